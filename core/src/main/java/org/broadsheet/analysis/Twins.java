package org.broadsheet.analysis;

import java.util.Map;

/**
 * Letters that have several code points: what is one letter to readers is one in words.
 *
 * <p>Which they are is told by The Unicode Standard, version 16: Romanian comma and cedilla
 * (chapter 7.1), the forms of yeh, kaf and heh by which keyboards of Arabic, Persian, Urdu and
 * Sorani differ (9.2), khanda ta (12.2) and the chillu letters (12.9) as they were written before
 * they had code points of their own, the order of marks over one consonant in Thai and Lao (16.1,
 * 16.2), and the modifier letters that are typed for apostrophes (6.2, "Apostrophes").
 */
final class Twins {
  private static final char ZERO_WIDTH_JOINER = 0x200D;
  private static final char HAMZA_ABOVE = 0x654;
  private static final char HEH = 0x647;

  /** A consonant and a virama, and the letter that they are with a joiner behind them. */
  private static final Map<String, Character> JOINED =
      Map.of(
          "\u0D23\u0D4D", '\u0D7A', // Malayalam
          "\u0D28\u0D4D", '\u0D7B',
          "\u0D30\u0D4D", '\u0D7C',
          "\u0D32\u0D4D", '\u0D7D',
          "\u0D33\u0D4D", '\u0D7E',
          "\u0D15\u0D4D", '\u0D7F',
          "\u09A4\u09CD", '\u09CE'); // Bengali

  private Twins() {}

  /** The letter that stands for a character of normalised text; most stand for themselves. */
  private static char letter(char c) {
    return switch (c) {
      case '\u015F' -> '\u0219'; // s with cedilla, with comma
      case '\u0163' -> '\u021B'; // t
      case '\u064A' -> '\u06CC'; // yeh with dots, without
      case '\u0643' -> '\u06A9'; // kaf, keheh
      case '\u06C1', '\u06D5' -> HEH; // heh goal, ae
      default -> c;
    };
  }

  /** With one code point for each letter; {@code text} is normalised otherwise. */
  static String unify(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (letter(c) != c || isHehWithHamza(c)) {
        return unifyFrom(i, text);
      }
    }
    return text;
  }

  private static String unifyFrom(int first, String text) {
    StringBuilder unified = new StringBuilder(text.length() + 1).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHehWithHamza(c)) {
        unified.append(HEH).append(HAMZA_ABOVE);
      } else {
        unified.append(letter(c));
      }
    }
    return unified.toString();
  }

  private static boolean isHehWithHamza(char c) {
    return c == '\u06C0' || c == '\u06C2';
  }

  /** With the letters that Arabic has of those which {@link #unify} leaves, as its rules expect. */
  static String arabic(String word) {
    return word.replace('\u06CC', '\u064A').replace('\u06A9', '\u0643');
  }

  /** The same for Turkish and its kin. */
  static String turkish(String word) {
    return word.replace('\u0219', '\u015F').replace('\u021B', '\u0163');
  }

  /** What a consonant and a virama are with {@code c} behind them; 0 if they stay what they are. */
  static char joined(char consonant, char virama, int c) {
    return c != ZERO_WIDTH_JOINER
        ? 0
        : JOINED.getOrDefault(new String(new char[] {consonant, virama}), (char) 0);
  }

  /** Whether {@code c} is a mark whose place among others of its kind tells nothing. */
  static boolean isUnordered(int c) {
    return isThaiMark(c) || isLaoMark(c);
  }

  /** Whether it may stand on either side of {@code mark}, which {@link #isUnordered}. */
  static boolean isUnorderedWith(int c, int mark) {
    return isThaiMark(mark) ? isThaiMark(c) : isLaoMark(c);
  }

  private static boolean isThaiMark(int c) {
    return c == 0x0E31 || (0x0E34 <= c && c <= 0x0E3A) || (0x0E47 <= c && c <= 0x0E4E);
  }

  private static boolean isLaoMark(int c) {
    return c == 0x0EB1 || (0x0EB4 <= c && c <= 0x0EBC) || (0x0EC8 <= c && c <= 0x0ECE);
  }

  /** Whether it is a letter by its category and an apostrophe, as in Hawaiʻi and oʻzbek. */
  static boolean isApostrophe(int c) {
    return switch (c) {
      case 0x02B9, 0x02BB, 0x02BC, 0x02BD, 0x02BE, 0x02BF, 0xA78B, 0xA78C, 0x07F4, 0x07F5 -> true;
      default -> false;
    };
  }
}
