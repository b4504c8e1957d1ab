package org.broadsheet.query;

import java.util.Locale;

/**
 * The quotation marks of the world's newspapers, and which of them close which.
 *
 * <p>Two kinds of them are letters to some: single ones are apostrophes within words and behind
 * them, so that they only count around words and in pairs; and between Hebrew letters a mark is the
 * gershayim of an acronym, {@code מנכ"ל}, which keyboards do not have.
 */
final class QuoteMarks {
  private static final String MARKS = "\"“”„‟«»‹›「」『』＂〝〞〟";

  /** Those that may be apostrophes, or a comma. */
  private static final String SINGLE = "‘’‚‛";

  /** What is typed for gershayim. */
  private static final String GERSHAYIM = "\"“”„";

  /** Letters that are words when they stand before another: in, the, from ... */
  private static final String HEBREW_PREFIXES = "ובהכלמש";

  /** English words with their beginning left out, which begin with an apostrophe. */
  private static final String CLIPPED =
      " tis twas twere twill em cause cos cuz til till round bout fore neath tween un ";

  private QuoteMarks() {}

  static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  /** Whether a quote begins at {@code at}, where a word or a quote may begin. */
  static boolean opens(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return isMark(c)
        || (SINGLE.indexOf(c) >= 0 && !isClipped(text, at) && closingSingle(text, at) > 0);
  }

  /** Whether a mark at {@code at} ends the word before it, and is no part of it. */
  static boolean endsWord(String text, int at) {
    return isMark(text.charAt(at)) && (!isGershayim(text, at) || isPrefixed(text, at));
  }

  /**
   * The index of the mark that closes the one at {@code open}: the first of its partners, else any
   * other mark, else -1. One behind a backslash closes nothing.
   */
  static int closing(String text, int open) {
    if (SINGLE.indexOf(text.charAt(open)) >= 0) {
      return closingSingle(text, open);
    }
    String partners = partners(text.charAt(open));
    int other = -1;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && isMark(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (isGershayim(text, i)) {
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

  /** The first mark behind a word that closes the single one at {@code open}; -1 if none does. */
  private static int closingSingle(String text, int open) {
    String partners = text.charAt(open) == '‚' ? "‘’" : "’";
    boolean begins = open + 1 < text.length() && !isBlank(text, open + 1);
    for (int i = open + 2; begins && i < text.length(); i++) {
      if (partners.indexOf(text.charAt(i)) >= 0 && isEdge(text, i + 1) && !isBlank(text, i - 1)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBlank(String text, int at) {
    return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
  }

  /** Whether no word goes on at {@code at}. */
  private static boolean isEdge(String text, int at) {
    return at >= text.length() || !Character.isLetterOrDigit(text.codePointAt(at));
  }

  /**
   * Whether a word begins at {@code at} whose first letters are left out: ’tis, ’90s, and ’n, ’s,
   * ’t of other languages.
   */
  private static boolean isClipped(String text, int at) {
    int end = at + 1;
    while (!isEdge(text, end)) {
      end++;
    }
    String word = text.substring(at + 1, end);
    return text.charAt(at) == '’'
        && (word.length() < 2
            || Character.isDigit(word.charAt(0))
            || CLIPPED.contains(" " + word.toLowerCase(Locale.ROOT) + " "));
  }

  private static boolean isGershayim(String text, int at) {
    return GERSHAYIM.indexOf(text.charAt(at)) >= 0
        && at > 0
        && at + 1 < text.length()
        && isHebrew(text.charAt(at - 1))
        && isHebrew(text.charAt(at + 1));
  }

  private static boolean isHebrew(char c) {
    return c >= 'א' && c <= 'ת';
  }

  /**
   * Whether what looks like gershayim begins a quote that hangs on a prefix, as in {@code ב"הארץ"}:
   * then the next other mark stands behind a word.
   */
  private static boolean isPrefixed(String text, int at) {
    int from = at;
    while (from > 0 && HEBREW_PREFIXES.indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    if (from > 0 && isHebrew(text.charAt(from - 1))) {
      return false;
    }
    for (int i = at + 1; i < text.length(); i++) {
      if (isMark(text.charAt(i)) && !isGershayim(text, i)) {
        return !isEdge(text, i - 1) && isEdge(text, i + 1);
      }
    }
    return false;
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
      case '‹' -> "›";
      case '›' -> "‹›";
      case '「' -> "」";
      case '『' -> "』";
      case '〝' -> "〞〟";
      default -> "\"＂";
    };
  }
}
