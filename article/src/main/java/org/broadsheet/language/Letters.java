package org.broadsheet.language;

import java.text.Normalizer;

/**
 * The letters of a text as letter sequences are counted and looked up: small letters, one {@link
 * #BLANK} between words and at both ends, nothing else but apostrophes inside words. What stands
 * for no word of any language is left out: addresses, names of accounts, and whatever has a digit.
 */
final class Letters {
  static final char BLANK = ' ';

  private static final char APOSTROPHE = '\'';

  /** Characters that are typed for an apostrophe, or for the letter that looks like one. */
  private static final String APOSTROPHES = "'\u2019\u2018\u02bb\u02bc`\u00b4";

  private static final int TATWEEL = 0x640;

  private final StringBuilder letters = new StringBuilder().append(BLANK);
  private final int max;

  private Letters(int max) {
    this.max = max;
  }

  /**
   * {@return the letters of a text}
   *
   * @param max how many chars of the text are read
   */
  static char[] of(String text, int max) {
    String part = text.length() > max ? text.substring(0, max) : text;
    Letters letters = new Letters(max);
    letters.read(Normalizer.normalize(part, Normalizer.Form.NFC));
    char[] found = new char[letters.letters.length()];
    letters.letters.getChars(0, found.length, found, 0);
    return found;
  }

  private void read(String text) {
    int from = 0;
    while (from < text.length() && letters.length() < max) {
      int to = from;
      while (to < text.length() && !isSpace(text.charAt(to))) {
        to++;
      }
      if (to > from && isProse(text, from, to)) {
        words(text, from, to);
      }
      from = to + 1;
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Neither an address nor the name of an account nor a code with digits. */
  private static boolean isProse(String text, int from, int to) {
    char before = BLANK;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean address = c == '@' || c == '\\' || (c == '/' && before == '/');
      boolean code =
          (Character.isDigit(c) && isLatin(before)) || (isLatin(c) && Character.isDigit(before));
      if (address || code || (c == '.' && i == from + 3 && text.startsWith("www", from))) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void words(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isOfWord(c)) {
        letters.append(Character.toLowerCase(c));
      } else if (APOSTROPHES.indexOf(c) >= 0 && isInside(text, i, to)) {
        letters.append(APOSTROPHE);
      } else if (c != TATWEEL && Character.getType(c) != Character.FORMAT) {
        blank();
      }
    }
    blank();
  }

  private void blank() {
    if (letters.charAt(letters.length() - 1) != BLANK) {
      letters.append(BLANK);
    }
  }

  private boolean isInside(String text, int i, int to) {
    return letters.charAt(letters.length() - 1) != BLANK
        && i + 1 < to
        && isOfWord(text.charAt(i + 1));
  }

  private static boolean isOfWord(char c) {
    int type = Character.getType(c);
    return c != TATWEEL
        && ((Character.isLetter(c) && APOSTROPHES.indexOf(c) < 0)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK);
  }

  /**
   * A number for a sequence of letters; two sequences hardly ever have the same.
   *
   * @param to where it ends, exclusive
   */
  static long key(char[] letters, int from, int to) {
    long key = (long) to - from;
    for (int i = from; i < to; i++) {
      key = (key ^ letters[i]) * 0x9E3779B97F4A7C15L;
      key ^= key >>> 29;
    }
    return key;
  }
}
