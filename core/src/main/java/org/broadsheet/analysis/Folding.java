package org.broadsheet.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;

/**
 * The form of a word without its accents, by which a reader who types none finds it.
 *
 * <p>An accent is what a reader may leave out, not what makes another letter: marks over Latin and
 * Greek bases; the Cyrillic stress mark and ё, never й, ї or ў; Arabic harakat and hamza signs;
 * Hebrew points; and the letters ł ø đ ħ ı æ œ.
 */
public final class Folding {
  private static final int STRESS = 0x301;

  private Folding() {}

  /** Read for the first word that is more than ASCII. */
  private static final class Forms {
    static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  }

  /**
   * The word without its accents; the word itself if it has none.
   *
   * @param word normalised, as {@link WordScanner} gives it
   */
  public static String fold(String word) {
    return isAscii(word) ? word : foldMarks(word);
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String foldMarks(String word) {
    String parts = Forms.NFD.normalize(word.replace('ё', 'е'));
    StringBuilder out = new StringBuilder(parts.length());
    int base = 0;
    for (int i = 0, c; i < parts.length(); i += Character.charCount(c)) {
      c = parts.codePointAt(i);
      if (!isNonSpacing(c)) {
        base = c;
        appendLetter(out, c);
      } else if (!isAccent(c, base)) {
        out.appendCodePoint(c);
      }
    }
    return Twins.unify(
        Forms.NFC.normalize(out)); // a letter may lose its hamza and have a twin then
  }

  /**
   * Folds a word in its place, letter by letter, which is fast.
   *
   * @return false if that does not do, and nothing is changed; {@link #fold} always does
   */
  public static boolean foldLetters(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      if (CharTable.of(word[i]).folded[word[i] & 0xFF] == 0) {
        return false;
      }
    }
    for (int i = 0; i < length; i++) {
      word[i] = CharTable.of(word[i]).folded[word[i] & 0xFF];
    }
    return true;
  }

  /**
   * Whether a word that holds {@code c} may have another form without accents, whatever else it
   * holds. Marks that only some bases lose are judged by {@link #mayLoseMarks}.
   */
  static boolean concerns(int c) {
    return isNonSpacing(c)
        ? isVowelSign(c)
        : !fold(Character.toString(c)).equals(Character.toString(c));
  }

  /** Whether {@code base} belongs to a script whose letters may lose the marks above them. */
  static boolean mayLoseMarks(int base) {
    return isLatinOrGreek(base) || isCyrillic(base);
  }

  private static boolean isAccent(int mark, int base) {
    return isLatinOrGreek(base) || (mark == STRESS && isCyrillic(base)) || isVowelSign(mark);
  }

  private static boolean isLatinOrGreek(int c) {
    return c < 0x400 || (0x1E00 <= c && c < 0x2000);
  }

  private static boolean isCyrillic(int c) {
    return 0x400 <= c && c < 0x530;
  }

  /** Arabic harakat and hamza signs, Hebrew points: over any base. */
  private static boolean isVowelSign(int mark) {
    return (0x64B <= mark && mark <= 0x65F) || mark == 0x670 || (0x591 <= mark && mark <= 0x5C7);
  }

  private static boolean isNonSpacing(int c) {
    return UCharacter.getType(c) == UCharacterCategory.NON_SPACING_MARK;
  }

  private static void appendLetter(StringBuilder out, int c) {
    switch (c) {
      case 'ł' -> out.append('l');
      case 'ø' -> out.append('o');
      case 'đ' -> out.append('d');
      case 'ħ' -> out.append('h');
      case 'ı' -> out.append('i');
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      default -> out.appendCodePoint(c);
    }
  }
}
