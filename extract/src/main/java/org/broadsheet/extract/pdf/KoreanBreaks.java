package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import org.broadsheet.extract.text.KoreanLineEnds;
import org.broadsheet.extract.text.KoreanLineEnds.Room;
import org.broadsheet.extract.text.KoreanSpacing;
import org.broadsheet.extract.text.Vocabulary;

/**
 * Tells where the lines of Korean columns end between words and where inside one, by the words and
 * by the room that lines have at their ends: where any syllable may end a line, a line is full to
 * less than a syllable, save where a blank had no room; where words are kept whole, many lines
 * would have had room for one more, which shows as wide blanks or as an uneven margin.
 */
final class KoreanBreaks {
  private static final int MIN_LINES = 4;

  /** As many blanks tell a line's usual one. */
  private static final int MIN_BLANKS = 3;

  /** The room that one more syllable needs, in heights of the font. */
  private static final float SYLLABLE = 1.1f;

  /** Headlines are broken by hand, and hardly ever inside a word. */
  private static final double HEADLINES = 4;

  private final KoreanLineEnds ends;
  private final float blank;
  private final boolean blanksTell;
  private final IdentityHashMap<Block, Column> columns = new IdentityHashMap<>();

  /** What is known of a column. */
  final class Column {
    private final List<Line> lines;
    private final float right;
    private final double wholeWords;

    private Column(List<Line> lines, float right, double wholeWords) {
      this.lines = lines;
      this.right = right;
      this.wholeWords = wholeWords;
    }

    /**
     * Tells whether a blank belongs between a text and the line that follows it.
     *
     * @param text ends with a line of this column
     */
    boolean isBlank(CharSequence text, Line before, String next) {
      if (blanksTell && isBetweenSyllables(before.text(), next)) {
        return before.spaceAfter();
      }
      double odds = ends.blankOdds(text, next);
      return KoreanLineEnds.isBlank(odds, room(before, next), wholeWords);
    }

    private double ownEnds() {
      double sum = 0;
      for (int i = 0; i + 1 < lines.size(); i++) {
        Line line = lines.get(i);
        String next = lines.get(i + 1).text();
        // A sentence's end may be a paragraph's, which ends its line anyhow.
        if (KoreanLineEnds.mayPart(line.text(), next) && !Words.isSentenceEnd(line.text())) {
          sum += KoreanLineEnds.wholeWords(ends.blankOdds(line.text(), next), room(line, next));
        }
      }
      return sum;
    }

    private Room room(Line line, String next) {
      if (lines.size() < 2) {
        return Room.UNKNOWN;
      }
      float wide = line.blanks() - blanks(line) * blank * line.size();
      float room = (wide + right - line.box().right()) / line.size();
      if (room > (wordEnd(next) + 1) * SYLLABLE) {
        return Room.FOR_A_WORD;
      }
      return room > SYLLABLE ? Room.FOR_A_SYLLABLE : Room.NONE;
    }

    private static int wordEnd(String text) {
      int blank = text.indexOf(' ');
      return blank < 0 ? text.length() : blank;
    }
  }

  private KoreanBreaks(Vocabulary vocabulary, List<Page> pages) {
    ends = new KoreanLineEnds(vocabulary);
    blank = narrowest(pages);
    blanksTell = showAsBlanks(pages);
    if (!blanksTell) {
      for (Page page : pages) {
        for (Block block : page.blocks()) {
          if (block.role() != Role.HEADLINE && !block.isFurniture()) {
            ends.learn(column(block, 0).ownEnds());
          }
        }
      }
    }
  }

  static KoreanBreaks of(Vocabulary vocabulary, List<Page> pages) {
    return new KoreanBreaks(vocabulary, pages);
  }

  private Column column(Block block, double wholeWords) {
    return new Column(block.lines(), block.box().right(), wholeWords);
  }

  /** What is known of a block of text. */
  Column column(Block block) {
    return columns.computeIfAbsent(
        block, b -> column(b, ends.wholeWordsOf(column(b, 0).ownEnds())));
  }

  /** What is known of a block that belongs to a headline. */
  Column headline(Block block) {
    return columns.computeIfAbsent(block, b -> column(b, column(b, 0).ownEnds() + HEADLINES));
  }

  /**
   * Tells whether a blank is printed at the end of a line where a word ends and none where it goes
   * on: some lines end with one, and some do not. Many programs print none at any line's end, and
   * some at every.
   */
  static boolean showAsBlanks(List<Page> pages) {
    List<Boolean> blanks = new ArrayList<>();
    forEachEnd(
        pages,
        (line, next) -> {
          if (isBetweenSyllables(line.text(), next.text())) {
            blanks.add(line.spaceAfter());
          }
        });
    long printed = blanks.stream().filter(b -> b).count();
    return blanks.size() >= MIN_LINES
        && printed * 10 >= blanks.size()
        && (blanks.size() - printed) * 10 >= blanks.size();
  }

  private static void forEachEnd(List<Page> pages, BiConsumer<Line, Line> consumer) {
    for (Page page : pages) {
      for (Block block : page.blocks()) {
        List<Line> all = block.lines();
        for (int i = 0; i + 1 < all.size(); i++) {
          consumer.accept(all.get(i), all.get(i + 1));
        }
      }
    }
  }

  private static boolean isBetweenSyllables(String line, String next) {
    return KoreanSpacing.isHangul(line.codePointBefore(line.length()))
        && KoreanSpacing.isHangul(next.codePointAt(0));
  }

  /** The blank of the line that is set closest, in heights of its font. */
  private static float narrowest(List<Page> pages) {
    float narrowest = Float.MAX_VALUE;
    for (Page page : pages) {
      for (Block block : page.blocks()) {
        for (Line line : block.lines()) {
          int blanks = blanks(line);
          if (blanks >= MIN_BLANKS && line.text().codePoints().anyMatch(KoreanSpacing::isHangul)) {
            narrowest = Math.min(narrowest, line.blanks() / blanks / line.size());
          }
        }
      }
    }
    return narrowest;
  }

  private static int blanks(Line line) {
    return (int) line.text().chars().filter(c -> c == ' ').count();
  }
}
