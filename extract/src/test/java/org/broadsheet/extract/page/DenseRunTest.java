package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.block;
import static org.broadsheet.extract.page.PageFixture.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenseRunTest {
  private final TextBlock prose = block("a".repeat(100));
  private final TextBlock more = block("b".repeat(100));
  private final TextBlock line = block("Home");

  @Test
  void theRunOfProseIsTakenWithoutTheLinesAroundIt() {
    assertThat(DenseRun.run(List.of(line, prose, more, line))).containsExactly(prose, more);
  }

  @Test
  void aLineInsideTheRunIsLeftOutAndDoesNotEndIt() {
    assertThat(DenseRun.run(List.of(prose, line, more))).containsExactly(prose, more);
  }

  @Test
  void manyLinesEndARun() {
    assertThat(DenseRun.run(run(prose, 2, more))).containsExactly(prose, more);
    assertThat(DenseRun.run(run(prose, 3, more))).containsExactly(prose);
  }

  @Test
  void proseHasSixtyLettersAndFewLinks() {
    assertThat(DenseRun.isProse(block("a".repeat(60)))).isTrue();
    assertThat(DenseRun.isProse(block("a".repeat(59)))).isFalse();
    assertThat(DenseRun.isProse(block(TextBlock.Kind.TEXT, "a".repeat(100), 32))).isTrue();
    assertThat(DenseRun.isProse(block(TextBlock.Kind.TEXT, "a".repeat(100), 33))).isFalse();
  }

  @Test
  void oneVeryLongBlockCountsNoMoreThanSixHundredLetters() {
    TextBlock notice = block("a".repeat(5_000));
    List<TextBlock> blocks = run(notice, 16, more);
    blocks.addAll(Collections.nCopies(6, more));
    assertThat(DenseRun.run(blocks)).hasSize(7).doesNotContain(notice);
  }

  @Test
  void aPageOfLinksHasNone() {
    assertThat(DenseRun.run(List.of(link("a".repeat(100)), line))).isEmpty();
    assertThat(DenseRun.run(List.of())).isEmpty();
  }

  private List<TextBlock> run(TextBlock first, int lines, TextBlock last) {
    List<TextBlock> blocks = new ArrayList<>(List.of(first));
    blocks.addAll(Collections.nCopies(lines, line));
    blocks.add(last);
    return blocks;
  }
}
