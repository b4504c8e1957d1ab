package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapesTest {
  private final Shapes shapes = new Shapes();

  @Test
  void aFilledRectangleIsAFrameFromSixteenPointsOn() {
    fill(new Box(0, 0, 16, 16));
    fill(new Box(0, 0, 100, 15));
    assertThat(shapes.frames()).containsExactly(new Box(0, 0, 16, 16));
    assertThat(shapes.rules()).isEmpty();
  }

  @Test
  void aThinRectangleIsARuleFromTwelvePointsOn() {
    fill(new Box(0, 0, 12, 3));
    fill(new Box(0, 0, 11, 3));
    assertThat(shapes.rules()).containsExactly(new Box(0, 0, 12, 3));
  }

  @Test
  void aLineThatIsDrawnIsARule() {
    shapes.move(10, 10);
    shapes.line(10, 60);
    shapes.paint(false, true);
    assertThat(shapes.rules()).containsExactly(new Box(10, 10, 10, 60));
  }

  @Test
  void aLineThatIsOnlyFilledShowsNothing() {
    shapes.move(10, 10);
    shapes.line(10, 60);
    shapes.paint(true, true);
    assertThat(shapes.rules()).isEmpty();
  }

  @Test
  void aLineThatLeansIsNone() {
    shapes.move(10, 10);
    shapes.line(60, 12);
    shapes.paint(false, true);
    assertThat(shapes.rules()).isEmpty();
  }

  @Test
  void fourUprightSidesAreAFrame() {
    square(0);
    shapes.paint(true, true);
    assertThat(shapes.frames()).containsExactly(new Box(0, 0, 50, 50));
  }

  @Test
  void aTriangleIsNoFrame() {
    shapes.move(0, 0);
    shapes.line(50, 0);
    shapes.line(25, 50);
    shapes.close();
    shapes.paint(true, true);
    assertThat(shapes.frames()).isEmpty();
  }

  @Test
  void roundedCornersLeaveAFrameWhatItIs() {
    shapes.move(5, 0);
    shapes.line(45, 0);
    shapes.curve(50, 5);
    shapes.line(50, 50);
    shapes.line(0, 50);
    shapes.line(0, 5);
    shapes.curve(5, 0);
    shapes.paint(true, true);
    assertThat(shapes.frames()).containsExactly(new Box(0, 0, 50, 50));
  }

  @Test
  void whatIsDrawnWithoutColourIsNotSeen() {
    shapes.rectangle(new Box(0, 0, 50, 50));
    shapes.paint(true, false);
    assertThat(shapes.frames()).isEmpty();
  }

  @Test
  void aPathOfOneRectangleIsThatRectangle() {
    shapes.rectangle(new Box(0, 0, 50, 50));
    assertThat(shapes.rectangle()).isEqualTo(new Box(0, 0, 50, 50));
    shapes.rectangle(new Box(60, 0, 90, 50));
    assertThat(shapes.rectangle()).isNull();
  }

  @Test
  void aPathThatWasForgottenIsNotDrawn() {
    square(0);
    shapes.forget();
    shapes.paint(true, true);
    assertThat(shapes.frames()).isEmpty();
  }

  @Test
  void aPatternIsKeptOnlyInPart() {
    for (int i = 0; i < 2_100; i++) {
      fill(new Box(i, 0, i + 20, 20));
    }
    assertThat(shapes.frames()).hasSize(2_000);
  }

  private void fill(Box box) {
    shapes.rectangle(box);
    shapes.paint(true, true);
  }

  private void square(float left) {
    shapes.move(left, 0);
    shapes.line(left + 50, 0);
    shapes.line(left + 50, 50);
    shapes.line(left, 50);
    shapes.close();
  }
}
