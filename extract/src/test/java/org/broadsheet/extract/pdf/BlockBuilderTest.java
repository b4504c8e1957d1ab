package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.line;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockBuilderTest {
  private final LineFixture upper = line("the ferry of the marsh", 0, 100);

  @Test
  void linesUnderEachOtherAreOneBlock() {
    assertThat(blocks(upper, line("still runs", 0, 112)))
        .containsExactly("the ferry of the marsh still runs");
  }

  @Test
  void aLineTwoLinesFartherDownBeginsABlock() {
    assertThat(blocks(upper, line("still runs", 0, 120.9f))).hasSize(1);
    assertThat(blocks(upper, line("still runs", 0, 121.1f))).hasSize(2);
  }

  @Test
  void aLineBesideTheColumnIsOfAnotherBlock() {
    assertThat(blocks(upper, line("still runs", 108, 112))).hasSize(2);
    assertThat(blocks(upper, line("still runs", 106, 112))).hasSize(1);
  }

  @Test
  void lettersOfAnotherSizeBeginABlock() {
    assertThat(blocks(upper, line("still runs", 0, 112).size(11.5f))).hasSize(1);
    assertThat(blocks(upper, line("still runs", 0, 112).size(12))).hasSize(2);
  }

  @Test
  void boldLettersBeginABlock() {
    assertThat(blocks(upper, line("still runs", 0, 112).bold())).hasSize(2);
  }

  @Test
  void aBoldNumberOrSignAboveDoesNot() {
    assertThat(blocks(line("1.", 0, 100).bold(), line("still runs", 0, 112))).hasSize(1);
    assertThat(blocks(line("1.)", 0, 100).bold(), line("still runs", 0, 112))).hasSize(2);
  }

  @Test
  void lettersSetApartBeginABlock() {
    assertThat(blocks(upper, line("still runs", 0, 112).spaced())).hasSize(2);
  }

  @Test
  void whatTheDocumentCallsNoTextIsABlockOfItsOwn() {
    assertThat(blocks(upper, line("still runs", 0, 112).artifact())).hasSize(2);
  }

  @Test
  void twoLinesSideBySideUnderOneAreNotItsBlock() {
    assertThat(blocks(upper, line("runs", 0, 112), line("and runs", 60, 112))).hasSize(3);
  }

  @Test
  void aRuleBetweenLinesPartsThem() {
    List<Line> lines = lines(upper, line("still runs and runs on", 0, 116));
    assertThat(BlockBuilder.of(lines, List.of(new Box(0, 104, 110, 105)), List.of())).hasSize(2);
  }

  @Test
  void aRuleThatIsShorterThanHalfTheLineOrUnderItPartsNothing() {
    List<Line> lines = lines(upper, line("still runs and runs on", 0, 116));
    assertThat(BlockBuilder.of(lines, List.of(new Box(0, 104, 50, 105)), List.of())).hasSize(1);
    assertThat(BlockBuilder.of(lines, List.of(new Box(0, 104, 60, 105)), List.of())).hasSize(2);
    assertThat(BlockBuilder.of(lines, List.of(new Box(0, 114, 110, 115)), List.of())).hasSize(1);
  }

  @Test
  void aFrameAroundOneOfTheLinesPartsThem() {
    List<Line> lines = lines(upper, line("still runs", 0, 112));
    Box one = new Box(-5, 103, 150, 120);
    Box both = new Box(-5, 85, 150, 120);
    assertThat(BlockBuilder.of(lines, List.of(), List.of(one))).hasSize(2);
    assertThat(BlockBuilder.of(lines, List.of(), List.of(both))).hasSize(1);
  }

  @Test
  void linesThatStandClearlyFartherApartThanThoseBeforeBeginABlock() {
    LineFixture second = line("still runs", 0, 112);
    assertThat(blocks(upper, second, line("in winter", 0, 126))).hasSize(1);
    assertThat(blocks(upper, second, line("in winter", 0, 128)))
        .containsExactly("the ferry of the marsh still runs", "in winter");
  }

  @Test
  void aLetterAsTallAsTwoLinesBeginsTheFirstOfThem() {
    List<Block> blocks =
        BlockBuilder.of(
            lines(line("he ferry", 22, 100), line("T", 0, 112).size(24), line("is old", 22, 112)),
            List.of(),
            List.of());
    assertThat(PageFixture.texts(blocks))
        .containsExactly("T" + Words.AFTER_CAPITAL + "he ferry is old");
    assertThat(blocks.getFirst().box().left()).isZero();
  }

  @Test
  void aLargeLetterBesideOneLineOrFarFromItStandsAlone() {
    assertThat(blocks(line("T", 0, 100).size(24), line("he ferry", 22, 100))).hasSize(2);
    assertThat(
            blocks(line("he ferry", 40, 100), line("T", 0, 112).size(24), line("is old", 40, 112)))
        .contains("T");
  }

  @Test
  void aLargeNumberIsNoFirstLetter() {
    assertThat(
            blocks(line("he ferry", 22, 100), line("7", 0, 112).size(24), line("is old", 22, 112)))
        .contains("7");
  }

  @Test
  void ofFramesInsideEachOtherTheSmallestCounts() {
    Box large = new Box(0, 0, 300, 300);
    Box small = new Box(10, 10, 100, 100);
    Box inside = new Box(20, 20, 40, 30);
    assertThat(BlockBuilder.frame(inside, List.of(large, small))).isOne();
    assertThat(BlockBuilder.frame(inside, List.of(small, large))).isZero();
    assertThat(BlockBuilder.frame(new Box(400, 0, 410, 10), List.of(large, small))).isEqualTo(-1);
  }

  @Test
  void aBlockIsBoldOrLeansWhereMostOfItsLettersDo() {
    Block block = Block.of(lines(line("the ferry", 0, 100).bold(), line("is", 0, 112).italic()));
    assertThat(block.bold()).isTrue();
    assertThat(block.italic()).isFalse();
  }

  private static List<String> blocks(LineFixture... lines) {
    return PageFixture.texts(BlockBuilder.of(lines(lines), List.of(), List.of()));
  }

  private static List<Line> lines(LineFixture... lines) {
    return Arrays.stream(lines).map(LineFixture::make).toList();
  }
}
