package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The marks of footnotes: small raised figures, asterisks and daggers behind a word or the sign
 * that ends its sentence. They are no part of the text, which goes on behind them.
 *
 * <p>What stays: powers ({@code 10⁶}, {@code m²}, {@code x²}), raised letters ({@code 1st}), the
 * figures of a note itself at the beginning of its line, and whatever has other signs among its
 * figures ({@code Ca²⁺}).
 */
final class RaisedMarks {
  private static final String SIGNS = "*\u2217\u2020\u2021\u00a7\u00b6";

  /** What stands between and around the numbers of several notes. */
  private static final String BETWEEN = ",;[]()\u2013-";

  /** Nobody has more notes than three digits count, or more than so many signs at one place. */
  private static final int MAX_LENGTH = 9;

  /** Numbers with fewer digits are rather raised to a power than explained by a note. */
  private static final int MIN_DIGITS = 3;

  /** Units of length in the scripts that have them, and what else is squared. */
  private static final Set<String> SQUARED =
      Set.of(
          "km",
          "hm",
          "dm",
          "cm",
          "mm",
          "\u00b5m",
          "\u03bcm",
          "nm",
          "ft",
          "yd",
          "mi",
          "in",
          "sq",
          "mc",
          "\u043a\u043c",
          "\u0434\u043c",
          "\u0441\u043c",
          "\u043c\u043c",
          "px",
          "sec");

  private RaisedMarks() {}

  /**
   * The characters of a line without marks of notes.
   *
   * @param glyphs from left to right
   * @param em the height of the tallest font
   * @param base where its characters stand
   */
  static List<Glyph> without(List<Glyph> glyphs, float em, float base) {
    List<Glyph> kept = new ArrayList<>(glyphs.size());
    int i = 0;
    while (i < glyphs.size()) {
      int end = i;
      while (end < glyphs.size() && isRaised(glyphs.get(end), em, base)) {
        end++;
      }
      boolean mark = end > i && i > 0 && isMark(text(glyphs, i, end));
      if (mark && isLeftOfItsWord(glyphs, end)) {
        kept.add(widened(glyphs.get(end), glyphs.get(i)).spaced(glyphs.get(i).spaces()));
        end++;
      } else if (mark && isBehindItsWord(glyphs, i, end)) {
        kept.add(widened(kept.removeLast(), glyphs.get(end - 1)));
      } else {
        end = Math.max(end, i + 1);
        kept.addAll(glyphs.subList(i, end));
      }
      i = end;
    }
    return kept;
  }

  private static boolean isRaised(Glyph glyph, float em, float base) {
    return glyph.base() < base && RunBuilder.isRaised(em, glyph.size(), base - glyph.base());
  }

  /** Tells whether characters are such as notes are numbered with. */
  private static boolean isMark(String raised) {
    boolean numbered = false;
    for (int i = 0; i < raised.length(); i++) {
      char c = raised.charAt(i);
      boolean number = Character.isDigit(c) || SIGNS.indexOf(c) >= 0;
      numbered |= number;
      if (!number && BETWEEN.indexOf(c) < 0) {
        return false;
      }
    }
    return numbered && raised.length() <= MAX_LENGTH;
  }

  /** Tells whether a word from right to left begins where a mark ends. */
  private static boolean isLeftOfItsWord(List<Glyph> glyphs, int end) {
    return end < glyphs.size()
        && LetterKinds.isRightToLeft(glyphs.get(end).first())
        && glyphs.get(end).spaces() == 0;
  }

  private static boolean isBehindItsWord(List<Glyph> glyphs, int start, int end) {
    return !isBeforeWord(glyphs, start, end)
        && !isPower(word(glyphs, start), text(glyphs, start, end));
  }

  /** Tells whether it stands apart from what is before it and close to what follows: ¹⁴C. */
  private static boolean isBeforeWord(List<Glyph> glyphs, int start, int end) {
    return glyphs.get(start).spaces() > 0
        && end < glyphs.size()
        && glyphs.get(end).spaces() == 0
        && Character.isLetterOrDigit(glyphs.get(end).first());
  }

  private static boolean isPower(String word, String mark) {
    if (word.isEmpty()) {
      return false;
    }
    int letters = (int) word.codePoints().filter(Character::isLetter).count();
    if (letters == 0) {
      return word.length() < MIN_DIGITS;
    }
    boolean alone = letters == 1 && !LetterKinds.isSquare(word.codePointAt(0));
    boolean squared = mark.equals("2") || mark.equals("3");
    return alone || (squared && SQUARED.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** The word or number right before an index; empty if a sign stands there. */
  private static String word(List<Glyph> glyphs, int end) {
    int start = end;
    while (start > 0
        && Character.isLetterOrDigit(glyphs.get(start - 1).first())
        && (start == end || glyphs.get(start).spaces() == 0)) {
      start--;
    }
    return text(glyphs, start, end);
  }

  private static String text(List<Glyph> glyphs, int start, int end) {
    StringBuilder text = new StringBuilder();
    glyphs.subList(start, end).forEach(glyph -> text.append(glyph.text()));
    return text.toString();
  }

  /** A character with the room of the mark beside it. */
  private static Glyph widened(Glyph glyph, Glyph mark) {
    return new Glyph(
        glyph.text(),
        glyph.face(),
        Math.min(glyph.left(), mark.left()),
        Math.max(glyph.right(), mark.right()),
        glyph.base(),
        glyph.size(),
        glyph.spaces());
  }
}
