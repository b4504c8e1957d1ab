package org.broadsheet.query;

/** The quotation marks of the world's newspapers, and which of them close which. */
final class QuoteMarks {
  private static final String MARKS = "\"“”„‟«»「」『』＂〝〞〟";

  private QuoteMarks() {}

  static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  /**
   * The index of the mark that closes the one at {@code open}: the first of its partners, else any
   * other mark, else -1. One behind a backslash closes nothing.
   */
  static int closing(String text, int open) {
    String partners = partners(text.charAt(open));
    int other = -1;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && isMark(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (partners.indexOf(c) >= 0) {
        return i;
      }
      if (other < 0 && isMark(c)) {
        other = i;
      }
    }
    return other;
  }

  /** What stands between marks, with those behind a backslash as the marks that they are. */
  static String unescaped(String quoted) {
    if (quoted.indexOf('\\') < 0) {
      return quoted;
    }
    StringBuilder text = new StringBuilder(quoted.length());
    for (int i = 0; i < quoted.length(); i++) {
      char c = quoted.charAt(i);
      boolean escapes = c == '\\' && i + 1 < quoted.length() && isMark(quoted.charAt(i + 1));
      text.append(escapes ? quoted.charAt(++i) : c);
    }
    return text.toString();
  }

  private static String partners(char open) {
    return switch (open) {
      case '“', '”', '‟' -> "”\"";
      case '„' -> "“”\"";
      case '«' -> "»";
      case '»' -> "«»";
      case '「' -> "」";
      case '『' -> "』";
      case '〝' -> "〞〟";
      default -> "\"＂";
    };
  }
}
