package org.broadsheet.extract.pdf;

import java.util.List;

/**
 * Tells whether Korean is broken into lines between words only. Where any syllable may end a line,
 * a line is full to less than a syllable; where words are kept whole, many lines would have had
 * room for one more, which shows as wide blanks or as an uneven margin.
 */
final class KoreanBreaks {
  private static final int MIN_LINES = 4;

  /** As many blanks tell a line's usual one. */
  private static final int MIN_BLANKS = 3;

  /** The room that one more syllable needs, in heights of the font. */
  private static final float SYLLABLE = 1.15f;

  private final float blank;
  private int lines;
  private int roomy;

  private KoreanBreaks(float blank) {
    this.blank = blank;
  }

  static boolean areBetweenWords(List<Page> pages) {
    KoreanBreaks breaks = new KoreanBreaks(narrowest(pages));
    pages.forEach(page -> page.blocks().forEach(breaks::look));
    return breaks.lines >= MIN_LINES && breaks.roomy * 4 >= breaks.lines;
  }

  /**
   * Tells whether a blank is printed at the end of a line where a word ends and none where it goes
   * on: some lines end with one, and some do not. Many programs print none at any line's end, and
   * some at every.
   */
  static boolean showAsBlanks(List<Page> pages) {
    int lines = 0;
    int blanks = 0;
    for (Page page : pages) {
      for (Block block : page.blocks()) {
        List<Line> all = block.lines();
        for (int i = 0; i + 1 < all.size(); i++) {
          if (isBetweenSyllables(all.get(i), all.get(i + 1))) {
            lines++;
            blanks += all.get(i).spaceAfter() ? 1 : 0;
          }
        }
      }
    }
    return lines >= MIN_LINES && blanks * 10 >= lines && (lines - blanks) * 10 >= lines;
  }

  private static boolean isBetweenSyllables(Line line, Line next) {
    return LetterKinds.isHangul(last(line)) && LetterKinds.isHangul(next.text().codePointAt(0));
  }

  /** The blank of the line that is set closest, in heights of its font. */
  private static float narrowest(List<Page> pages) {
    float narrowest = Float.MAX_VALUE;
    for (Page page : pages) {
      for (Block block : page.blocks()) {
        for (Line line : block.lines()) {
          int blanks = blanks(line);
          if (blanks >= MIN_BLANKS && LetterKinds.isHangul(last(line))) {
            narrowest = Math.min(narrowest, line.blanks() / blanks / line.size());
          }
        }
      }
    }
    return narrowest;
  }

  private void look(Block block) {
    List<Line> all = block.lines();
    for (int i = 0; i + 1 < all.size(); i++) {
      Line line = all.get(i);
      if (isBetweenSyllables(line, all.get(i + 1))) {
        float wide = line.blanks() - blanks(line) * blank * line.size();
        lines++;
        roomy += wide + block.box().right() - line.box().right() > SYLLABLE * line.size() ? 1 : 0;
      }
    }
  }

  private static int blanks(Line line) {
    return (int) line.text().chars().filter(c -> c == ' ').count();
  }

  private static int last(Line line) {
    return line.text().codePointBefore(line.text().length());
  }
}
