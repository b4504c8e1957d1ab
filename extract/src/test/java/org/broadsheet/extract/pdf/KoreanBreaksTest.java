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

  private static boolean betweenWords(String text, float... widths) {
    List<Line> lines = new ArrayList<>();
    for (float width : widths) {
      lines.add(line(text, 0, 100 + 12 * lines.size()).width(width).make());
    }
    return KoreanBreaks.areBetweenWords(List.of(PageFixture.page(1, Block.of(lines)).make()));
  }
}
