package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.line;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {
  private static final List<String> PLACES = List.of("Lower Marsh", "Upper Marsh");
  private static final List<String> FIGURES = List.of("1,200", "870");

  @Test
  void figuresOnTheLinesOfWordsAreCells() {
    assertThat(Cells.areIn(rowByRow(PLACES, FIGURES))).isTrue();
  }

  @Test
  void wordsBesideWordsAreNone() {
    assertThat(Cells.areIn(rowByRow(PLACES, List.of("no ferry", "a ferry")))).isFalse();
  }

  @Test
  void aColumnOfWhichLittleIsFiguresTellsNothing() {
    assertThat(Cells.areIn(rowByRow(PLACES, List.of("12 boats", "14 boats")))).isFalse();
  }

  @Test
  void oneRowIsNoTable() {
    assertThat(Cells.areIn(rowByRow(List.of("Lower Marsh"), List.of("1,200")))).isFalse();
  }

  @Test
  void columnsOfDifferentLengthAreNoTable() {
    assertThat(Cells.areIn(rowByRow(PLACES, List.of("1,200", "870", "12")))).isFalse();
  }

  @Test
  void cellsOfARowStandOnOneLine() {
    List<Block> places = List.of(block(0, 20, 0, "Lower Marsh"), block(0, 32, 2, "Upper Marsh"));
    assertThat(Cells.areIn(List.of(places, List.of(block(90, 23, 1, "9"), block(90, 35, 3, "8")))))
        .isTrue();
    assertThat(Cells.areIn(List.of(places, List.of(block(90, 25, 1, "9"), block(90, 37, 3, "8")))))
        .isFalse();
  }

  @Test
  void columnsThatArePrintedOneAfterTheOtherAreNoTable() {
    assertThat(Cells.areIn(List.of(printed(0, 0, PLACES), printed(90, 2, FIGURES)))).isFalse();
  }

  @Test
  void columnsOverlapInPrintingWhereRowsArePrinted() {
    List<List<Block>> apart = List.of(printed(90, 2, FIGURES), printed(0, 0, PLACES));
    assertThat(Cells.arePrintedInColumns(apart)).isTrue();
    assertThat(Cells.arePrintedInColumns(rowByRow(PLACES, FIGURES))).isFalse();
  }

  @Test
  void rowsAreGivenCellByCell() {
    assertThat(PageFixture.texts(Cells.rows(rowByRow(PLACES, FIGURES))))
        .containsExactly("Lower Marsh", "1,200", "Upper Marsh", "870");
  }

  /** Two columns whose cells are printed from left to right, row after row. */
  private static List<List<Block>> rowByRow(List<String> left, List<String> right) {
    List<List<Block>> columns = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < left.size(); i++) {
      columns.getFirst().add(block(0, 20 + 12 * i, 2 * i, left.get(i)));
    }
    for (int i = 0; i < right.size(); i++) {
      columns.getLast().add(block(90, 20 + 12 * i, 2 * i + 1, right.get(i)));
    }
    return columns;
  }

  private static List<Block> printed(float left, int order, List<String> cells) {
    List<Block> blocks = new ArrayList<>();
    for (String cell : cells) {
      blocks.add(block(left, 20 + 12 * blocks.size(), order + blocks.size(), cell));
    }
    return blocks;
  }

  private static Block block(float left, float base, int order, String text) {
    return line(text, left, base).order(order).block();
  }
}
