package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.ARTICLE;
import static org.broadsheet.extract.page.PageFixture.FIRST;
import static org.broadsheet.extract.page.PageFixture.SECOND;
import static org.broadsheet.extract.page.PageFixture.THIRD;
import static org.broadsheet.extract.page.PageFixture.flat;
import static org.broadsheet.extract.page.PageFixture.number;
import static org.broadsheet.extract.page.PageFixture.paragraphs;

import org.junit.jupiter.api.Test;

class ArticleNodeTest {
  @Test
  void theNodeWithMostParagraphsHoldsTheArticle() {
    FlatDom page = flat(div("a", paragraphs(FIRST)) + div("b", ARTICLE));
    assertThat(ArticleNode.find(page)).isEqualTo(number(page, "b"));
  }

  @Test
  void paragraphsThatAreLinksCountForNothing() {
    String links = "<p><a href=x>" + FIRST + "</a></p>";
    FlatDom page = flat(div("a", links.repeat(9)) + div("b", paragraphs(FIRST)));
    assertThat(ArticleNode.find(page)).isEqualTo(number(page, "b"));
  }

  @Test
  void aPageOfShortLinesHoldsNone() {
    assertThat(ArticleNode.find(flat("<p>Home</p><p>Sport</p>"))).isEqualTo(-1);
    assertThat(ArticleNode.find(flat("<p>" + "a".repeat(24) + "</p>"))).isEqualTo(-1);
    assertThat(ArticleNode.find(flat("<p>" + "a".repeat(25) + "</p>"))).isZero();
  }

  @Test
  void whatWasLeftOutCountsForNothing() {
    FlatDom page = flat(div("a", ARTICLE) + div("b", paragraphs(FIRST)));
    page.leaveOut(number(page, "a"), Verdict.NAMED);
    page.count();
    assertThat(ArticleNode.find(page)).isEqualTo(number(page, "b"));
  }

  @Test
  void aNodeThatIsMarkedAsTheBodyIsPreferredIfItHoldsNearlyAsMuch() {
    String body = "<div id=b class=article-body>" + ARTICLE + "</div>";
    FlatDom page = flat(div("a", paragraphs(SECOND) + body));
    assertThat(ArticleNode.find(page)).isEqualTo(number(page, "b"));
    FlatDom little = flat(div("a", ARTICLE + "<div class=article-body>" + paragraphs(FIRST)));
    assertThat(ArticleNode.find(little)).isEqualTo(number(little, "a"));
  }

  @Test
  void theArticleElementAroundTheNodeIsPreferred() {
    FlatDom page = flat("<article id=a><h1>Ferry stays</h1>" + div("b", ARTICLE) + "</article>");
    assertThat(ArticleNode.find(page)).isEqualTo(number(page, "a"));
  }

  @Test
  void anArticleInSeveralContainersIsFoundAboveThem() {
    FlatDom page =
        flat(
            div(
                "a",
                div("b", div("c", paragraphs(FIRST, SECOND)))
                    + div("d", div("e", paragraphs(THIRD, FIRST)))));
    assertThat(ArticleNode.find(page)).isEqualTo(number(page, "a"));
  }

  @Test
  void textWithoutParagraphElementsCountsToo() {
    FlatDom page = flat(div("a", "<div id=b>" + FIRST + "<br><br>" + SECOND + "</div>"));
    assertThat(ArticleNode.find(page)).isEqualTo(number(page, "b"));
  }

  private static String div(String id, String html) {
    return "<div id=" + id + ">" + html + "</div>";
  }
}
