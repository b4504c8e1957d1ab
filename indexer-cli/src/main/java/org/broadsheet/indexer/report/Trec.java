package org.broadsheet.indexer.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.broadsheet.highlight.Markup;

/**
 * Words of a TREC run, whose columns are parted by blanks. White space and controls in an id are
 * written as in addresses: {@code %20}. So is a percent sign that would be read as the beginning of
 * such a code, so that two ids are never one, and decoding all codes gives the id back.
 */
final class Trec {
  private Trec() {}

  /** The id as one word. */
  static String word(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (isCoded(id, i)) {
        return coded(id);
      }
    }
    return id;
  }

  private static String coded(String id) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < id.length(); i++) {
      if (isCoded(id, i)) {
        for (byte b : id.substring(i, i + 1).getBytes(StandardCharsets.UTF_8)) {
          word.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
      } else {
        word.append(id.charAt(i));
      }
    }
    return word.toString();
  }

  private static boolean isCoded(String id, int i) {
    char c = id.charAt(i);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Markup.isControl(c)
        || (c == '%' && isHex(id, i + 1) && isHex(id, i + 2));
  }

  private static boolean isHex(String id, int i) {
    return i < id.length() && Character.digit(id.charAt(i), 16) >= 0 && id.charAt(i) < 0x80;
  }
}
