package org.broadsheet.query;

import java.lang.Character.UnicodeScript;

/** A place in a query as a person is shown it: the text around it, and a caret underneath. */
final class QueryExcerpt {
  /** The most columns of text before and behind the place. */
  private static final int BEFORE = 50;

  private static final int BEHIND = 20;

  private QueryExcerpt() {}

  static String of(String query, int offset) {
    int at = Math.clamp(offset, 0, query.length());
    int from = at;
    int before = 0;
    while (from > 0) {
      int previous = query.codePointBefore(from);
      if (before + columns(previous) > BEFORE) {
        break;
      }
      before += columns(previous);
      from -= Character.charCount(previous);
    }
    int to = at;
    int behind = 0;
    while (to < query.length() && behind < BEHIND) {
      int next = query.codePointAt(to);
      behind += columns(next);
      to += Character.charCount(next);
    }
    StringBuilder text = new StringBuilder(from > 0 ? "…" : "");
    query.substring(from, to).codePoints().forEach(c -> append(c, text));
    text.append(to < query.length() ? "…" : "");
    return text + "\n" + " ".repeat(before + (from > 0 ? 1 : 0)) + "^";
  }

  private static void append(int c, StringBuilder out) {
    if (Character.isWhitespace(c) || Character.isISOControl(c)) {
      out.append(' ');
    } else if (Character.getType(c) != Character.FORMAT
        && Character.getType(c) != Character.SURROGATE) {
      out.appendCodePoint(c);
    }
  }

  /** How many columns a character takes at a terminal. */
  private static int columns(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT,
          Character.SURROGATE,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    if (c < 0x1100) {
      return false;
    }
    boolean fullWidthForm = (0xFF01 <= c && c <= 0xFF60) || (0xFFE0 <= c && c <= 0xFFE6);
    boolean halfWidthForm = 0xFF61 <= c && c <= 0xFFDC;
    boolean punctuation = 0x3000 <= c && c <= 0x303E;
    boolean picture = 0x1F300 <= c && c <= 0x1FAFF;
    return fullWidthForm
        || punctuation
        || picture
        || (!halfWidthForm
            && switch (UnicodeScript.of(c)) {
              case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
              default -> false;
            });
  }
}
