package org.broadsheet.extract.text;

import java.util.regex.Pattern;

/** Text in the shape that an article's body has: paragraphs with one empty line between them. */
public final class Paragraphs {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private Paragraphs() {}

  /** The same words, with line ends as LF and one empty line at most between paragraphs. */
  public static String tidy(String text) {
    StringBuilder tidy = new StringBuilder(text.length());
    int end = 0; // of what is no blank at the end of a line
    int lineEnds = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLineEnd(c)) {
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        tidy.setLength(end);
        if (++lineEnds <= 2) {
          tidy.append('\n');
        }
        end = tidy.length();
      } else {
        tidy.append(c);
        if (!isBlank(c)) {
          end = tidy.length();
          lineEnds = 0;
        }
      }
    }
    tidy.setLength(end);
    return tidy.toString().strip();
  }

  private static boolean isLineEnd(char c) {
    return switch (c) {
      case '\n', '\r', '\f', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0';
  }

  /** The same words on one line. */
  public static String line(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
