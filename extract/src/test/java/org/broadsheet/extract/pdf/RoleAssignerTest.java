package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.column;
import static org.broadsheet.extract.pdf.LineFixture.line;
import static org.broadsheet.extract.pdf.PageFixture.page;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a page of 1,000 points, so that its margins are the first and the last 100. */
class RoleAssignerTest {
  private final Block text = column(50, 200, 200, 10);

  @Test
  void theTextsSizeIsThatOfMostLetters() {
    Block large = line("The ferry", 0, 50).size(24).block();
    assertThat(RoleAssigner.bodySize(List.of(page(1, large, text).make()))).isEqualTo(10);
  }

  @Test
  void aBlockOfThreeLinesCountsFourTimesAsMuchAsSingleLines() {
    Block paragraph = column(0, 0, 200, 3);
    List<Block> blocks = new ArrayList<>(List.of(paragraph));
    for (int i = 0; i < 11; i++) {
      blocks.add(line(LineFixture.WORDS, 0, 100 + 20 * i).size(8).block());
    }
    assertThat(RoleAssigner.bodySize(List.of(page(1, blocks.toArray(Block[]::new)).make())))
        .isEqualTo(10);
    blocks.add(line(LineFixture.WORDS + " and tomorrow", 0, 400).size(8).block());
    blocks.add(line(LineFixture.WORDS, 0, 420).size(8).block());
    assertThat(RoleAssigner.bodySize(List.of(page(1, blocks.toArray(Block[]::new)).make())))
        .isEqualTo(8);
  }

  @Test
  void lettersLargerByAFifthAreAHeadline() {
    assertThat(role(line("The ferry of the marsh", 50, 180).size(12))).isEqualTo(Role.HEADLINE);
    assertThat(role(line("The ferry of the marsh", 50, 180).size(11.9f))).isEqualTo(Role.BODY);
  }

  @Test
  void boldLettersThatAreALittleLargerAreAHeadline() {
    assertThat(role(line("The ferry", 50, 180).size(11).bold())).isEqualTo(Role.HEADLINE);
    assertThat(role(line("The ferry", 50, 180).size(10.5f).bold())).isNotEqualTo(Role.HEADLINE);
  }

  @Test
  void aLongTextIsNoHeadlineHoweverLarge() {
    String sentence = "the ferry of the marsh still runs today. ".repeat(10).strip();
    assertThat(role(line(sentence, 50, 180).size(12).width(400))).isEqualTo(Role.BODY);
  }

  @Test
  void aSmallLineInTheMarginIsFurniture() {
    assertThat(role(line("Marsh Courier, page 7", 50, 60))).isEqualTo(Role.RUNNING);
    assertThat(role(line("Marsh Courier, page 7", 50, 960))).isEqualTo(Role.RUNNING);
  }

  @Test
  void aLineBesidesTheMarginIsText() {
    assertThat(role(line("Marsh Courier, page 7", 50, 120))).isEqualTo(Role.BODY);
  }

  @Test
  void threeLinesOrALongOneInTheMarginAreText() {
    assertThat(roles(column(50, 20, 200, 3)).getFirst()).isEqualTo(Role.BODY);
    assertThat(role(line("a".repeat(141), 50, 60).width(300))).isEqualTo(Role.BODY);
  }

  @Test
  void aLineInTheMarginCloseOverTheTextIsText() {
    Block column = column(50, 96, 200, 10);
    assertThat(roles(line("Marsh Courier", 50, 86).block(), column).getFirst())
        .isEqualTo(Role.BODY);
    assertThat(roles(line("Marsh Courier", 50, 84).block(), column).getFirst())
        .isEqualTo(Role.RUNNING);
  }

  @Test
  void aSentenceInTheMarginAtTheTextsEdgeGoesOnWithIt() {
    Block column = column(50, 104, 200, 10);
    assertThat(roles(line("It runs until the summer.", 50, 85).block(), column).getFirst())
        .isEqualTo(Role.BODY);
    assertThat(roles(line("It runs until the summer", 50, 85).block(), column).getFirst())
        .isEqualTo(Role.RUNNING);
    assertThat(roles(line("It runs until the summer.", 52.9f, 85).block(), column).getFirst())
        .isEqualTo(Role.BODY);
    assertThat(roles(line("It runs until the summer.", 53.1f, 85).block(), column).getFirst())
        .isEqualTo(Role.RUNNING);
  }

  @Test
  void aSentenceInTheMarginInOtherLettersDoesNot() {
    Block column = column(50, 104, 200, 10);
    LineFixture sentence = line("It runs until the summer.", 50, 85);
    assertThat(roles(sentence.size(9.9f).block(), column).getFirst()).isEqualTo(Role.BODY);
    assertThat(roles(sentence.size(9.7f).block(), column).getFirst()).isEqualTo(Role.RUNNING);
  }

  @Test
  void aLineInTheMarginBesideAnotherColumnIsOfAColumnToo() {
    Block beside = column(300, 60, 150, 10);
    Block line = line("It runs on", 50, 80).block();
    assertThat(roles(line, beside, text).getFirst()).isEqualTo(Role.BODY);
  }

  @Test
  void aPageWithLittleTextHasNoMargins() {
    Block title = line("Marsh Courier, page 7", 50, 60).block();
    assertThat(roles(title, column(50, 200, 200, 3)).getFirst()).isEqualTo(Role.BODY);
    assertThat(roles(title, column(50, 200, 200, 4)).getFirst()).isEqualTo(Role.RUNNING);
  }

  @Test
  void whatTheDocumentCallsNoTextIsFurniture() {
    assertThat(role(line("Marsh Courier, page 7", 50, 400).artifact())).isEqualTo(Role.RUNNING);
  }

  @Test
  void aDocumentThatCallsHalfOfAPageNoTextIsNotBelieved() {
    Block claimed =
        line("the ferry of the marsh".repeat(40), 50, 400).width(200).artifact().block();
    assertThat(roles(claimed, text).getFirst()).isEqualTo(Role.BODY);
  }

  @Test
  void whatReturnsAtTheTopOfPagesIsFurniture() {
    Block head = line("Marsh Courier", 50, 140).size(20).block();
    List<Page> pages = List.of(page(1, head, text).make(), page(2, head, text).make());
    assertThat(RoleAssigner.assign(pages))
        .allSatisfy(page -> assertThat(page.blocks().getFirst().role()).isEqualTo(Role.RUNNING));
  }

  @Test
  void whatReturnsOnPagesWithoutMuchTextIsNot() {
    Block head = line("Marsh Courier", 50, 140).size(20).block();
    Block little = column(50, 200, 200, 4);
    List<Page> pages = List.of(page(1, head, little).make(), page(2, head, little).make());
    assertThat(RoleAssigner.assign(pages))
        .allSatisfy(page -> assertThat(page.blocks().getFirst().role()).isEqualTo(Role.HEADLINE));
  }

  @Test
  void numbersAreAlikeWhateverTheyAre() {
    assertThat(RoleAssigner.likeness("Page 7 of 12")).isEqualTo("Page # of #");
    assertThat(RoleAssigner.likeness(" Page \u0667 ")).isEqualTo("Page #");
  }

  private Role role(LineFixture line) {
    return roles(line.block(), text).getFirst();
  }

  private static List<Role> roles(Block... blocks) {
    return RoleAssigner.assign(List.of(page(1, blocks).make())).getFirst().blocks().stream()
        .map(Block::role)
        .toList();
  }
}
