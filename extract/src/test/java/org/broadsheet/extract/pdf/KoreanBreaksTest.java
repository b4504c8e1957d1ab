package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.line;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of 10 points in a column of 200. */
class KoreanBreaksTest {
  private static final String KOREAN =
      "\ub098\ub8fb\ubc30\uac00 \uac15\uc744 \uac74\ub108 \uac04\ub2e4";

  @Test
  void linesWithRoomForASyllableEndWithWords() {
    assertThat(betweenWords(KOREAN, 200, 185, 185, 185, 200)).isTrue();
  }

  @Test
  void linesThatAreFullEndAnywhere() {
    assertThat(betweenWords(KOREAN, 200, 190, 190, 190, 200)).isFalse();
  }

  @Test
  void oneRoomyLineInFourIsEnough() {
    assertThat(betweenWords(KOREAN, 200, 185, 200, 200, 200)).isTrue();
    assertThat(betweenWords(KOREAN, 200, 185, 200, 200, 200, 200)).isFalse();
  }

  @Test
  void threeLinesTellNothing() {
    assertThat(betweenWords(KOREAN, 200, 185, 185, 200)).isFalse();
  }

  @Test
  void linesOfOtherLettersTellNothing() {
    assertThat(betweenWords("the ferry still runs", 200, 185, 185, 185, 200)).isFalse();
  }

  @Test
  void blanksAtTheEndsOfSomeLinesTellWhereWordsEnd() {
    assertThat(showAsBlanks(true, false, true, false, false)).isTrue();
    assertThat(showAsBlanks(false, false, false, false, false)).isFalse();
    assertThat(showAsBlanks(true, true, true, true, true)).isFalse();
    assertThat(showAsBlanks(true, false, true)).isFalse();
  }

  @Test
  void aWordGoesOnWhereNoBlankIsPrintedAndEndsWhereOneIs() {
    String half = "\ub098\ub8fb\ubc30\uac00 \uac15\uc744 \uac74";
    String rest = "\ub108 \uac04\ub2e4 \ub098\ub8fb\ubc30\uac00";
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      boolean parted = i % 2 == 0;
      lines.add(ending(line(parted ? half : rest, 0, 100 + 12 * i).width(200).make(), !parted));
    }
    Block block = Block.of(lines);
    Words words = new Words(List.of(PageFixture.page(1, block).make()));
    String whole = half + rest;
    assertThat(words.text(List.of(new Draft.Piece(1, block, false))).text())
        .isEqualTo(whole + " " + whole + " " + whole);
  }

  private static boolean showAsBlanks(boolean... blanks) {
    List<Line> lines = new ArrayList<>();
    for (boolean blank : blanks) {
      lines.add(ending(line(KOREAN, 0, 100 + 12 * lines.size()).width(200).make(), blank));
    }
    lines.add(line(KOREAN, 0, 100 + 12 * lines.size()).width(200).make());
    return KoreanBreaks.showAsBlanks(List.of(PageFixture.page(1, Block.of(lines)).make()));
  }

  private static Line ending(Line line, boolean blank) {
    return new Line(
        line.text(),
        line.box(),
        line.base(),
        line.size(),
        line.face(),
        line.blanks(),
        blank,
        line.spaced(),
        line.artifact(),
        line.order());
  }

  private static boolean betweenWords(String text, float... widths) {
    List<Line> lines = new ArrayList<>();
    for (float width : widths) {
      lines.add(line(text, 0, 100 + 12 * lines.size()).width(width).make());
    }
    return KoreanBreaks.areBetweenWords(List.of(PageFixture.page(1, Block.of(lines)).make()));
  }
}
