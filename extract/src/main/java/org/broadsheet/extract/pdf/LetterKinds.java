package org.broadsheet.extract.pdf;

import java.util.EnumSet;
import java.util.Set;
import org.broadsheet.extract.text.KoreanSpacing;

/** The kinds of characters that layout must tell apart. */
final class LetterKinds {
  private static final Set<Character.UnicodeScript> ONE_SHAPE =
      EnumSet.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.ARMENIAN,
          Character.UnicodeScript.GEORGIAN,
          Character.UnicodeScript.HEBREW,
          Character.UnicodeScript.ETHIOPIC,
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL);

  private LetterKinds() {}

  /** Tells whether it belongs to a script that is set in squares and also from top to bottom. */
  static boolean isSquare(int c) {
    return (c >= 0x2E80 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }

  /** Tells whether words of its script stand without blanks between them. */
  static boolean isUnspaced(int c) {
    return (isSquare(c) && !isHangul(c))
        || (c >= 0x0E00 && c <= 0x0EFF)
        || (c >= 0x1000 && c <= 0x109F)
        || (c >= 0x1780 && c <= 0x17FF)
        || (c >= 0xAA60 && c <= 0xAA7F);
  }

  static boolean isHangul(int c) {
    return KoreanSpacing.isHangul(c);
  }

  /** Tells whether it is written from right to left. */
  static boolean isRightToLeft(int c) {
    if (c < 0x0590) {
      return false;
    }
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /**
   * Tells whether it is a letter of a script that gives each letter one shape of its own, so that
   * fonts have no need of shapes that mean nothing by themselves.
   */
  static boolean isOfOneShape(int c) {
    return Character.isLetter(c) && ONE_SHAPE.contains(Character.UnicodeScript.of(c));
  }
}
