package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.RunFixture.FACE;
import static org.broadsheet.extract.pdf.RunFixture.glyph;
import static org.broadsheet.extract.pdf.RunFixture.run;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters of 10 points, each 5 wide. */
class LineTextTest {
  @Test
  void printedBlanksPartWords() {
    assertThat(text(run("the ferry", 0, 100))).isEqualTo("the ferry");
  }

  @Test
  void aWideGapPartsWordsWithoutABlank() {
    assertThat(text(run("the_ferry", 0, 100))).isEqualTo("the ferry");
    assertThat(text(run("the", 0, 100), run("ferry", 16.3f, 100))).isEqualTo("theferry");
    assertThat(text(run("the", 0, 100), run("ferry", 16.5f, 100))).isEqualTo("the ferry");
  }

  @Test
  void aGapLittleNarrowerThanTheOthersPartsWordsWhereNoneIsNarrowerStill() {
    Run clear = letters(0, 5, 12, 17, 24, 29, 35.3f, 40.3f);
    assertThat(text(clear)).isEqualTo("aa aa aa aa");
    Run unclear = letters(0, 5, 12, 17, 24, 29, 35.3f, 41);
    assertThat(text(unclear)).isEqualTo("aa aa aaaa");
  }

  @Test
  void lettersThatAreSetApartAreOneWord() {
    Line line = compose(letters(0, 8, 16, 24, 32));
    assertThat(line.text()).isEqualTo("aaaaa");
    assertThat(line.spaced()).isTrue();
    assertThat(compose(letters(0, 5, 10, 15, 20)).spaced()).isFalse();
  }

  @Test
  void wordsOfLettersSetApartHaveClearlyWiderGaps() {
    assertThat(text(letters(0, 8, 16, 24, 34.2f, 42.2f))).isEqualTo("aaaaaa");
    assertThat(text(letters(0, 8, 16, 24, 34.5f, 42.5f))).isEqualTo("aaaa aa");
  }

  @Test
  void lettersTypedWithABlankBehindEachAreOneWord() {
    assertThat(text(run("m a r s h", 0, 100))).isEqualTo("marsh");
  }

  @Test
  void chineseNeedsNoBlanks() {
    Run run = new Run(false, 0, 0);
    run.add(glyph("\u6e21", 0, 100, 10, 0));
    run.add(glyph("\u8f6e", 9, 100, 10, 0));
    assertThat(text(run)).isEqualTo("\u6e21\u8f6e");
  }

  @Test
  void aBlankThatIsPrintedOverIsNone() {
    Run run = new Run(false, 0, 0);
    run.add(glyph("a", 0, 100, 10, 0));
    run.add(glyph("b", -2, 100, 10, 1));
    assertThat(text(run)).isEqualTo("ab");
  }

  @Test
  void aBlankWithoutWidthMayBeASoftHyphen() {
    Run run = new Run(false, 0, 0);
    run.add(glyph("a", 0, 100, 10, 0));
    run.add(glyph("b", 5, 100, 10, 1));
    assertThat(LineText.compose(List.of(run), false, true).text()).isEqualTo("ab");
    assertThat(LineText.compose(List.of(run), false, false).text()).isEqualTo("a b");
  }

  @Test
  void hebrewIsReadFromTheRight() {
    Run run = new Run(false, 0, 0);
    run.add(glyph("\u05d0", 50, 100, 10, 0));
    run.add(glyph("\u05d1", 45, 100, 10, 0));
    run.add(glyph("\u05d2", 37, 100, 10, 1));
    assertThat(LineText.compose(List.of(run), true, false).text()).isEqualTo("\u05d0\u05d1 \u05d2");
  }

  @Test
  void strokesThatWidenAnArabicWordAreNotText() {
    Run run = new Run(false, 0, 0);
    run.add(glyph("\u0628", 50, 100, 10, 0));
    run.add(glyph("#", 45, 100, 10, 0));
    run.add(glyph("\u0627", 40, 100, 10, 0));
    assertThat(LineText.compose(List.of(run), true, false).text()).isEqualTo("\u0628\u0627");
  }

  @Test
  void aLineHasTheSizeAndLookOfMostOfItsLetters() {
    Line line = compose(run("ferry", 0, 100, 10), run("B", 26, 100, 12));
    assertThat(line.size()).isEqualTo(10);
    assertThat(line.face()).isEqualTo(FACE);
  }

  @Test
  void smallRaisedFiguresDoNotCountForTheLinesSize() {
    Line line = compose(run("a", 0, 100, 10), run("234", 5, 96, 6));
    assertThat(line.size()).isEqualTo(10);
  }

  @Test
  void theBoxOfALineIsAroundAllItsLetters() {
    assertThat(compose(run("ab", 0, 100), run("cd", 13, 101)).box())
        .isEqualTo(new Box(0, 92, 23, 103));
  }

  @Test
  void theRoomBetweenWordsIsSummedUp() {
    assertThat(compose(run("the ferry runs", 0, 100)).blanks()).isEqualTo(5);
  }

  @Test
  void aLineIsNoTextOnlyWhereAllOfItIsCalledSo() {
    Run artifact = new Run(true, 0, 0);
    artifact.add(glyph("a", 0, 100, 10, 0));
    assertThat(compose(artifact).artifact()).isTrue();
    assertThat(compose(artifact, run("b", 6, 100)).artifact()).isFalse();
  }

  private static Run letters(float... lefts) {
    Run run = new Run(false, 0, 0);
    for (float left : lefts) {
      run.add(glyph("a", left, 100, 10, 0));
    }
    return run;
  }

  private static String text(Run... runs) {
    return compose(runs).text();
  }

  private static Line compose(Run... runs) {
    return LineText.compose(List.of(runs), false, false);
  }
}
