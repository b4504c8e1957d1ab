package org.broadsheet.indexer.document;

import java.util.regex.Pattern;
import org.broadsheet.indexer.container.MailParts.Lines;

/**
 * Plain text whose lines were broken to fit and flow together again (RFC 3676): a line that ends
 * with a blank goes on in the next one of the same depth of quotation. Apple's programs and
 * Japanese ones break inside words as well, and then say that the blank is no part of the text.
 */
final class FlowedText {
  private static final String SIGNATURE = "-- ";

  /** What needs a blank in front. */
  private static final Pattern STUFFED = Pattern.compile(" (?: |>|From )");

  private FlowedText() {}

  static String of(String text, Lines lines) {
    if (lines == Lines.FIXED) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean goesOn = false;
    int depth = 0;
    for (String line : text.split("\r?\n", -1)) {
      int quoted = quoted(line);
      String said = unstuffed(line.substring(quoted), quoted > 0);
      boolean signature = said.equals(SIGNATURE);
      if (!goesOn || quoted != depth || signature) {
        out.append(out.isEmpty() ? "" : "\n").append(line, 0, quoted).append(quoted > 0 ? " " : "");
      }
      goesOn = said.endsWith(" ") && !signature;
      boolean without = goesOn && lines == Lines.FLOWED_WITHOUT_BLANK;
      out.append(said, 0, without ? said.length() - 1 : said.length());
      depth = quoted;
    }
    return out.toString();
  }

  /** The number of signs of quotation that a line begins with. */
  private static int quoted(String line) {
    int signs = 0;
    while (signs < line.length() && line.charAt(signs) == '>') {
      signs++;
    }
    return signs;
  }

  /**
   * A blank at the beginning keeps a line from being taken for another kind of line, and stands
   * behind signs of quotation; where there is no such danger, the writer did not know of that, and
   * the blank is part of the text.
   */
  private static String unstuffed(String line, boolean quoted) {
    boolean stuffed =
        line.startsWith(" ") && (quoted || line.length() == 1 || STUFFED.matcher(line).lookingAt());
    return stuffed ? line.substring(1) : line;
  }
}
