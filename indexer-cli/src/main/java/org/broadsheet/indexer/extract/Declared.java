package org.broadsheet.indexer.extract;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a document where it was found, and not by itself.
 *
 * @param url its address on the web
 * @param charset its encoding
 */
record Declared(@Nullable String url, @Nullable Charset charset) {
  static final Declared NOTHING = new Declared(null, null);
}
