package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxTest {
  private final Box box = new Box(10, 20, 40, 60);

  @Test
  void boxesSideBySideOverlapByLessThanNothing() {
    assertThat(box.overlapX(new Box(30, 0, 50, 10))).isEqualTo(10);
    assertThat(box.overlapX(new Box(45, 0, 50, 10))).isEqualTo(-5);
    assertThat(box.overlapY(new Box(0, 50, 5, 90))).isEqualTo(10);
    assertThat(box.overlapY(new Box(0, 70, 5, 90))).isEqualTo(-10);
  }

  @Test
  void theUnionIsAroundBoth() {
    assertThat(box.union(new Box(0, 30, 30, 80))).isEqualTo(new Box(0, 20, 40, 80));
  }

  @Test
  void aBoxHoldsWhatIsInsideButForSomeSlack() {
    assertThat(box.holds(new Box(8, 20, 42, 60), 2)).isTrue();
    assertThat(box.holds(new Box(7, 20, 40, 60), 2)).isFalse();
    assertThat(box.holds(new Box(10, 17, 40, 60), 2)).isFalse();
    assertThat(box.holds(new Box(10, 20, 43, 60), 2)).isFalse();
    assertThat(box.holds(new Box(10, 20, 40, 63), 2)).isFalse();
  }

  @Test
  void fourQuartersTurnABoxBackToItsPlace() {
    Box once = box.turned(1, 100, 200);
    assertThat(once).isEqualTo(new Box(20, 60, 60, 90));
    Box twice = once.turned(1, 200, 100);
    assertThat(twice).isEqualTo(box.turned(2, 100, 200));
    Box thrice = twice.turned(1, 100, 200);
    assertThat(thrice).isEqualTo(box.turned(3, 100, 200));
    assertThat(thrice.turned(1, 200, 100)).isEqualTo(box);
  }
}
