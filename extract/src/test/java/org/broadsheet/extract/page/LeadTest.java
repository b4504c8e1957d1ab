package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.ARTICLE;
import static org.broadsheet.extract.page.PageFixture.SECOND;
import static org.broadsheet.extract.page.PageFixture.flat;
import static org.broadsheet.extract.page.PageFixture.number;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeadTest {
  private static final String HEADLINE = "<h1>Ferry stays</h1>";
  private static final String SENTENCE =
      "The old ferry of the marsh will stay with us for another year.";

  @Test
  void proseBetweenHeadlineAndTextIsTheLead() {
    assertThat(lead(HEADLINE + "<p>" + SECOND + "</p>")).containsExactly(SECOND);
  }

  @Test
  void proseBeforeTheHeadlineIsNot() {
    assertThat(lead("<p>" + SECOND + "</p>" + HEADLINE)).isEmpty();
    assertThat(lead("<p>" + SECOND + "</p>")).isEmpty();
  }

  @Test
  void aSentenceIsALeadWhereItIsNamedSo() {
    assertThat(lead(HEADLINE + "<div class=standfirst>" + SENTENCE + "</div>"))
        .containsExactly(SENTENCE);
    assertThat(lead(HEADLINE + "<div class=box>" + SENTENCE + "</div>")).isEmpty();
  }

  @Test
  void aShortLineIsNoLeadWhateverItsName() {
    assertThat(lead(HEADLINE + "<div class=standfirst>It stays.</div>")).isEmpty();
  }

  @Test
  void whatThePageSummarisesItselfWithIsTheLead() {
    String block = HEADLINE + "<div class=box>" + SENTENCE + "</div>";
    assertThat(lead(block, SENTENCE + " More.", Set.of())).containsExactly(SENTENCE);
    assertThat(lead(block, "The mill of the dyke burns again tonight.", Set.of())).isEmpty();
  }

  @Test
  void itemsOfListsAndLinksAreNoLead() {
    assertThat(lead(HEADLINE + "<ul><li>" + SECOND + "</li></ul>")).isEmpty();
    assertThat(lead(HEADLINE + "<p><a href=x>" + SECOND + "</a></p>")).isEmpty();
  }

  @Test
  void whatWasLeftOutForItsNameMayBeTheLeadOnlyByTheSummary() {
    FlatDom page = flat(HEADLINE + "<p id=x>" + SECOND + "</p><div id=text>" + ARTICLE + "</div>");
    page.leaveOut(number(page, "x"), Verdict.NAMED);
    int to = number(page, "text");
    assertThat(Lead.before(page, to, "", Set.of())).isEmpty();
    assertThat(Lead.before(page, to, SECOND, Set.of())).hasSize(1);
  }

  @Test
  void whatIsInTheArticleAlreadyIsNotTakenAgain() {
    FlatDom page = flat(HEADLINE + "<p id=x>" + SECOND + "</p><div id=text>" + ARTICLE + "</div>");
    int first = number(page, "x") + 1;
    assertThat(Lead.before(page, number(page, "text"), "", Set.of(first))).isEmpty();
  }

  @Test
  void moreThanThreeBlocksAreNoLead() {
    String block = "<p>" + SECOND + "</p>";
    assertThat(lead(HEADLINE + block.repeat(3))).hasSize(3);
    assertThat(lead(HEADLINE + block.repeat(4))).isEmpty();
  }

  @Test
  void aHeadlineThatIsSaidAgainDoesNotHideTheLead() {
    assertThat(lead(HEADLINE + "<p>" + SECOND + "</p>" + HEADLINE)).containsExactly(SECOND);
    assertThat(lead(HEADLINE + "<p>" + SECOND + "</p><h1>Mill burns</h1>")).isEmpty();
  }

  private static List<String> lead(String before) {
    return lead(before, "", Set.of());
  }

  private static List<String> lead(String before, String summary, Set<Integer> known) {
    FlatDom page = flat(before + "<div id=text>" + ARTICLE + "</div>");
    return Lead.before(page, number(page, "text"), summary, known).stream()
        .map(TextBlock::text)
        .toList();
  }
}
