package org.broadsheet.indexer.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/** Paths as text that tells any two of them apart. */
final class Locations {
  private static final char UNREADABLE = '\uFFFD';

  private Locations() {}

  /**
   * The absolute, normalised path; bytes of a name that are no UTF-8 are written as {@code %FF}.
   */
  static String of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    String plain = absolute.toString();
    // Seen where the name, or the locale the JVM was started in, does not hold the characters.
    return plain.indexOf(UNREADABLE) < 0 ? plain : decode(bytes(absolute));
  }

  /** The bytes of the name: a Path gives them away only as a URI. */
  private static ByteBuffer bytes(Path path) {
    String uri = path.toUri().getRawPath();
    ByteBuffer bytes = ByteBuffer.allocate(uri.length());
    for (int i = 0; i < uri.length(); i++) {
      if (uri.charAt(i) == '%') {
        bytes.put((byte) HexFormat.fromHexDigits(uri, i + 1, i + 3));
        i += 2;
      } else {
        bytes.put((byte) uri.charAt(i));
      }
    }
    return bytes.flip();
  }

  private static String decode(ByteBuffer bytes) {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.remaining() * 3);
    while (true) {
      CoderResult result = utf8.decode(bytes, chars, true);
      if (!result.isError()) {
        String text = chars.flip().toString();
        return text.endsWith("/") && text.length() > 1
            ? text.substring(0, text.length() - 1)
            : text;
      }
      for (int i = 0; i < result.length(); i++) {
        chars.put("%" + HexFormat.of().withUpperCase().toHexDigits(bytes.get()));
      }
    }
  }
}
