package org.broadsheet.indexer.container;

import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * A file in a container.
 *
 * @param key what tells it from the other members: its name there, or its number
 * @param fileName the name of its file, for what the ending says; the key where there is no other
 * @param bytes its bytes, decompressed
 * @param type its media type, where the container says it in a way to be believed
 * @param charset its encoding, where the container says it
 * @param url its address on the web, where the container says it
 */
public record Member(
    String key,
    String fileName,
    InputStream bytes,
    @Nullable String type,
    @Nullable Charset charset,
    @Nullable String url) {

  /** A member of which nothing is known but its name. */
  public static Member named(String name, InputStream bytes) {
    return new Member(name, name.substring(name.lastIndexOf('/') + 1), bytes, null, null, null);
  }
}
