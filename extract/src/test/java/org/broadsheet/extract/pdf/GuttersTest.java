package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.EM;
import static org.broadsheet.extract.pdf.RunFixture.run;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuttersTest {
  private static final String COLUMN = "aferryruns";
  private static final float END = 50;

  @Test
  void aGapThatManyLinesHaveIsBetweenColumns() {
    assertThat(parts(15, 8, false)).isTrue();
    assertThat(parts(15, 2, false)).isFalse();
  }

  @Test
  void aGapThatOneLineHasIsBetweenWords() {
    List<Run> runs = columns(15, 8);
    for (int i = 0; i < 8; i++) {
      if (i != 4) {
        runs.add(run("oo", END + 3, 100 + 12 * i));
      }
    }
    assertThat(new Gutters(runs, List.of()).isGutter(END, END + 15, 148, EM, false)).isFalse();
  }

  @Test
  void theNarrowerAGapTheMoreLinesItPasses() {
    assertThat(parts(30, 2, false)).isTrue();
    assertThat(parts(15, 2, false)).isFalse();
    assertThat(parts(15, 3, false)).isTrue();
    assertThat(parts(9, 3, false)).isFalse();
    assertThat(parts(9, 5, false)).isTrue();
  }

  @Test
  void aPrintedBlankSpeaksForWordsUnlessTheGapIsTall() {
    assertThat(parts(15, 6, false)).isTrue();
    assertThat(parts(15, 6, true)).isFalse();
    assertThat(parts(15, 9, true)).isTrue();
  }

  @Test
  void linesOnOneSideOnlyMakeNoGutter() {
    List<Run> runs = columns(15, 1);
    for (int i = 1; i < 8; i++) {
      runs.add(run(COLUMN, 0, 100 + 12 * i));
    }
    assertThat(new Gutters(runs, List.of()).isGutter(END, END + 15, 100, EM, false)).isFalse();
  }

  @Test
  void aWallInTheGapPartsAnyLine() {
    List<Run> runs = columns(15, 1);
    Gutters gutters = new Gutters(runs, List.of(new Box(57, 90, 58, 110)));
    assertThat(gutters.isGutter(END, END + 15, 100, EM, true)).isTrue();
    assertThat(gutters.isWalled(END, END + 15, 100, EM)).isTrue();
  }

  @Test
  void aWallElsewherePartsNothing() {
    List<Run> runs = columns(15, 1);
    Box above = new Box(57, 60, 58, 90);
    Box beside = new Box(40, 90, 41, 110);
    assertThat(new Gutters(runs, List.of(above, beside)).isWalled(END, END + 15, 100, EM))
        .isFalse();
  }

  private static boolean parts(float gap, int lines, boolean blank) {
    return new Gutters(columns(gap, lines), List.of()).isGutter(END, END + gap, 100, EM, blank);
  }

  /** Two columns, the first 50 points wide, of which the first line stands at 100. */
  private static List<Run> columns(float gap, int lines) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      runs.add(run(COLUMN, 0, 100 + 12 * i));
      runs.add(run(COLUMN, END + gap, 100 + 12 * i));
    }
    return runs;
  }
}
