package org.broadsheet.extract.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A number, a word or a sign of a text that may hold a date.
 *
 * @param start where in the text it begins
 * @param end where it ends
 * @param number its value, of at most eight digits; 0 for what is no number
 * @param digits how many digits it has; 0 for what is no number
 * @param word the word or sign; empty for a number
 */
record DateToken(int start, int end, int number, int digits, String word) {
  private static final int MAX = 400;

  boolean isNumber() {
    return digits > 0;
  }

  static List<DateToken> all(String text) {
    List<DateToken> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length() && tokens.size() < MAX) {
      char c = text.charAt(i);
      int start = i;
      if (c >= '0' && c <= '9') {
        int number = 0;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
          number = i - start < 8 ? number * 10 + text.charAt(i) - '0' : number;
          i++;
        }
        tokens.add(new DateToken(start, i, number, i - start, ""));
      } else if (isLetter(c)) {
        while (i < text.length() && (isLetter(text.charAt(i)) || isInnerDot(text, i))) {
          i++;
        }
        tokens.add(new DateToken(start, i, 0, 0, text.substring(start, i)));
      } else {
        i++;
        if (c > ' ') {
          tokens.add(new DateToken(start, i, 0, 0, String.valueOf(c)));
        }
      }
    }
    return tokens;
  }

  static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u200d'
        || c == '\u200c';
  }

  /** As in Thai, where the short names of months are initials with dots. */
  private static boolean isInnerDot(String text, int i) {
    return text.charAt(i) == '.' && i + 1 < text.length() && isLetter(text.charAt(i + 1));
  }
}
