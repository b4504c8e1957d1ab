package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.RunFixture.run;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
  @Test
  void runsAtOneHeightAreOneLine() {
    assertThat(lines(run("ferry", 0, 100), run("boat", 28, 100))).containsExactly("ferry boat");
  }

  @Test
  void aSmallStepUpOrDownStaysOnTheLine() {
    assertThat(lines(run("ferry", 0, 100), run("boat", 28, 102))).hasSize(1);
    assertThat(lines(run("ferry", 0, 100), run("boat", 28, 103))).hasSize(2);
  }

  @Test
  void linesComeFromTopToBottomWhateverWasPrintedFirst() {
    assertThat(lines(run("below", 0, 112), run("above", 0, 100))).containsExactly("above", "below");
  }

  @Test
  void aWideGapEndsALine() {
    assertThat(lines(run("ferry", 0, 100), run("boat", 49, 100))).containsExactly("ferry boat");
    assertThat(lines(run("ferry", 0, 100), run("boat", 51, 100))).containsExactly("ferry", "boat");
  }

  @Test
  void aPrintedBlankHoldsALineTogetherOverAWiderGap() {
    assertThat(lines(run("ferry ", 0, 100), run("boat", 51, 100))).containsExactly("ferry boat");
    assertThat(lines(run("ferry ", 0, 100), run("boat", 166, 100)))
        .containsExactly("ferry", "boat");
  }

  @Test
  void whatIsPrintedTwiceAtOnePlaceIsReadOnce() {
    assertThat(lines(run("ferry", 0, 100), run("ferry", 0.4f, 100))).containsExactly("ferry");
    assertThat(lines(run("ferry", 0, 100), run("ferry", 28, 100))).containsExactly("ferry ferry");
  }

  @Test
  void muchLargerLettersAreALineOfTheirOwn() {
    assertThat(lines(run("ferry", 0, 100, 15), run("boat", 45, 100))).hasSize(1);
    assertThat(lines(run("ferry", 0, 100, 17), run("boat", 50, 100))).hasSize(2);
  }

  @Test
  void aWallPartsEvenWhatStandsClose() {
    List<Run> runs = List.of(run("ferry", 0, 100), run("boat", 28, 100));
    assertThat(Rows.of(runs, List.of(new Box(26, 80, 26, 120)), false)).hasSize(2);
    assertThat(Rows.of(runs, List.of(new Box(12, 80, 12, 120)), false)).hasSize(1);
  }

  @Test
  void whatGoesOnUnderItselfInPrintingEndsAtItsColumn() {
    Run left = run("ferry", 0, 100);
    Run leftBelow = run("of the", 0, 112);
    Run right = run("boat", 35, 100);
    Run rightBelow = run("and mill", 35, 112);
    assertThat(lines(left, leftBelow, right, rightBelow))
        .containsExactly("ferry", "boat", "of the", "and mill");
    assertThat(lines(left, right, leftBelow, rightBelow))
        .containsExactly("ferry boat", "of the and mill");
  }

  @Test
  void anEmptyPageHasNoLines() {
    assertThat(Rows.of(List.of(), List.of(), false)).isEmpty();
  }

  private static List<String> lines(Run... runs) {
    return Rows.of(List.of(runs), List.of(), false).stream().map(Line::text).toList();
  }
}
