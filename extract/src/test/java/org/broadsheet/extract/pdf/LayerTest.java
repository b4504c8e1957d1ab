package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.RunFixture.FACE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page of 400 by 600 points with a word at 100, 300. */
class LayerTest {
  private final RunBuilder runs = new RunBuilder(400, 600);
  private final List<Box> rules = new ArrayList<>();
  private final List<Box> frames = new ArrayList<>();
  private final List<Box> pictures = new ArrayList<>();

  LayerTest() {
    print("ferry", 100);
  }

  @Test
  void aFrameWithTextInItIsAFrame() {
    frames.add(new Box(90, 250, 200, 350));
    assertThat(layer().frames()).containsExactlyElementsOf(frames);
  }

  @Test
  void aFrameWithoutTextIsAPictureIfItIsLargeEnough() {
    frames.add(new Box(200, 100, 260, 160));
    frames.add(new Box(300, 100, 340, 160));
    assertThat(layer().frames()).isEmpty();
    assertThat(layer().pictures()).containsExactly(new Box(200, 100, 260, 160));
  }

  @Test
  void aFrameAroundMostOfThePageIsThePagesOwn() {
    frames.add(new Box(0, 0, 400, 451));
    pictures.add(new Box(0, 0, 400, 451));
    assertThat(layer().frames()).isEmpty();
    assertThat(layer().pictures()).isEmpty();
  }

  @Test
  void framesThatAreDrawnTwiceAreOne() {
    frames.add(new Box(90, 250, 200, 350));
    frames.add(new Box(91, 251, 201, 351));
    frames.add(new Box(94, 250, 200, 350));
    assertThat(layer().frames()).containsExactly(frames.get(0), frames.get(2));
  }

  @Test
  void fourRulesAroundTextAreAFrame() {
    rules.add(new Box(90, 250, 200, 251));
    rules.add(new Box(90, 350, 200, 351));
    rules.add(new Box(90, 250, 91, 350));
    assertThat(layer().frames()).isEmpty();
    rules.add(new Box(199, 250, 200, 350));
    assertThat(layer().frames()).containsExactly(new Box(90, 250, 200, 351));
  }

  @Test
  void theSidesOfAFramePartLines() {
    print("boat", 132);
    assertThat(layer().blocks()).hasSize(1);
    frames.add(new Box(128, 250, 260, 350));
    assertThat(layer().blocks()).hasSize(2);
  }

  @Test
  void aPageIsReadFromTheRightWhereMostLettersAre() {
    assertThat(layer().rightToLeft()).isFalse();
    print("\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5", 200);
    assertThat(layer().rightToLeft()).isTrue();
  }

  private void print(String text, float left) {
    for (int i = 0; i < text.length(); i++) {
      float x = left + 5 * i;
      Box where = new Box(x, 300, x + 5, 300);
      runs.add(text.substring(i, i + 1), FACE, 0, where, 10, false, Structure.NOWHERE);
    }
  }

  private Layer layer() {
    Box area = new Box(0, 0, 400, 600);
    return Layer.of(new Sheet(1, area, runs, rules, frames, pictures, 0, 0), 0);
  }
}
