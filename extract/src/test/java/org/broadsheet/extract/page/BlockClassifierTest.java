package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.FIRST;
import static org.broadsheet.extract.page.PageFixture.SECOND;
import static org.broadsheet.extract.page.PageFixture.THIRD;
import static org.broadsheet.extract.page.PageFixture.block;
import static org.broadsheet.extract.page.PageFixture.link;
import static org.broadsheet.extract.page.TextBlock.Kind.HEADING;
import static org.broadsheet.extract.page.TextBlock.Kind.ITEM;
import static org.broadsheet.extract.page.TextBlock.Kind.POST;
import static org.broadsheet.extract.page.TextBlock.Kind.ROW;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockClassifierTest {
  private static final String HEADLINE = "The old ferry of Lower Marsh stays afloat";
  private static final String AUTHOR = "Jane Roe";

  private final TextBlock first = block(FIRST);
  private final TextBlock second = block(SECOND);
  private final TextBlock third = block(THIRD);

  @Test
  void paragraphsAreKept() {
    assertThat(verdicts(first, second)).containsOnly(Verdict.KEPT);
  }

  @Test
  void aLongParagraphSaidTwiceIsKeptOnce() {
    assertThat(verdicts(first, second, first))
        .containsExactly(Verdict.KEPT, Verdict.KEPT, Verdict.TWICE);
    TextBlock refrain = block("It has never missed a winter, said its captain, not one at all.");
    assertThat(verdicts(first, refrain, second, refrain, third)).containsOnly(Verdict.KEPT);
  }

  @Test
  void aBlockPutTogetherFromParagraphsSaidBeforeIsSaidTwice() {
    TextBlock all = block((FIRST + " ").repeat(28));
    assertThat(verdicts(first, all, second)[1]).isEqualTo(Verdict.KEPT);
    TextBlock long1 = block("a long tale, ".repeat(160) + "ends.");
    TextBlock long2 = block("a tall tale, ".repeat(160) + "ends.");
    TextBlock both = block(long1.text() + " " + long2.text());
    assertThat(verdicts(long1, long2, both)[2]).isEqualTo(Verdict.TWICE);
  }

  @Test
  void theHeadlineIsNotSaidAgain() {
    assertThat(verdicts(block(HEADING, HEADLINE, 0), first)[0]).isEqualTo(Verdict.HEADLINE);
    assertThat(verdicts(block(HEADING, "Local news: " + HEADLINE, 0), first)[0])
        .isEqualTo(Verdict.HEADLINE);
    assertThat(verdicts(block(HEADING, "A day in Lower Marsh", 0), first)[0])
        .isEqualTo(Verdict.ABOVE);
  }

  @Test
  void aBlockThatIsMostlyLinkIsLeftOut() {
    assertThat(verdicts(first, link("The mill of the dyke burns again"), second)[1])
        .isEqualTo(Verdict.LINKS);
    assertThat(verdicts(first, link("a".repeat(601)), second)[1]).isEqualTo(Verdict.KEPT);
    assertThat(verdicts(first, block(ROW, "Marsh", 5), second)[1]).isEqualTo(Verdict.KEPT);
  }

  @Test
  void aLinkedSentenceBetweenParagraphsIsText() {
    TextBlock sentence = link("The mill of the dyke burned for two days and nights.");
    assertThat(verdicts(first, sentence, second)[1]).isEqualTo(Verdict.KEPT);
    assertThat(verdicts(first, second, sentence)[2]).isEqualTo(Verdict.LINKS);
    TextBlock question = link("Does the mill of the dyke burn for days and nights?");
    assertThat(verdicts(first, question, second)[1]).isEqualTo(Verdict.LINKS);
  }

  @Test
  void aPostOfSomeoneElseIsAlwaysKept() {
    TextBlock post = block(POST, "Read more: the mill", 14);
    assertThat(verdicts(first, post, second)[1]).isEqualTo(Verdict.KEPT);
  }

  @Test
  void aCreditIsThatOfAPicture() {
    assertThat(verdicts(first, block("Photo: Jane Roe"), second)[1]).isEqualTo(Verdict.CAPTION);
  }

  @Test
  void theLineOfAPlayerIsTheCaptionOfAFilm() {
    assertThat(verdicts(first, block("2:30 min of the ferry in winter"), second)[1])
        .isEqualTo(Verdict.CAPTION);
    assertThat(verdicts(first, block("The ferry in winter, 12.03.2024 | 02:30 Min."), second)[1])
        .isEqualTo(Verdict.CAPTION);
    assertThat(verdicts(first, block("It runs for 2:30 minutes in winter"), second)[1])
        .isEqualTo(Verdict.KEPT);
  }

  @Test
  void aBlockThatLeadsToAnotherArticleIsATeaserIfItHasALink() {
    TextBlock linked = block(TextBlock.Kind.TEXT, "Read more: the mill of the dyke burns", 10);
    assertThat(verdicts(first, linked, second)[1]).isEqualTo(Verdict.TEASER);
    TextBlock prose = block("Read more: " + FIRST);
    assertThat(verdicts(first, prose, second)[1]).isEqualTo(Verdict.KEPT);
  }

  @Test
  void linesAboveTheFirstParagraphAreLeftOut() {
    assertThat(verdicts(block("Lower Marsh"), first)[0]).isEqualTo(Verdict.ABOVE);
    assertThat(verdicts(block("Lower Marsh is afloat."), first)[0]).isEqualTo(Verdict.KEPT);
    assertThat(verdicts(block("a".repeat(60)), first)[0]).isEqualTo(Verdict.KEPT);
  }

  @Test
  void aLineInTheMiddleStays() {
    assertThat(verdicts(first, block("Lower Marsh"), second)[1]).isEqualTo(Verdict.KEPT);
  }

  @Test
  void aBylineUnderTheLeadIsLeftOutButNotFartherDown() {
    TextBlock byline = block("By Jane Roe");
    assertThat(verdicts(first, byline, second, third)[1]).isEqualTo(Verdict.ABOVE);
    assertThat(verdictFarDown(byline)).isEqualTo(Verdict.KEPT);
  }

  @Test
  void aLineThatIsMostlyADateUnderTheLeadIsLeftOut() {
    assertThat(verdicts(first, block("14 May 2026, 10:30"), second)[1]).isEqualTo(Verdict.ABOVE);
    assertThat(verdicts(first, block("It was on 14 May 2026 that the boat was sold."), second)[1])
        .isEqualTo(Verdict.KEPT);
  }

  @Test
  void theSignatureOfAnEntryInALiveBlogIsLeftOut() {
    assertThat(verdictFarDown(block("10:30 Jane Roe"))).isEqualTo(Verdict.ABOVE);
    assertThat(verdictFarDown(block("10:30 Bob Poe"))).isEqualTo(Verdict.KEPT);
    assertThat(verdictFarDown(block("Jane Roe"))).isEqualTo(Verdict.KEPT);
  }

  @Test
  void linesBelowTheLastParagraphAreLeftOut() {
    assertThat(verdicts(first, block("Reuters"))[1]).isEqualTo(Verdict.BELOW);
    assertThat(verdicts(first, block("It stays afloat."))[1]).isEqualTo(Verdict.KEPT);
  }

  @Test
  void aListBelowIsLeftOutIfItNamesTheAuthorOrAnAddress() {
    TextBlock place = block(ITEM, "Lower Marsh", 0);
    assertThat(verdicts(first, place, block(ITEM, "Jane Roe", 0))[1]).isEqualTo(Verdict.BELOW);
    assertThat(verdicts(first, place, block(ITEM, "https://marsh.example", 0))[1])
        .isEqualTo(Verdict.BELOW);
    assertThat(verdicts(first, place, block(ITEM, "Upper Marsh", 0))[1]).isEqualTo(Verdict.KEPT);
  }

  @Test
  void aWordAboutTheAuthorAtTheEndIsLeftOut() {
    TextBlock about = block("Jane Roe writes about boats and has lived by the marsh for years.");
    assertThat(verdicts(first, second, about)[2]).isEqualTo(Verdict.AUTHOR);
    TextBlock captain = block("Our reporter Jane Roe writes about boats, and lives by the marsh.");
    assertThat(verdicts(first, second, captain)[2]).isEqualTo(Verdict.AUTHOR);
    TextBlock other = block("Bob Poe writes about boats and has lived by the marsh for years.");
    assertThat(verdicts(first, second, other)[2]).isEqualTo(Verdict.KEPT);
    assertThat(verdicts(about, first, second, third)[0]).isEqualTo(Verdict.KEPT);
  }

  @Test
  void aHeadingWithoutTextUnderItIsLeftOut() {
    TextBlock heading = block(HEADING, "The old boat is a very long heading that nobody reads", 0);
    assertThat(verdicts(first, heading, second)[1]).isEqualTo(Verdict.KEPT);
    assertThat(verdicts(first, heading, heading, second))
        .containsExactly(Verdict.KEPT, Verdict.BARE_HEADING, Verdict.KEPT, Verdict.KEPT);
    TextBlock question = block(HEADING, "And what of the boat?", 0);
    assertThat(verdicts(first, question)[1]).isEqualTo(Verdict.BARE_HEADING);
  }

  /** The verdict on a block behind more paragraphs than stand near the top. */
  private static Verdict verdictFarDown(TextBlock block) {
    List<TextBlock> blocks = new ArrayList<>();
    for (char letter = 'a'; letter < 'k'; letter++) {
      blocks.add(block(Character.toString(letter).repeat(160)));
    }
    blocks.add(6, block);
    return BlockClassifier.of(blocks, HEADLINE, List.of(AUTHOR), "en")[6];
  }

  private static Verdict[] verdicts(TextBlock... blocks) {
    return BlockClassifier.of(List.of(blocks), HEADLINE, List.of(AUTHOR), "en");
  }
}
