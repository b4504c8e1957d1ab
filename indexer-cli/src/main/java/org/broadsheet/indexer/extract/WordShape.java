package org.broadsheet.indexer.extract;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** How much the words of a text look like words, for telling right from wrong encodings. */
final class WordShape {
  private static final String CYRILLIC_VOWELS =
      "\u0430\u0435\u0438\u043e\u0443\u044b\u044d\u044e\u044f\u0456\u0457\u0454\u0451\u044a";

  private WordShape() {}

  /**
   * How odd the characters beyond ASCII are where they stand, on average: 0 for a text in order,
   * about 1 for one decoded by the wrong charset. Odd are signs inside words, capitals behind small
   * letters, letters of two writing systems in one word, control characters, and capitals
   * throughout.
   */
  static double oddness(String text) {
    int beyond = 0;
    int capitals = 0;
    int cyrillic = 0;
    int thai = 0;
    int vowels = 0;
    double odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f) {
        beyond++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
        cyrillic += script(c) == UnicodeScript.CYRILLIC ? 1 : 0;
        thai += script(c) == UnicodeScript.THAI && c < '\u0e2f' ? 1 : 0;
        vowels += CYRILLIC_VOWELS.indexOf(c) >= 0 || (c >= '\u0e30' && c <= '\u0e4e') ? 1 : 0;
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        odd += oddness(before, c, after);
      }
    }
    if (beyond == 0) {
      return 0;
    }
    // KOI8 has the small letters where others have the capitals; nobody shouts for a whole article.
    double shouted = capitals * 2 > beyond ? 1 : 0;
    // Hebrew read as Cyrillic gives words without vowels, and so does Japanese read as Thai.
    double mumbled = vowels * 20 < cyrillic * 7 + thai * 6 ? 0.5 : 0;
    return odd / beyond + shouted + mumbled;
  }

  private static double oddness(char before, char c, char after) {
    if (c < 0xa0 || c == '\uFFFD' || !Character.isDefined(c)) {
      return 3;
    }
    if (Character.isLetter(c)) {
      double odd = strange(c) ? 0.5 : 0;
      if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
        odd += 1;
      }
      boolean latin = script(c) == UnicodeScript.LATIN;
      if (latin && before > 0x7f && script(before) == UnicodeScript.LATIN) {
        odd += 0.5;
      }
      if (mixed(before, c) || mixed(c, after)) {
        odd += 1;
      }
      return odd;
    }
    if (combining(c)) {
      boolean ascii = before <= 0x7f;
      return !ascii && (Character.isLetter(before) || combining(before)) ? 0 : 1;
    }
    boolean quote = "\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014\u2026".indexOf(c) >= 0;
    if (quote) {
      boolean inside = Character.isLetter(before) && Character.isLetter(after);
      return inside && c != '\u2019' && c < '\u2013' ? 0.5 : 0;
    }
    if (c == '\u00a0' || c == '\u00ad') {
      return 0;
    }
    // Signs such as currency, degree and section stand beside blanks and digits.
    boolean inside = Character.isLetter(before) || Character.isLetter(after);
    return inside ? 1.5 : 0.4;
  }

  private static boolean combining(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  /** Letters that are in the tables of encodings but hardly in anyone's words. */
  private static boolean strange(char c) {
    return "\u00fe\u00de\u00f0\u00d0\u00ff\u0178\u0192\u00b5".indexOf(c) >= 0;
  }

  private static boolean mixed(char a, char b) {
    UnicodeScript one = script(a);
    UnicodeScript other = script(b);
    return one != null && other != null && one != other;
  }

  private static @Nullable UnicodeScript script(char c) {
    return Character.isLetter(c) ? UnicodeScript.of(c) : null;
  }
}
