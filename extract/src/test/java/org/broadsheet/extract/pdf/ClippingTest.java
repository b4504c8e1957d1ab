package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClippingTest {
  private static final float SIZE = 10;

  private final Clipping clipping = new Clipping(new Box(0, 0, 600, 800));

  @Test
  void nothingOfThePageIsHiddenAtFirst() {
    assertThat(clipping.hides(at(0, 0), SIZE)).isFalse();
    assertThat(clipping.hides(at(600, 800), SIZE)).isFalse();
  }

  @Test
  void whatStandsBesideThePageIsHidden() {
    assertThat(clipping.hides(at(-10, 400), SIZE)).isTrue();
    assertThat(clipping.hides(at(610, 400), SIZE)).isTrue();
    clipping.restore();
    assertThat(clipping.hides(at(610, 400), SIZE)).isTrue();
  }

  @Test
  void aPageWithoutSizeHidesNothing() {
    assertThat(new Clipping(new Box(0, 0, 0, 0)).hides(at(300, 300), SIZE)).isFalse();
  }

  @Test
  void whatStandsOutsideOfARectangleIsHidden() {
    clipping.narrow(new Box(0, 0, 100, 100));
    assertThat(clipping.hides(at(50, 50), SIZE)).isFalse();
    assertThat(clipping.hides(at(105, 50), SIZE)).isFalse();
    assertThat(clipping.hides(at(107, 50), SIZE)).isTrue();
    assertThat(clipping.hides(at(-7, 50), SIZE)).isTrue();
    assertThat(clipping.hides(at(50, 107), SIZE)).isTrue();
    assertThat(clipping.hides(at(50, -1), SIZE)).isTrue();
  }

  @Test
  void rectanglesNarrowEachOther() {
    clipping.narrow(new Box(0, 0, 100, 100));
    clipping.narrow(new Box(50, 0, 300, 100));
    assertThat(clipping.hides(at(30, 50), SIZE)).isTrue();
    assertThat(clipping.hides(at(200, 50), SIZE)).isTrue();
    assertThat(clipping.hides(at(70, 50), SIZE)).isFalse();
  }

  @Test
  void whatWasSavedComesBack() {
    clipping.save();
    clipping.narrow(new Box(0, 0, 100, 100));
    clipping.restore();
    assertThat(clipping.hides(at(200, 50), SIZE)).isFalse();
  }

  @Test
  void restoringMoreThanWasSavedHidesNothing() {
    clipping.narrow(new Box(0, 0, 100, 100));
    clipping.restore();
    assertThat(clipping.hides(at(200, 50), SIZE)).isFalse();
  }

  private static Box at(float x, float y) {
    return new Box(x, y, x, y);
  }
}
