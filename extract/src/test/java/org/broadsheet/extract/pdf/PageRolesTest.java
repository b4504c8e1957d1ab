package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.EM;
import static org.broadsheet.extract.pdf.LineFixture.column;
import static org.broadsheet.extract.pdf.LineFixture.headline;
import static org.broadsheet.extract.pdf.LineFixture.line;
import static org.broadsheet.extract.pdf.PageFixture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageRolesTest {
  private static final String OWN_WORDS = "it runs until the winter, said its old captain here";

  private final Block text = column(0, 300, 200, 8);
  private final Block beside = column(220, 300, 200, 8);

  @Test
  void runningTextIsOfTheTextsSizeAndMoreThanAFewWords() {
    assertThat(PageRoles.isText(line("A ferry runs across the marsh here", 0, 0).block(), EM))
        .isTrue();
    assertThat(PageRoles.isText(line("A ferry runs", 0, 0).block(), EM)).isFalse();
    assertThat(PageRoles.isText(column(0, 0, 200, 2), EM)).isTrue();
    assertThat(PageRoles.isText(column(0, 0, 200, 2), 12)).isFalse();
    assertThat(PageRoles.isText(headline("A ferry runs across the marsh here", 0, 0), EM))
        .isFalse();
  }

  @Test
  void smallLettersRightUnderAPictureAreItsCaption() {
    PageFixture page = page(1).picture(0, 100, 200, 200);
    assertThat(role(page, line("The old boat", 0, 215).size(9))).isEqualTo(Role.CAPTION);
    assertThat(role(page, line("The old boat", 0, 228).size(9))).isEqualTo(Role.BODY);
  }

  @Test
  void lettersOfTheTextUnderAPictureAreACaptionOnlyWhereTheyLean() {
    PageFixture page = page(1).picture(0, 100, 200, 200);
    assertThat(role(page, line("The old boat", 0, 215))).isEqualTo(Role.BODY);
    assertThat(role(page, line("The old boat", 0, 215).italic())).isEqualTo(Role.CAPTION);
  }

  @Test
  void aCaptionStandsUnderThePictureWithMostOfItsWidth() {
    PageFixture page = page(1).picture(0, 100, 100, 200);
    assertThat(role(page, line("The old boat", 50, 215).size(9).width(80))).isEqualTo(Role.CAPTION);
    assertThat(role(page, line("The old boat", 60, 215).size(9).width(80))).isEqualTo(Role.BODY);
  }

  @Test
  void largeWordsInQuotationMarksThatTheTextRepeatsAreAPullQuote() {
    Block quote = line("“The ferry of the marsh”", 0, 250).size(14).block(Role.HEADLINE);
    assertThat(roles(page(1), quote, text)).containsExactly(Role.PULL_QUOTE, Role.BODY);
    Block plain = line("The ferry of the marsh", 0, 250).size(14).block(Role.HEADLINE);
    assertThat(roles(page(1), plain, text)).containsExactly(Role.HEADLINE, Role.BODY);
    Block other = line("“The mill of the dyke”", 0, 250).size(14).block(Role.HEADLINE);
    assertThat(roles(page(1), other, text)).containsExactly(Role.HEADLINE, Role.BODY);
  }

  @Test
  void aLineOfTheTextThatStandsLargeBetweenRulesIsAPullQuote() {
    Block plain = line("The ferry of the marsh", 0, 250).size(14).block(Role.HEADLINE);
    PageFixture both = page(1).rule(0, 160, 230).rule(0, 160, 262);
    assertThat(roles(both, plain, text)).containsExactly(Role.PULL_QUOTE, Role.BODY);
    PageFixture one = page(1).rule(0, 160, 230);
    assertThat(roles(one, plain, text)).containsExactly(Role.HEADLINE, Role.BODY);
    PageFixture wide = page(1).rule(0, 400, 230).rule(0, 400, 262);
    assertThat(roles(wide, plain, text)).containsExactly(Role.HEADLINE, Role.BODY);
  }

  @Test
  void aLastLineInOtherLettersThatSendsTheReaderOnIsTakenOff() {
    Block column =
        Block.of(
            List.of(
                line("the ferry of the marsh still runs", 0, 300).make(),
                line("Continued on page 4", 0, 312).italic().make()));
    List<Block> blocks = refined(page(1), column, text);
    assertThat(PageFixture.texts(blocks))
        .startsWith("the ferry of the marsh still runs", "Continued on page 4");
    assertThat(blocks.get(1).role()).isEqualTo(Role.JUMP);
  }

  @Test
  void aLastLineInTheTextsLettersStays() {
    Block column =
        Block.of(
            List.of(
                line("For more of the ferry of the marsh", 0, 300).make(),
                line("see page 4", 0, 312).make()));
    assertThat(roles(page(1), column, text)).containsExactly(Role.BODY, Role.BODY);
  }

  @Test
  void aBlockThatSendsTheReaderOnIsAJumpUnlessItIsLarge() {
    assertThat(role(page(1), line("Continued on page 4", 0, 420))).isEqualTo(Role.JUMP);
    Block large = headline("Continued on page 4", 0, 420);
    assertThat(roles(page(1), large, text).getFirst()).isEqualTo(Role.HEADLINE);
  }

  @Test
  void aFewWordsRightOverAHeadlineAreItsKicker() {
    Block headline = headline("Ferry stays", 0, 260);
    assertThat(roles(page(1), line("Local news", 0, 225).block(), headline, text).getFirst())
        .isEqualTo(Role.KICKER);
    assertThat(roles(page(1), line("Local news", 0, 221).block(), headline, text).getFirst())
        .isEqualTo(Role.BODY);
    Block sentence = line("a".repeat(49), 0, 250).block();
    assertThat(roles(page(1), sentence, headline, text).getFirst()).isEqualTo(Role.BODY);
  }

  @Test
  void theLastLineOfATextIsNoKickerOfTheNextUnlessItLooksLikeOne() {
    Block above = column(0, 100, 200, 8);
    Block headline = headline("Ferry stays", 0, 260);
    Block plain = line("and on", 0, 250).width(80).block();
    assertThat(roles(page(1), above, plain, headline, text).get(1)).isEqualTo(Role.BODY);
    Block bold = line("and on", 0, 250).width(80).bold().block();
    assertThat(roles(page(1), above, bold, headline, text).get(1)).isEqualTo(Role.KICKER);
    Block capitals = line("AND ON", 0, 250).width(80).block();
    assertThat(roles(page(1), above, capitals, headline, text).get(1)).isEqualTo(Role.KICKER);
  }

  @Test
  void aFewSmallLinesOnAPageOfColumnsAreTheWordsToAPicture() {
    Block note = line("The old boat on its last day", 0, 600).size(8).block();
    assertThat(roles(page(1), note, text, beside).getFirst()).isEqualTo(Role.CAPTION);
    assertThat(roles(page(1), note, text).getFirst()).isEqualTo(Role.BODY);
  }

  @Test
  void smallLinesUnderAHeadlineAreNot() {
    Block headline = headline("Ferry stays", 0, 560);
    Block near = line("By Jane Roe, Lower Marsh", 0, 595).size(8).block();
    assertThat(roles(page(1), headline, near, text, beside).get(1)).isEqualTo(Role.BODY);
    Block far = line("By Jane Roe, Lower Marsh", 0, 615).size(8).block();
    assertThat(roles(page(1), headline, far, text, beside).get(1)).isEqualTo(Role.CAPTION);
  }

  @Test
  void capitalsInTheMiddleOverTextAreACrosshead() {
    Block crosshead = line("A NEW BOAT", 75, 290).size(8).width(50).block();
    assertThat(PageRoles.isCrosshead(crosshead, List.of(crosshead, text), EM)).isTrue();
    Block aside = line("A NEW BOAT", 0, 290).size(8).width(50).block();
    assertThat(PageRoles.isCrosshead(aside, List.of(aside, text), EM)).isFalse();
    Block small = line("A new boat", 75, 290).size(8).width(50).block();
    assertThat(PageRoles.isCrosshead(small, List.of(small, text), EM)).isFalse();
    Block far = line("A NEW BOAT", 75, 270).size(8).width(50).block();
    assertThat(PageRoles.isCrosshead(far, List.of(far, text), EM)).isFalse();
  }

  @Test
  void fewWordsInAFrameUnderTheFirstTextAreAnAdvert() {
    PageFixture page = page(1).frame(220, 400, 400, 440);
    Block eels = line("Fresh eels daily", 230, 420).block();
    assertThat(roles(page, eels, column(0, 300, 200, 20)).getFirst()).isEqualTo(Role.ADVERT);
  }

  @Test
  void aPlainLineOfTextKeepsItsRole() {
    assertThat(role(page(1), line(OWN_WORDS, 0, 500))).isEqualTo(Role.BODY);
  }

  private Role role(PageFixture page, LineFixture line) {
    return roles(page, line.block(), text).getFirst();
  }

  private static List<Role> roles(PageFixture page, Block... blocks) {
    return refined(page, blocks).stream().map(Block::role).toList();
  }

  private static List<Block> refined(PageFixture page, Block... blocks) {
    List<Block> refined = new ArrayList<>(Arrays.asList(blocks));
    PageRoles.refine(page.make(), refined, EM, new RunningHeads(1, Map.of(), Set.of()));
    return refined;
  }
}
