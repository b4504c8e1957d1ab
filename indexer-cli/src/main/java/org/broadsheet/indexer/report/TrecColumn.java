package org.broadsheet.indexer.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Ids in a TREC run, whose columns are parted by blanks: white space, control and format characters
 * (among them those that turn the direction of a line) and the percent sign are written as the
 * bytes of their UTF-8, {@code %20} for a blank, as in URLs (RFC 3986); everything else stays.
 */
final class TrecColumn {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private TrecColumn() {}

  static String escaped(String id) {
    if (id.codePoints().noneMatch(TrecColumn::isEscaped)) {
      return id;
    }
    StringBuilder escaped = new StringBuilder();
    id.codePoints()
        .forEach(
            c -> {
              if (isEscaped(c)) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  escaped.append('%').append(HEX.toHexDigits(b));
                }
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  private static boolean isEscaped(int c) {
    return c == '%'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
