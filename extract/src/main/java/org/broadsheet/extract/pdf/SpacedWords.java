package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds words inside a line whose letters are set apart to stress them, in a line whose other words
 * are not. What is set apart looks like words of one letter each: three and more letters in a row,
 * with gaps of one width between them and a blank, or a clearly wider gap, on either side.
 *
 * <p>What is no such word: letters in the order of the alphabet (a list), with full stops
 * (initials), with signs or figures among them (a formula), as far apart as the line's own words
 * are (single letters), or farther than any typesetter sets the letters of a word (a table).
 */
final class SpacedWords {
  /** With fewer letters it may be anything. */
  private static final int MIN_LETTERS = 3;

  /** The same where a blank is typed behind each letter, which words of one letter have too. */
  private static final int MIN_TYPED = 4;

  /** The widest gap between letters of a word, in heights of the font. */
  private static final float WIDEST = 0.6f;

  /** How far, in heights of the font, gaps may differ that are meant to be alike. */
  private static final float UNEVEN = 0.06f;

  /** How many times wider the gap beside a word is than those in it, if no blank tells. */
  private static final float WIDER = 1.4f;

  /** Signs that stand close to words and may be set apart with them. */
  private static final String BESIDE_WORDS =
      ",.;:!?\u2026\"'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a()-\u2010";

  /**
   * A stretch of characters with gaps of one kind between them.
   *
   * @param end behind its last character
   * @param typed whether a blank is typed in each gap
   */
  private record Stretch(int start, int end, float gap, boolean typed) {}

  private final List<Glyph> glyphs;

  /** What is before each of the characters, in heights of the font. */
  private final float[] gaps;

  /** Which of the gaps part words if nothing tells otherwise. */
  private final BitSet wide;

  private final boolean blanks;

  private SpacedWords(List<Glyph> glyphs, float[] gaps, BitSet wide) {
    this.glyphs = glyphs;
    this.gaps = gaps;
    this.wide = wide;
    boolean any = false;
    for (int i = 1; i < glyphs.size() && !any; i++) {
      any = isBlank(i);
    }
    this.blanks = any;
  }

  /**
   * The gaps, by the character behind each, that are inside words.
   *
   * @param glyphs the characters of a line, from left to right
   * @param gaps before each of them, in heights of the font
   * @param wide which of the gaps part words if nothing tells otherwise
   */
  static BitSet in(List<Glyph> glyphs, float[] gaps, BitSet wide) {
    BitSet inside = new BitSet();
    if (wide.cardinality() + 1 < MIN_LETTERS) {
      return inside;
    }
    SpacedWords words = new SpacedWords(glyphs, gaps, wide);
    List<Stretch> stretches = words.stretches();
    float gap = 0;
    for (Stretch stretch : stretches) {
      if (words.isWord(stretch)) {
        inside.set(stretch.start() + 1, stretch.end());
        gap = stretch.typed() ? gap : stretch.gap();
      }
    }
    for (Stretch stretch : stretches) {
      // Beside a word that is set apart so are short ones.
      if (gap > 0
          && !stretch.typed()
          && Math.abs(stretch.gap() - gap) < UNEVEN
          && words.isShort(stretch)) {
        inside.set(stretch.start() + 1, stretch.end());
      }
    }
    return inside;
  }

  private List<Stretch> stretches() {
    List<Stretch> found = new ArrayList<>();
    int size = glyphs.size();
    int i = 1;
    while (i < size) {
      if (!wide.get(i) || gaps[i] > WIDEST) {
        i++;
        continue;
      }
      int start = i - 1;
      float least = gaps[i];
      float most = least;
      boolean typed = isBlank(i);
      int end = i + 1;
      while (end < size && wide.get(end) && isBlank(end) == typed) {
        float gap = gaps[end];
        if (Math.max(most, gap) - Math.min(least, gap) > UNEVEN) {
          break;
        }
        least = Math.min(least, gap);
        most = Math.max(most, gap);
        end++;
      }
      found.add(new Stretch(start, end, most, typed));
      i = end;
    }
    return found;
  }

  private boolean isBlank(int i) {
    return glyphs.get(i).spaces() > 0;
  }

  private boolean isWord(Stretch stretch) {
    int letters = letters(stretch);
    if (letters < (stretch.typed() ? MIN_TYPED : MIN_LETTERS) || isAlphabet(stretch)) {
      return false;
    }
    boolean apart = isApart(stretch.start(), stretch) && isApart(stretch.end(), stretch);
    // Where the line prints its blanks, a gap without one is none between words.
    return apart && ((blanks && !stretch.typed()) || isWider(stretch));
  }

  private boolean isShort(Stretch stretch) {
    return letters(stretch) == MIN_LETTERS - 1
        && !isAlphabet(stretch)
        && isApart(stretch.start(), stretch)
        && isApart(stretch.end(), stretch);
  }

  /** Tells whether a word may begin or end where no letter stands close on the other side. */
  private boolean isApart(int at, Stretch stretch) {
    if (at == 0 || at == glyphs.size()) {
      return true;
    }
    if (wide.get(at)) {
      return (isBlank(at) && !stretch.typed()) || gaps[at] > WIDER * stretch.gap();
    }
    int other = at == stretch.start() ? at - 1 : at;
    return !Character.isLetterOrDigit(glyphs.get(other).first());
  }

  /** Tells whether the gaps on both sides are clearly wider than those inside, one at the least. */
  private boolean isWider(Stretch stretch) {
    boolean before = stretch.start() > 0;
    boolean behind = stretch.end() < glyphs.size();
    return (before || behind)
        && (!before || gaps[stretch.start()] > WIDER * stretch.gap())
        && (!behind || gaps[stretch.end()] > WIDER * stretch.gap());
  }

  /** The number of letters if there is nothing but a word and signs that go with one; else 0. */
  private int letters(Stretch stretch) {
    StringBuilder letters = new StringBuilder();
    boolean ended = false;
    for (Glyph glyph : glyphs.subList(stretch.start(), stretch.end())) {
      int c = glyph.first();
      if (isOfWord(c)) {
        if (ended) {
          return 0; // two initials
        }
        letters.appendCodePoint(c);
      } else if (BESIDE_WORDS.indexOf(c) < 0 && !glyph.isMark()) {
        return 0;
      }
      ended |= c == '.';
    }
    int count = letters.codePointCount(0, letters.length());
    long small = letters.codePoints().skip(1).filter(c -> !Character.isUpperCase(c)).count();
    boolean first = count > 0 && Character.isUpperCase(letters.codePointAt(0));
    // In one size of letters, or with a large first one; what is typed in capitals may be a table.
    boolean word = small == count - 1 || (small == 0 && first && !stretch.typed());
    return word ? count : 0;
  }

  private static boolean isOfWord(int c) {
    return LetterKinds.isOfOneShape(c) && !LetterKinds.isHangul(c) && !LetterKinds.isUnspaced(c);
  }

  private boolean isAlphabet(Stretch stretch) {
    for (int i = stretch.start() + 1; i < stretch.end(); i++) {
      if (glyphs.get(i).first() != glyphs.get(i - 1).first() + 1) {
        return false;
      }
    }
    return true;
  }
}
