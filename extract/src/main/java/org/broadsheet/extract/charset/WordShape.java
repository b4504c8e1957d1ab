package org.broadsheet.extract.charset;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** Measures how much the words of a text look like words, to tell right from wrong encodings. */
final class WordShape {
  private static final String CYRILLIC_VOWELS =
      "\u0430\u0435\u0438\u043e\u0443\u044b\u044d\u044e\u044f\u0456\u0457\u0454\u0451\u044a";

  /** The traits of each character that was asked for; any thread finds the same. */
  private static final @Nullable Traits[] TRAITS = new Traits[1 << 16];

  /**
   * The traits of a character that matter here.
   *
   * @param script the writing system of a letter; null for what is no letter
   */
  private record Traits(
      @Nullable UnicodeScript script,
      boolean upper,
      boolean lower,
      boolean combining,
      boolean defined) {

    static Traits of(char c) {
      Traits traits = TRAITS[c];
      if (traits == null) {
        traits =
            new Traits(
                Character.isLetter(c) ? UnicodeScript.of(c) : null,
                Character.isUpperCase(c),
                Character.isLowerCase(c),
                isCombining(c),
                Character.isDefined(c));
        TRAITS[c] = traits;
      }
      return traits;
    }

    boolean isLetter() {
      return script != null;
    }

    boolean is(UnicodeScript other) {
      return script == other;
    }

    boolean isMixedWith(Traits other) {
      return script != null && other.script != null && script != other.script;
    }
  }

  private WordShape() {}

  /**
   * The oddness of the characters beyond ASCII where they stand, on average: 0 for a text in order,
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
        Traits traits = Traits.of(c);
        beyond++;
        capitals += traits.upper() ? 1 : 0;
        cyrillic += traits.is(UnicodeScript.CYRILLIC) ? 1 : 0;
        thai += traits.is(UnicodeScript.THAI) && c < '\u0e2f' ? 1 : 0;
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
    Traits traits = Traits.of(c);
    if (c < 0xa0 || c == '\uFFFD' || !traits.defined()) {
      return 3;
    }
    Traits left = Traits.of(before);
    Traits right = Traits.of(after);
    if (traits.isLetter()) {
      double odd = isStrange(c) ? 0.5 : 0;
      if (traits.upper() && left.lower()) {
        odd += 1;
      }
      boolean latin = traits.is(UnicodeScript.LATIN) && left.is(UnicodeScript.LATIN);
      if (latin && before > 0x7f) {
        odd += 0.5;
      }
      if (left.isMixedWith(traits) || traits.isMixedWith(right)) {
        odd += 1;
      }
      return odd;
    }
    if (traits.combining()) {
      return before > 0x7f && (left.isLetter() || left.combining()) ? 0 : 1;
    }
    boolean quote = "\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014\u2026".indexOf(c) >= 0;
    if (quote) {
      boolean inside = left.isLetter() && right.isLetter();
      return inside && c != '\u2019' && c < '\u2013' ? 0.5 : 0;
    }
    if (c == '\u00a0' || c == '\u00ad') {
      return 0;
    }
    // Signs such as currency, degree and section stand beside blanks and digits.
    return left.isLetter() || right.isLetter() ? 1.5 : 0.4;
  }

  /** Letters that are in the tables of encodings but hardly in anyone's words. */
  private static boolean isStrange(char c) {
    return "\u00fe\u00de\u00f0\u00d0\u00ff\u0178\u0192\u00b5".indexOf(c) >= 0;
  }

  private static boolean isCombining(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }
}
