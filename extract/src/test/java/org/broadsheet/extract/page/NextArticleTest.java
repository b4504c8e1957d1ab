package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.ARTICLE;
import static org.broadsheet.extract.page.PageFixture.FIRST;
import static org.broadsheet.extract.page.PageFixture.flat;
import static org.broadsheet.extract.page.PageFixture.number;
import static org.broadsheet.extract.page.PageFixture.paragraphs;

import org.junit.jupiter.api.Test;

class NextArticleTest {
  private static final String NEXT =
      "<article id=next><h1>Mill burns</h1><p>It burns.</p></article>";

  @Test
  void anotherHeadlineInItsOwnFrameBeginsTheNextArticle() {
    FlatDom page = flat("<main id=a>" + ARTICLE + NEXT + "</main>");
    assertThat(NextArticle.after(page, number(page, "a"))).isEqualTo(number(page, "next"));
  }

  @Test
  void aHeadlineInTheTextItselfDoesNot() {
    FlatDom page = flat("<main id=a>" + ARTICLE + "<div><h1>Mill burns</h1></div></main>");
    assertThat(NextArticle.after(page, number(page, "a"))).isEqualTo(page.size());
  }

  @Test
  void aHeadlineBeforeTheTextIsItsOwn() {
    FlatDom page = flat("<main id=a>" + paragraphs(FIRST) + NEXT + "</main>");
    assertThat(NextArticle.after(page, number(page, "a"))).isEqualTo(page.size());
  }

  @Test
  void linksAreNoTextBeforeAHeadline() {
    String links = "<p><a href=x>" + FIRST + "</a></p>";
    FlatDom page = flat("<main id=a>" + links.repeat(4) + NEXT + "</main>");
    assertThat(NextArticle.after(page, number(page, "a"))).isEqualTo(page.size());
  }

  @Test
  void aHiddenHeadlineIsNone() {
    FlatDom page = flat("<main id=a>" + ARTICLE + "<header><h1 id=x>Mill</h1></header></main>");
    page.leaveOut(number(page, "x"), Verdict.HIDDEN);
    assertThat(NextArticle.after(page, number(page, "a"))).isEqualTo(page.size());
  }

  @Test
  void aHeadlineBehindTheNodeIsNotLookedFor() {
    FlatDom page = flat("<main id=a>" + ARTICLE + "</main>" + NEXT);
    assertThat(NextArticle.after(page, number(page, "a"))).isEqualTo(page.end(number(page, "a")));
  }
}
