package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.EM;
import static org.broadsheet.extract.pdf.LineFixture.column;
import static org.broadsheet.extract.pdf.LineFixture.headline;
import static org.broadsheet.extract.pdf.LineFixture.line;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
  private static final List<Box> NO_WALLS = List.of();

  private final Block upperLeft = column(0, 40, 100, 4);
  private final Block lowerLeft = column(0, 140, 100, 4);
  private final Block upperRight = column(120, 40, 100, 4);
  private final Block lowerRight = column(120, 140, 100, 4);

  @Test
  void columnsAreReadOneAfterTheOther() {
    assertThat(order(upperLeft, upperRight, lowerLeft, lowerRight))
        .containsExactly(upperLeft, lowerLeft, upperRight, lowerRight);
  }

  @Test
  void columnsGoFromTheRightOnAPageThatIsReadSo() {
    List<Block> blocks = List.of(upperLeft, upperRight, lowerLeft, lowerRight);
    assertThat(ReadingOrder.of(blocks, NO_WALLS, true, EM))
        .containsExactly(upperRight, lowerRight, upperLeft, lowerLeft);
  }

  @Test
  void whatSpansBothColumnsPartsThoseAboveFromThoseBelow() {
    Block across = column(0, 110, 220, 1);
    assertThat(order(upperLeft, upperRight, across, lowerLeft, lowerRight))
        .containsExactly(upperLeft, upperRight, across, lowerLeft, lowerRight);
  }

  @Test
  void aShortHeadlineIsAsWideAsTheColumnsThatBeginUnderIt() {
    Block first = headline("Ferry", 0, 15);
    Block second = headline("Dyke", 0, 115);
    assertThat(order(first, upperLeft, upperRight, second, lowerLeft, lowerRight))
        .containsExactly(first, upperLeft, upperRight, second, lowerLeft, lowerRight);
  }

  @Test
  void aHeadlineIsOnlyAsWideAsItsColumnWhereAWallStandsBesideIt() {
    Block first = headline("Ferry", 0, 15);
    Block second = headline("Dyke", 0, 115);
    List<Block> blocks = List.of(first, upperLeft, upperRight, second, lowerLeft, lowerRight);
    assertThat(ReadingOrder.of(blocks, List.of(new Box(110, 0, 111, 200)), false, EM))
        .containsExactly(first, upperLeft, second, lowerLeft, upperRight, lowerRight);
  }

  @Test
  void aHeadlineIsOnlyAsWideAsItsColumnWhereTextStandsBesideIt() {
    Block headline = headline("Ferry", 0, 15);
    Block beside = column(120, 15, 100, 1);
    assertThat(order(headline, beside, upperLeft, upperRight))
        .containsExactly(headline, upperLeft, beside, upperRight);
  }

  @Test
  void theWordsOverAHeadlineGoWithIt() {
    Block kicker = line("Local", 0, 8).block(Role.KICKER);
    Block beside = line("Picture", 60, 10).block();
    Block near = headline("The ferry of the marsh", 0, 29);
    assertThat(order(kicker, beside, near)).containsExactly(beside, kicker, near);
    Block far = headline("The ferry of the marsh", 0, 51);
    assertThat(order(kicker, beside, far)).containsExactly(kicker, beside, far);
  }

  @Test
  void singleLinesSideBySideAreReadRowByRow() {
    Block first = line("Marsh", 0, 20).order(0).block();
    Block second = line("Ferry", 100, 20).order(1).block();
    Block third = line("Dyke", 0, 50).order(2).block();
    Block fourth = line("Mill", 100, 50).order(3).block();
    assertThat(order(first, second, third, fourth)).containsExactly(first, second, third, fourth);
  }

  @Test
  void singleLinesThatAreColumnsInPrintingAreReadColumnByColumn() {
    Block first = line("Marsh", 0, 20).order(0).block();
    Block second = line("Ferry", 100, 20).order(2).block();
    Block third = line("Dyke", 0, 50).order(1).block();
    Block fourth = line("Mill", 100, 50).order(3).block();
    assertThat(order(first, second, third, fourth)).containsExactly(first, third, second, fourth);
  }

  @Test
  void figuresBesideWordsAreReadRowByRow() {
    Block words =
        Block.of(
            List.of(line("Marsh", 0, 20).order(0).make(), line("Ferry", 0, 32).order(2).make()));
    Block figures =
        Block.of(
            List.of(line("1,200", 100, 20).order(1).make(), line("870", 100, 32).order(3).make()));
    assertThat(PageFixture.texts(order(words, figures)))
        .containsExactly("Marsh", "1,200", "Ferry", "870");
  }

  @Test
  void aGapThatBothColumnsHaveAtTheSameHeightDoesNotCutThem() {
    Block across = column(0, 0, 220, 1);
    assertThat(order(across, upperLeft, upperRight, lowerLeft, lowerRight))
        .containsExactly(across, upperLeft, lowerLeft, upperRight, lowerRight);
  }

  @Test
  void whereNoStraightCutGoesThroughWhatIsAboveAndLeftComesFirst() {
    Block top = column(0, 0, 140, 2);
    Block left = column(0, 40, 40, 8);
    Block middle = column(60, 40, 80, 4);
    Block right = column(160, 0, 40, 8);
    Block bottom = column(60, 110, 140, 2);
    assertThat(order(bottom, right, middle, left, top))
        .containsExactly(top, left, middle, right, bottom);
  }

  private static List<Block> order(Block... blocks) {
    return ReadingOrder.of(List.of(blocks), NO_WALLS, false, EM);
  }
}
