package org.broadsheet.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What the scanner has to know of each character of the Basic Multilingual Plane, in pages of 256
 * that are made when they are first needed: a query in English never pays for the Han tables.
 *
 * <p>Immutable once made; two threads that make the same page make equal ones.
 */
final class CharTable {
  /** The low two bits of a character's traits: what kind of character it is. */
  static final int KIND = 0x3;

  static final int SEPARATOR = 0;
  static final int WORD = 1;
  static final int MARK = 2;

  /** Neither part of a word nor a separator. */
  static final int IGNORED = 3;

  /** A word of its own, with the marks that follow. */
  static final int SINGLE = 0x4;

  /** Normalisation never joins it to the character before it. */
  static final int STARTS = 0x8;

  /** STARTS, and its normal form is one character of this plane: {@link #normal}. */
  static final int SIMPLE = 0x10;

  /** A mark that follows another character without changing it or being changed. */
  static final int PASSIVE = 0x20;

  /** Its word may have a different form without accents. */
  static final int FOLDS = 0x40;

  static final char TATWEEL = 'ـ';

  /** How many characters a page has. */
  private static final int SIZE = 256;

  /**
   * The pages that the jar keeps, for the Latin, Greek, Cyrillic, Hebrew and Arabic of most texts
   * and what stands between their words: to ask ICU about one takes a tenth of a short search.
   */
  static final BitSet KEPT = BitSet.valueOf(new long[] {1L << 0x20 | 1L << 0x1E | 0x7F});

  private static final @Nullable CharTable[] PAGES = new @Nullable CharTable[256];

  /** The normal form of a SIMPLE character. */
  final char[] normal = new char[SIZE];

  /** The form without accents of a character of normalised text; 0 if that is not one character. */
  final char[] folded = new char[SIZE];

  /** The traits of the normal form, and of the character where they concern its place in text. */
  final byte[] traits = new byte[SIZE];

  /** The canonical combining class of a PASSIVE mark. */
  final byte[] order = new byte[SIZE];

  private CharTable() {}

  /** Read when a page is made, or for what is none of its characters. */
  static final class Nfkc {
    static final Normalizer2 FORM = Normalizer2.getNFKCInstance();

    private Nfkc() {}
  }

  /** The page that holds {@code c}. */
  static CharTable of(char c) {
    CharTable page = PAGES[c >> 8];
    if (page == null) {
      page = read(c >> 8);
      page = page == null ? make(c >> 8) : page;
      PAGES[c >> 8] = page;
    }
    return page;
  }

  /** A page as ICU tells of its characters. */
  static CharTable make(int number) {
    CharTable page = new CharTable();
    for (int i = 0; i < SIZE; i++) {
      page.fill(i, (char) (number << 8 | i));
    }
    return page;
  }

  /** A page as it was kept; null for all that few texts need. */
  static @Nullable CharTable read(int number) {
    if (!KEPT.get(number)) {
      return null;
    }
    String name = "characters/" + HexFormat.of().toHexDigits((byte) number);
    try (InputStream in = CharTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
      CharTable page = new CharTable();
      bytes.asCharBuffer().get(page.normal).get(page.folded);
      bytes.position(2 * Character.BYTES * SIZE).get(page.traits).get(page.order);
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@link #read} reads. */
  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate((2 * Character.BYTES + 2) * SIZE);
    bytes.asCharBuffer().put(normal).put(folded);
    return bytes.position(2 * Character.BYTES * SIZE).put(traits).put(order).array();
  }

  private void fill(int i, char c) {
    if (Character.isSurrogate(c)) {
      return; // has no traits alone; pairs take the long way
    }
    String form = normalise(String.valueOf(c));
    if (Nfkc.FORM.hasBoundaryBefore(c)) {
      int traits = STARTS;
      if (form.length() == 1 && !Character.isSurrogate(form.charAt(0))) {
        normal[i] = form.charAt(0);
        traits |= SIMPLE | traits(form.charAt(0));
        String plain = Folding.fold(form);
        folded[i] = plain.length() == 1 ? plain.charAt(0) : 0;
      }
      this.traits[i] = (byte) traits;
    } else if (form.equals(String.valueOf(c)) && Nfkc.FORM.quickCheck(form) == Normalizer.YES) {
      normal[i] = c;
      order[i] = (byte) UCharacter.getCombiningClass(c);
      this.traits[i] = (byte) (PASSIVE | traits(c));
    }
  }

  /** NFKC, full case folding, NFKC, one code point a letter: what two words are compared by. */
  static String normalise(String text) {
    return isPlain(text)
        ? text
        : Twins.unify(Nfkc.FORM.normalize(UCharacter.foldCase(Nfkc.FORM.normalize(text), true)));
  }

  /** Whether there are only the letters a to z, to which normalising does nothing. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  /** Kind, SINGLE and FOLDS of a code point of normalised text. */
  static int traits(int c) {
    int traits = kind(c);
    if (traits == WORD || traits == MARK) {
      traits |= (isSingle(c) ? SINGLE : 0) | (Folding.concerns(c) ? FOLDS : 0);
    }
    return traits;
  }

  private static int kind(int c) {
    if (c == TATWEEL) {
      return IGNORED;
    }
    if (Twins.isApostrophe(c)) {
      return SEPARATOR;
    }
    return switch (UCharacter.getType(c)) {
      case UCharacterCategory.FORMAT -> IGNORED;
      case UCharacterCategory.UPPERCASE_LETTER,
          UCharacterCategory.LOWERCASE_LETTER,
          UCharacterCategory.TITLECASE_LETTER,
          UCharacterCategory.MODIFIER_LETTER,
          UCharacterCategory.OTHER_LETTER,
          UCharacterCategory.DECIMAL_DIGIT_NUMBER,
          UCharacterCategory.LETTER_NUMBER,
          UCharacterCategory.OTHER_NUMBER ->
          WORD;
      case UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK ->
          MARK;
      default -> SEPARATOR;
    };
  }

  /** Whether {@code c} belongs to a script written without spaces, as a base character. */
  static boolean isSingle(int c) {
    return isHan(c) || isKana(c) || isSouthEastAsian(c);
  }

  private static boolean isHan(int c) {
    return within(c, 0x2E80, 0x2FDF)
        || c == 0x3005
        || c == 0x3007
        || within(c, 0x3021, 0x3029)
        || within(c, 0x3038, 0x303B)
        || within(c, 0x3400, 0x4DBF)
        || within(c, 0x4E00, 0x9FFF)
        || within(c, 0xF900, 0xFAFF)
        || within(c, 0x20000, 0x323AF);
  }

  private static boolean isKana(int c) {
    return within(c, 0x3041, 0x309F)
        || within(c, 0x30A1, 0x30FA)
        || within(c, 0x30FC, 0x30FF)
        || within(c, 0x31F0, 0x31FF);
  }

  private static boolean isSouthEastAsian(int c) {
    return within(c, 0x0E01, 0x0E2E) // Thai, but for the vowel signs that stand over a consonant
        || within(c, 0x0E30, 0x0E3A)
        || within(c, 0x0E40, 0x0E5B)
        || within(c, 0x0E80, 0x0EFF) // Lao
        || within(c, 0x1780, 0x17FF) // Khmer
        || within(c, 0x1000, 0x109F) // Burmese
        || within(c, 0xAA60, 0xAA7F);
  }

  private static boolean within(int c, int from, int to) {
    return from <= c && c <= to;
  }
}
