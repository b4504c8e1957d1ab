package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.column;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaggedOrderTest {
  @Test
  void blocksAreReadInTheOrderOfTheirLines() {
    Block first = column(0, 0, 100, 3, 0);
    Block second = column(0, 60, 100, 3, 3);
    assertThat(TaggedOrder.of(List.of(second, first), false)).containsExactly(first, second);
  }

  @Test
  void aBlockInTheMidstOfAnotherIsNotBelieved() {
    Block first = column(0, 0, 100, 3, 0);
    assertThat(TaggedOrder.of(List.of(first, column(0, 60, 100, 3, 1)), false)).isNull();
  }

  @Test
  void aColumnBeforeTheOneThatALineWouldBeginWithIsNotBelieved() {
    Block left = column(0, 0, 100, 3, 3);
    Block right = column(120, 0, 100, 3, 0);
    assertThat(TaggedOrder.of(List.of(left, right), false)).isNull();
    assertThat(TaggedOrder.of(List.of(left, right), true)).containsExactly(right, left);
  }

  @Test
  void aColumnBesideAnotherByLessThanHalfMayComeFirst() {
    Block right = column(120, 0, 100, 3, 0);
    Block most = column(0, 16, 100, 3, 3);
    assertThat(TaggedOrder.of(List.of(most, right), false)).isNull();
    Block least = column(0, 18, 100, 3, 3);
    assertThat(TaggedOrder.of(List.of(least, right), false)).containsExactly(right, least);
  }

  @Test
  void aColumnThatIsReadUpwardsIsNotBelieved() {
    Block lower = column(0, 60, 100, 3, 0);
    Block upper = column(0, 0, 100, 3, 3);
    assertThat(TaggedOrder.of(List.of(upper, lower), false)).isNull();
  }
}
