package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.RunFixture.FACE;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters of 10 points, each 5 wide, on a page of 400 by 600. */
class RunBuilderTest {
  private static final int DOWN = 1;

  private final RunBuilder runs = new RunBuilder(400, 600);

  @Test
  void charactersCloseBehindEachOtherAreOneRun() {
    print("a", 0, 100);
    print("b", 10, 100);
    assertThat(texts(0)).containsExactly("ab");
    print("c", 21, 100);
    assertThat(texts(0)).containsExactly("ab", "c");
  }

  @Test
  void aPrintedBlankHoldsCharactersTogetherThatStandFarther() {
    print("a", 0, 100);
    runs.blank();
    print("b", 25, 100);
    assertThat(texts(0)).containsExactly("ab");
    assertThat(runs.turned(0).getFirst().last().spaces()).isOne();
    runs.blank();
    print("c", 51, 100);
    assertThat(texts(0)).containsExactly("ab", "c");
    assertThat(runs.turned(0).getFirst().hasSpaceAfter()).isTrue();
  }

  @Test
  void aCharacterOnAnotherLineBeginsARun() {
    print("a", 0, 100);
    print("b", 5, 102);
    assertThat(texts(0)).containsExactly("ab");
    print("c", 10, 112);
    assertThat(texts(0)).containsExactly("ab", "c");
  }

  @Test
  void aCharacterMuchLargerBeginsARun() {
    print("a", 0, 100);
    print("B", 5, 100, 16);
    assertThat(texts(0)).containsExactly("a", "B");
  }

  @Test
  void aSmallRaisedFigureStaysWithWhatItStandsAt() {
    print("a", 0, 100);
    print("2", 5, 96, 6);
    assertThat(texts(0)).containsExactly("a2");
    assertThat(runs.turned(0).getFirst().base()).isEqualTo(100);
  }

  @Test
  void aSmallRaisedFigureStandsClose() {
    print("a", 0, 100);
    print("2", 6.4f, 96, 6);
    assertThat(texts(0)).containsExactly("a2");
    print("b", 100, 100);
    print("3", 106.6f, 96, 6);
    assertThat(texts(0)).containsExactly("a2", "b", "3");
  }

  @Test
  void figuresAreRaisedWhereTheyAreSmallerAndStandABitOffTheLine() {
    assertThat(RunBuilder.isRaised(10, 6, 4)).isTrue();
    assertThat(RunBuilder.isRaised(10, 9, 4)).isFalse();
    assertThat(RunBuilder.isRaised(10, 6, 0.5f)).isFalse();
    assertThat(RunBuilder.isRaised(10, 6, 7)).isFalse();
  }

  @Test
  void hebrewIsPrintedBackwardsInOneRun() {
    print("\u05d0", 50, 100);
    print("\u05d1", 45, 100);
    assertThat(texts(0)).containsExactly("\u05d0\u05d1");
  }

  @Test
  void latinLettersBeforeTheOnesPrintedLastBeginARun() {
    print("a", 50, 100);
    print("b", 40, 100);
    assertThat(texts(0)).containsExactly("a", "b");
  }

  @Test
  void anAccentPrintedOverALetterIsPartOfIt() {
    print("\u00b4", 0, 100);
    print("e", 0, 100);
    assertThat(texts(0)).containsExactly("\u00e9");
  }

  @Test
  void whatTheDocumentCallsNoTextIsARunOfItsOwn() {
    print("a", 0, 100);
    runs.add("b", FACE, 0, new Box(5, 100, 10, 100), 10, true, Structure.NOWHERE);
    assertThat(texts(0)).containsExactly("a", "b");
    assertThat(runs.turned(0)).extracting(Run::isArtifact).containsExactly(false, true);
  }

  @Test
  void squaresUnderEachOtherAreReadDownwards() {
    square("\u6e21", 100, 100);
    square("\u8f6e", 100, 111);
    square("\u7ee7", 100, 122);
    assertThat(texts(0)).isEmpty();
    assertThat(texts(DOWN)).containsExactly("\u6e21\u8f6e\u7ee7");
  }

  @Test
  void squaresUnderEachOtherButAsideOrFarAreNot() {
    square("\u6e21", 100, 100);
    square("\u8f6e", 104, 111);
    assertThat(texts(DOWN)).isEmpty();
    square("\u7ee7", 104, 131);
    assertThat(texts(DOWN)).isEmpty();
  }

  @Test
  void squaresThatOverlapAreNotStacked() {
    square("\u6e21", 100, 100);
    square("\u8f6e", 100, 105);
    assertThat(texts(DOWN)).isEmpty();
  }

  @Test
  void anUprightNumberAmongStackedSquaresIsReadWithThem() {
    square("\u6e21", 100, 100);
    square("\u8f6e", 100, 111);
    column(200);
    column(300);
    print("12", 102, 122);
    runs.settle();
    assertThat(texts(0)).isEmpty();
    assertThat(texts(DOWN)).contains("12");
  }

  @Test
  void anUprightNumberAwayFromThemIsNot() {
    column(100);
    column(200);
    column(300);
    print("12", 20, 400);
    runs.settle();
    assertThat(texts(0)).containsExactly("12");
  }

  @Test
  void aTurnedCharacterIsPutDownAsIfThePageWereTurned() {
    runs.add("a", FACE, 1, new Box(90, 20, 90, 25), 10, false, Structure.NOWHERE);
    Run run = runs.turned(1).getFirst();
    assertThat(List.of(run.left(), run.right(), run.base())).containsExactly(20f, 25f, 310f);
  }

  @Test
  void eachTiltIsADirectionOfItsOwn() {
    int tilt = runs.tilted(30);
    assertThat(tilt).isEqualTo(RunBuilder.TURNS);
    assertThat(runs.tilted(30)).isEqualTo(tilt);
    assertThat(runs.tilted(40)).isEqualTo(tilt + 1);
  }

  @Test
  void ofTooManyTiltsEachIsTakenForTheNearestQuarter() {
    for (int degrees = 1; degrees <= 24; degrees++) {
      runs.tilted(degrees);
    }
    assertThat(runs.tilted(80)).isOne();
    assertThat(runs.tilted(40)).isZero();
  }

  @Test
  void thePageIsStructuredIfAllButAFewCharactersAreInTheStructure() {
    for (int i = 0; i < 98; i++) {
      runs.add("a", FACE, 0, new Box(0, 0, 5, i * 12), 10, false, i);
    }
    print("b", 100, 100);
    print("c", 200, 100);
    assertThat(runs.isStructured()).isTrue();
    print("d", 300, 100);
    assertThat(runs.isStructured()).isFalse();
  }

  @Test
  void theOrderOfTheStructureTakesThePlaceOfThatOfPrinting() {
    runs.add("a", FACE, 0, new Box(0, 0, 5, 100), 10, false, 2);
    runs.add("b", FACE, 0, new Box(0, 0, 5, 200), 10, false, 1);
    runs.settle();
    assertThat(runs.turned(0)).extracting(Run::order).containsExactly(1, 0);
  }

  @Test
  void aStretchBehindALetterWidensIt() {
    print("\u0628", 50, 100);
    runs.fill(FACE, 0, new Box(46, 100, 50, 100), 10);
    assertThat(runs.turned(0).getFirst().left()).isEqualTo(46);
    runs.fill(FACE, 0, new Box(20, 100, 30, 100), 10);
    assertThat(runs.turned(0).getFirst().left()).isEqualTo(46);
  }

  private void column(float left) {
    square("\u6e21", left, 100);
    square("\u8f6e", left, 111);
  }

  private void print(String text, float left, float base) {
    print(text, left, base, 10);
  }

  private void print(String text, float left, float base, float size) {
    runs.add(
        text, FACE, 0, new Box(left, base, left + size / 2, base), size, false, Structure.NOWHERE);
  }

  private void square(String text, float left, float base) {
    runs.add(text, FACE, 0, new Box(left, base, left + 10, base), 10, false, Structure.NOWHERE);
  }

  private List<String> texts(int turn) {
    return runs.turned(turn).stream().map(Run::solid).toList();
  }
}
