package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.LEADING;
import static org.broadsheet.extract.pdf.LineFixture.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a column of 200 points. */
class WordsTest {
  private static final Words WORDS = new Words(List.of());

  @Test
  void linesAreOneParagraph() {
    assertThat(text(full("the ferry of the marsh"), full("still runs")))
        .isEqualTo("the ferry of the marsh still runs");
  }

  @Test
  void anIndentedLineBeginsAParagraph() {
    assertThat(text(full("the ferry"), at(7, "still runs"))).isEqualTo("the ferry\n\nstill runs");
    assertThat(text(full("the ferry"), at(5, "still runs"))).isEqualTo("the ferry still runs");
  }

  @Test
  void aLineFarInIsSetAsideAndNotIndented() {
    assertThat(text(full("the ferry"), at(49, "runs"))).isEqualTo("the ferry\n\nruns");
    assertThat(text(full("the ferry"), at(51, "runs"))).isEqualTo("the ferry runs");
  }

  @Test
  void aSentenceThatEndsEarlyEndsItsParagraph() {
    assertThat(text(full("it is"), wide(165, "the ferry."), full("It runs")))
        .isEqualTo("it is the ferry.\n\nIt runs");
    assertThat(text(full("it is"), wide(175, "the ferry."), full("It runs")))
        .isEqualTo("it is the ferry. It runs");
    assertThat(text(full("it is"), wide(165, "the ferry"), full("It runs")))
        .isEqualTo("it is the ferry It runs");
  }

  @Test
  void aBlockThatStandsApartBehindASentenceBeginsAParagraph() {
    assertThat(WORDS.text(List.of(piece(false, "The ferry."), piece(true, "It runs."))).text())
        .isEqualTo("The ferry.\n\nIt runs.");
    assertThat(WORDS.text(List.of(piece(false, "The ferry"), piece(true, "runs."))).text())
        .isEqualTo("The ferry runs.");
  }

  @Test
  void aBlockThatStandsApartInOtherLettersBeginsAParagraph() {
    Block plain = line("The ferry", 0, 100).block();
    Block bold = line("runs", 0, 112).bold().block();
    assertThat(WORDS.text(pieces(plain, bold, true)).text()).isEqualTo("The ferry\n\nruns");
    assertThat(WORDS.text(pieces(plain, bold, false)).text()).isEqualTo("The ferry runs");
  }

  @Test
  void aBlockThatStandsApartInLettersOfAnotherSizeBeginsAParagraph() {
    Block plain = line("The ferry", 0, 100).block();
    assertThat(WORDS.text(pieces(plain, line("runs", 0, 112).size(10.5f).block(), true)).text())
        .isEqualTo("The ferry runs");
    assertThat(WORDS.text(pieces(plain, line("runs", 0, 112).size(10.7f).block(), true)).text())
        .isEqualTo("The ferry\n\nruns");
  }

  @Test
  void aWordThatTheEndOfALineHasPartedIsJoined() {
    assertThat(text(full("the fer-"), full("ry runs"))).isEqualTo("the ferry runs");
    assertThat(text(full("the ferry -"), full("it runs"))).isEqualTo("the ferry - it runs");
  }

  @Test
  void chineseIsJoinedWithoutABlank() {
    assertThat(text(full("\u6e21\u8f6e"), full("\u7ee7\u7eed")))
        .isEqualTo("\u6e21\u8f6e\u7ee7\u7eed");
  }

  @Test
  void softHyphensAreNotText() {
    assertThat(text(full("the fer\u00adry"))).isEqualTo("the ferry");
  }

  @Test
  void aLargeFirstLetterIsPartOfItsWord() {
    assertThat(text(full("T" + Words.AFTER_CAPITAL + "he ferry"))).isEqualTo("The ferry");
  }

  @Test
  void aLargeFirstLetterThatTheTextKnowsAsAWordStandsAlone() {
    Block known = line("then a boat came, and a boat went", 0, 0).block();
    Words words = new Words(List.of(PageFixture.page(1, known).make()));
    Block block = line("A" + Words.AFTER_CAPITAL + "boat came", 0, 100).block();
    assertThat(words.headline(List.of(block))).isEqualTo("A boat came");
    assertThat(WORDS.headline(List.of(block))).isEqualTo("Aboat came");
  }

  @Test
  void aHeadlineOfSeveralLinesIsOneLine() {
    Block lines = Block.of(List.of(full("Ferry of").make(), full("the marsh stays").make()));
    assertThat(WORDS.headline(List.of(lines))).isEqualTo("Ferry of the marsh stays");
  }

  @Test
  void aTextEndsWithASignThatSentencesEndWith() {
    assertThat(Words.isSentenceEnd("It runs.")).isTrue();
    assertThat(Words.isSentenceEnd("\u201cIt runs\u201d")).isTrue();
    assertThat(Words.isSentenceEnd("\u0964")).isTrue();
    assertThat(Words.isSentenceEnd("It runs,")).isFalse();
    assertThat(Words.isSentenceEnd("")).isFalse();
  }

  @Test
  void textsAreComparedByTheirLettersAndDigits() {
    assertThat(Words.solid("\u201cThe Ferry, No. 2\u201d")).isEqualTo("theferryno2");
  }

  private static LineFixture full(String text) {
    return line(text, 0, 0).width(200);
  }

  private static LineFixture wide(float width, String text) {
    return line(text, 0, 0).width(width);
  }

  private static LineFixture at(float left, String text) {
    return line(text, left, 0).width(200 - left);
  }

  private static String text(LineFixture... lines) {
    List<Line> made = new ArrayList<>();
    for (LineFixture fixture : lines) {
      Line line = fixture.make();
      float base = 100 + LEADING * made.size();
      made.add(line(line.text(), line.box().left(), base).width(line.box().width()).make());
    }
    return WORDS.text(List.of(new Draft.Piece(1, Block.of(made), false))).text();
  }

  private static Draft.Piece piece(boolean apart, String text) {
    return new Draft.Piece(1, line(text, 0, 100).block(), apart);
  }

  private static List<Draft.Piece> pieces(Block first, Block second, boolean apart) {
    return Arrays.asList(new Draft.Piece(1, first, false), new Draft.Piece(1, second, apart));
  }
}
