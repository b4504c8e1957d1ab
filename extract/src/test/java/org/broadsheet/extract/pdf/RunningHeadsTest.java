package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.column;
import static org.broadsheet.extract.pdf.LineFixture.line;
import static org.broadsheet.extract.pdf.PageFixture.page;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On pages of 1,000 points, where heads stand above 160 and feet below 840. */
class RunningHeadsTest {
  @Test
  void aHeadReturnsThatStandsOnTwoOfAFewPages() {
    assertThat(returns(line("Marsh Courier", 50, 100), line("Marsh Courier", 50, 100))).isTrue();
    assertThat(returns(line("Marsh Courier", 50, 100), line("Dyke Gazette", 50, 100))).isFalse();
  }

  @Test
  void nothingReturnsInADocumentOfOnePage() {
    assertThat(returns(line("Marsh Courier", 50, 100))).isFalse();
  }

  @Test
  void whatStandsInTheMiddleReturnsForOtherReasons() {
    assertThat(returns(line("Marsh Courier", 50, 500), line("Marsh Courier", 50, 500))).isFalse();
  }

  @Test
  void theNumberOfThePageMayDiffer() {
    assertThat(returns(line("Page 6", 50, 950), line("Page 7", 50, 950))).isTrue();
  }

  @Test
  void itMayStandALittleHigherOrLower() {
    assertThat(returns(line("Marsh Courier", 50, 100), line("Marsh Courier", 50, 106))).isTrue();
    assertThat(returns(line("Marsh Courier", 50, 100), line("Marsh Courier", 50, 125))).isFalse();
  }

  @Test
  void threeLinesAreNoHead() {
    Block column = column(50, 50, 100, 3);
    List<Page> pages = List.of(page(1, column).make(), page(2, column).make());
    assertThat(RunningHeads.of(pages).returns(pages.getFirst(), column)).isFalse();
  }

  @Test
  void inALongDocumentTwoPagesAreNotEnough() {
    Block head = line("Marsh Courier", 50, 100).block();
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      pages.add(i < 3 ? page(i, head).make() : page(i).make());
    }
    assertThat(RunningHeads.of(pages).returns(pages.getFirst(), head)).isFalse();
    pages.set(3, page(3, head).make());
    assertThat(RunningHeads.of(pages).returns(pages.getFirst(), head)).isTrue();
  }

  @Test
  void theNameOfThePaperIsMentionedInALongerHead() {
    Page page = page(1, line("Marsh Courier, 14 May", 50, 100).block()).make();
    RunningHeads heads = RunningHeads.of(List.of(page));
    assertThat(heads.mentions("MARSH COURIER")).isFalse();
    assertThat(heads.mentions("Marsh Courier")).isTrue();
    assertThat(heads.mentions("Marsh Courier, May")).isFalse();
    assertThat(heads.mentions("May")).isFalse();
  }

  /** Whether the first line returns in a document with a page for each line. */
  private static boolean returns(LineFixture... heads) {
    List<Page> pages = new ArrayList<>();
    for (LineFixture head : heads) {
      pages.add(page(pages.size() + 1, head.block()).make());
    }
    Page first = pages.getFirst();
    return RunningHeads.of(pages).returns(first, first.blocks().getFirst());
  }
}
