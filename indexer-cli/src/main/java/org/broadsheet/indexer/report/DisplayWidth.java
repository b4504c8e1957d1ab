package org.broadsheet.indexer.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;

/** How many columns characters take at a terminal, by UAX 11. */
final class DisplayWidth {
  /** Below are the letters of Latin, each a column wide. */
  private static final int FIRST_MARK = 0x300;

  /** Hangul vowels and final consonants, which are drawn into the syllable before them. */
  private static final int JAMO = 0x1160;

  private static final int LAST_JAMO = 0x11FF;

  private DisplayWidth() {}

  /** The columns of a character: 2 of wide ones, 0 of marks and of what is not seen. */
  static int of(int character) {
    if (character < FIRST_MARK) {
      return Character.isISOControl(character) || character == 0xAD ? 0 : 1;
    }
    if (JAMO <= character && character <= LAST_JAMO) {
      return 0;
    }
    return switch (Character.getType(character)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    if (character < 0x1100) {
      return false;
    }
    int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
  }
}
