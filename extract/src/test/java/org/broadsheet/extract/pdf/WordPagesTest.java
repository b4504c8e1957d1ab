package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.LEADING;
import static org.broadsheet.extract.pdf.LineFixture.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.article.Pages.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of words; what stands on a page is written as that page, a bar and its first words. */
class WordPagesTest {
  private static final Words WORDS = new Words(List.of());

  @Test
  void aPageBeginsWithItsFirstWord() {
    assertThat(pages(piece(1, "the ferry"), piece(4, "of the"), piece(2, "marsh runs")))
        .containsExactly("1|the ferry ", "4|of the ", "2|marsh runs");
  }

  @Test
  void aPageThatBeginsWithAParagraphBeginsBehindTheEmptyLine() {
    assertThat(pages(piece(1, "The ferry."), apart(2, "It runs.")))
        .containsExactly("1|The ferry.\n\n", "2|It runs.");
  }

  @Test
  void severalPiecesOfOnePageBeginItOnce() {
    assertThat(pages(piece(3, "The ferry."), apart(3, "It runs."), piece(3, "Often.")))
        .containsExactly("3|The ferry.\n\nIt runs.\n\nOften.");
  }

  @ParameterizedTest
  @CsvSource({
    "the fer-, ry; runs, the ferry; runs",
    "паро-, ма йде, парома йде",
    "το πλοί-, ο πάει, το πλοίο πάει",
    "the fer\u00ad, ry runs, the ferry runs",
    "den Fähr-, mann sieht, den Fährmann sieht",
  })
  void aWordThatAPagesEndPartsStandsWhereItBegins(String first, String second, String whole) {
    String last = whole.substring(whole.lastIndexOf(' ') + 1);
    String before = whole.substring(0, whole.lastIndexOf(' ') + 1);
    assertThat(pages(piece(1, first), piece(2, second)))
        .containsExactly("1|" + before, "2|" + last);
  }

  @Test
  void aWordThatKeepsItsHyphenStandsWhereItBegins() {
    assertThat(pages(piece(1, "an EU-"), piece(2, "Weg there")))
        .containsExactly("1|an EU-Weg ", "2|there");
  }

  @Test
  void theSecondPartOfACompoundIsAWordOfItsOwn() {
    assertThat(pages(piece(1, "Nord-"), piece(2, "und Ostsee")))
        .containsExactly("1|Nord- ", "2|und Ostsee");
  }

  @Test
  void aPageWithNothingButTheEndOfAWordHasNoPlace() {
    assertThat(pages(piece(1, "the fer-"), piece(2, "ry"), piece(3, "runs")))
        .containsExactly("1|the ferry ", "3|runs");
    assertThat(pages(piece(1, "the fer-"), piece(2, "ry."), apart(3, "It runs.")))
        .containsExactly("1|the ferry.\n\n", "3|It runs.");
    assertThat(pages(piece(1, "the fer-"), piece(2, "ry."))).containsExactly("1|the ferry.");
  }

  @Test
  void aWordOverThreePagesStandsWhereItBegins() {
    assertThat(pages(piece(1, "the ferry-"), piece(2, "mas-"), piece(3, "ter runs")))
        .containsExactly("1|the ferrymaster ", "3|runs");
  }

  @Test
  void thePageGoesOnBehindAWordThatTwoOfItsLinesPart() {
    assertThat(pages(piece(1, "the fer-"), piece(2, "rymas-"), piece(2, "ter runs")))
        .containsExactly("1|the ferrymaster ", "2|runs");
  }

  @Test
  void writingWithoutBlanksIsPartedWhereThePagesAre() {
    assertThat(pages(piece(1, "\u6e21\u8f6e"), piece(2, "\u7ee7\u7eed"), piece(3, "\u8fd0")))
        .containsExactly("1|\u6e21\u8f6e", "2|\u7ee7\u7eed", "3|\u8fd0");
    assertThat(pages(piece(1, "\u0e40\u0e23\u0e37\u0e2d"), piece(2, "\u0e02\u0e49\u0e32\u0e21")))
        .containsExactly("1|\u0e40\u0e23\u0e37\u0e2d", "2|\u0e02\u0e49\u0e32\u0e21");
  }

  @Test
  void arabicAndHebrewBeginWithTheirFirstWord() {
    assertThat(
            pages(
                piece(1, "\u0627\u0644\u0639\u0628\u0627\u0631\u0629"),
                piece(2, "\u062a\u0639\u0645\u0644 \u0627\u0644\u064a\u0648\u0645")))
        .containsExactly(
            "1|\u0627\u0644\u0639\u0628\u0627\u0631\u0629 ",
            "2|\u062a\u0639\u0645\u0644 \u0627\u0644\u064a\u0648\u0645");
    assertThat(
            pages(
                piece(1, "\u05d4\u05de\u05e2\u05d1\u05d5\u05e8\u05ea"),
                piece(2, "\u05e4\u05d5\u05e2\u05dc\u05ea")))
        .containsExactly(
            "1|\u05d4\u05de\u05e2\u05d1\u05d5\u05e8\u05ea ", "2|\u05e4\u05d5\u05e2\u05dc\u05ea");
  }

  @Test
  void aKoreanWordWithoutAHyphenStandsWhereItBegins() {
    assertThat(pages(piece(1, "10"), piece(2, "\ubd84 \ub4a4")))
        .containsExactly("1|10\ubd84 ", "2|\ub4a4");
    assertThat(pages(piece(1, "\uadf8 \uc5f0\ub77d\uc120"), piece(2, "\uc740 \uac04\ub2e4")))
        .containsExactly("1|\uadf8 \uc5f0\ub77d\uc120\uc740 ", "2|\uac04\ub2e4");
  }

  @Test
  void signsThatAreNoTextShiftNothing() {
    String soft = "T" + Words.AFTER_CAPITAL + "he fer\u00adry";
    assertThat(pages(piece(1, soft), piece(2, "of the mar\u00adsh"), piece(3, "runs")))
        .containsExactly("1|The ferry ", "2|of the marsh ", "3|runs");
  }

  @Test
  void placesAreCountedInCodePoints() {
    PagedText text = WORDS.text(List.of(piece(1, "\ud83d\udea2 \ud83d\udea2"), piece(2, "runs")));
    assertThat(text.pages()).hasToString("0:1 4:2");
  }

  private static Draft.Piece piece(int page, String text) {
    return piece(page, text, false);
  }

  private static Draft.Piece apart(int page, String text) {
    return piece(page, text, true);
  }

  private static Draft.Piece piece(int page, String text, boolean apart) {
    return new Draft.Piece(page, line(text, 0, 100 + LEADING).width(200).block(), apart);
  }

  private static List<String> pages(Draft.Piece... pieces) {
    PagedText paged = WORDS.text(Arrays.asList(pieces));
    List<Start> starts = paged.pages().starts();
    int[] points = paged.text().codePoints().toArray();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i).start();
      int end = i + 1 < starts.size() ? starts.get(i + 1).start() : points.length;
      parts.add(starts.get(i).page() + "|" + new String(points, start, end - start));
    }
    return parts;
  }
}
