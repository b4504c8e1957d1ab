package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.headline;
import static org.broadsheet.extract.pdf.LineFixture.line;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContinuationsTest {
  @Test
  void anArticleGoesOnUnderTheSameWordsOnThePageItNames() {
    Draft first = draft(1, "Ferry of the marsh stays", new Jump(4, ""));
    Draft rest = draft(4, "Ferry stays", new Jump(1, ""));
    assertThat(Continuations.joined(List.of(first, rest))).containsExactly(first);
    assertThat(first.text).hasSize(2);
    assertThat(first.lastPage).isEqualTo(4);
  }

  @Test
  void aRestOnAnotherPageIsNotItsOwn() {
    Draft first = draft(1, "Ferry of the marsh stays", new Jump(4, ""));
    assertThat(Continuations.joined(List.of(first, draft(5, "Ferry stays")))).hasSize(2);
  }

  @Test
  void wordsThatAreTooShortOrOnlyAlikeAtFirstDoNotAgree() {
    Draft first = draft(1, "Old boat", new Jump(4, ""));
    assertThat(Continuations.joined(List.of(first, draft(4, "Old mill")))).hasSize(2);
    Draft other = draft(1, "Ferry", new Jump(4, ""));
    assertThat(Continuations.joined(List.of(other, draft(4, "Ferrymaster")))).hasSize(2);
  }

  @Test
  void theEndingOfAWordMayDiffer() {
    Draft first = draft(1, "Ferry", new Jump(4, ""));
    assertThat(Continuations.joined(List.of(first, draft(4, "Ferryman")))).hasSize(1);
  }

  @Test
  void theKeywordOfTheLineCountsAsItsWords() {
    Draft first = draft(1, "Old boat", new Jump(4, "Ferry"));
    assertThat(Continuations.joined(List.of(first, draft(4, "Ferry")))).hasSize(1);
  }

  @Test
  void twoThatAgreeEquallyAreBothLeft() {
    Draft first = draft(1, "Ferry stays", new Jump(4, ""));
    List<Draft> all = List.of(first, draft(4, "Ferry one"), draft(4, "Ferry two"));
    assertThat(Continuations.joined(all)).hasSize(3);
  }

  @Test
  void theOnlyOneThatComesFromThePageIsTheRestOfTheOnlyOneThatLeaves() {
    Draft first = draft(1, "Ferry stays", new Jump(4, ""));
    Draft rest = draft(4, "Night crossing", new Jump(1, ""));
    assertThat(Continuations.joined(List.of(first, rest))).hasSize(1);
  }

  @Test
  void whereTwoLeaveForAPageWordsMustAgree() {
    Draft first = draft(1, "Ferry stays", new Jump(4, ""));
    Draft second = draft(1, "Mill burns", new Jump(4, ""));
    Draft rest = draft(4, "Night crossing", new Jump(1, ""));
    assertThat(Continuations.joined(List.of(first, second, rest))).hasSize(3);
  }

  @Test
  void anArticleMayGoOnAndOn() {
    Draft first = draft(1, "Ferry stays", new Jump(4, ""));
    Draft second = draft(4, "Ferry stays", new Jump(1, ""), new Jump(6, ""));
    Draft third = draft(6, "Ferry stays", new Jump(4, ""));
    assertThat(Continuations.joined(List.of(first, second, third))).containsExactly(first);
    assertThat(first.text).hasSize(3);
  }

  @Test
  void aLineThatNamesAPageBeforeSendsNobodyOn() {
    Draft first = draft(3, "Ferry stays", new Jump(2, ""));
    assertThat(Continuations.joined(List.of(draft(2, "Ferry stays"), first))).hasSize(2);
  }

  @Test
  void inChineseTwoSignsAgree() {
    Draft first = draft(1, "\u6e21\u8f6e\u7ee7\u7eed", new Jump(4, ""));
    assertThat(Continuations.joined(List.of(first, draft(4, "\u6e21\u8f6e\u505c\u822a"))))
        .hasSize(1);
    Draft other = draft(1, "\u6e21\u8f6e", new Jump(4, ""));
    assertThat(Continuations.joined(List.of(other, draft(4, "\u6e21\u53e3")))).hasSize(2);
  }

  private static Draft draft(int page, String title, Jump... jumps) {
    Draft draft = new Draft(page, null);
    draft.headline.add(headline(title, 0, 0));
    draft.text.add(new Draft.Piece(1, line("It runs.", 0, 100).block(), false));
    draft.jumps.addAll(List.of(jumps));
    draft.lastPage = page;
    return draft;
  }
}
