package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.FIRST;
import static org.broadsheet.extract.page.PageFixture.SECOND;
import static org.broadsheet.extract.page.PageFixture.THIRD;
import static org.broadsheet.extract.page.PageFixture.paragraphs;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ArticleSplitterTest {
  private static final String TIME = "<time datetime=2024-03-01>1 March</time>";
  private static final String TEXT = paragraphs(FIRST, SECOND, THIRD);

  @Test
  void articlesSideBySideAreParted() {
    assertThat(titles(article("Ferry stays", TIME, TEXT) + article("Mill burns", TIME, TEXT)))
        .containsExactly("Ferry stays", "Mill burns");
  }

  @Test
  void headingsSideBySideAreParted() {
    String html = "<h2>Ferry stays</h2>" + TIME + TEXT + "<h2>Mill burns</h2>" + TIME + TEXT;
    assertThat(titles("<div>" + html + "</div>")).containsExactly("Ferry stays", "Mill burns");
  }

  @Test
  void oneArticleIsNotParted() {
    assertThat(titles(article("Ferry stays", TIME, TEXT))).isEmpty();
  }

  @Test
  void eachHasADateOrAnAuthor() {
    assertThat(titles(article("Ferry stays", TIME, TEXT) + article("Mill burns", "", TEXT)))
        .isEmpty();
    assertThat(
            titles(
                article("Ferry stays", TIME, TEXT)
                    + article("Mill burns", "<p>By Jane Roe</p>", TEXT)))
        .hasSize(2);
  }

  @Test
  void eachHasSeveralParagraphs() {
    String one = paragraphs(FIRST + " " + SECOND + " " + THIRD);
    assertThat(titles(article("Ferry stays", TIME, TEXT) + article("Mill burns", TIME, one)))
        .isEmpty();
  }

  @Test
  void teasersAreNoArticles() {
    String teaser = paragraphs("The mill of the dyke burns.", "Nobody was hurt.");
    assertThat(titles(article("Ferry stays", TIME, teaser) + article("Mill burns", TIME, teaser)))
        .isEmpty();
  }

  @Test
  void twoOfOneHeadlineAreOneArticleInTwoPlaces() {
    assertThat(titles(article("Ferry stays", TIME, TEXT) + article("Ferry stays", TIME, TEXT)))
        .isEmpty();
  }

  @Test
  void muchOtherTextBesideThemLeavesThePageWhole() {
    String two = article("Ferry stays", TIME, TEXT) + article("Mill burns", TIME, TEXT);
    assertThat(titles(two + paragraphs(THIRD, THIRD))).hasSize(2);
    assertThat(titles(two + paragraphs(THIRD, THIRD, THIRD))).isEmpty();
  }

  @Test
  void theEntriesOfALiveBlogAreOneArticle() {
    String two = article("Ferry stays", TIME, TEXT) + article("Mill burns", TIME, TEXT);
    assertThat(titles("<div class=liveblog>" + two + "</div>")).isEmpty();
  }

  @Test
  void aPageThatCallsItselfOtherwiseIsNotParted() {
    String two =
        article("Ferry stays", TIME, paragraphs(FIRST, SECOND, THIRD, FIRST, SECOND))
            + article("Mill burns", TIME, paragraphs(FIRST, SECOND, THIRD, FIRST, SECOND));
    String article = "<meta property=og:type content=article><meta property=og:title content=";
    assertThat(titles(article + "'Ferry stays'>" + two)).hasSize(2);
    assertThat(titles(article + "'Other news'>" + two)).isEmpty();
  }

  @Test
  void aPartHasTheAddressThatItsHeadlineLeadsTo() {
    String link = "<a href=https://courier.example/mill>Mill burns</a>";
    String two = article("Ferry stays", TIME, TEXT) + article(link, TIME, TEXT);
    assertThat(parts(two).getLast().select("link[rel=canonical]").eachAttr("href"))
        .containsExactly("https://courier.example/mill");
  }

  @Test
  void aPartKnowsTheNameOfTheSiteButNotThePagesTitle() {
    String head =
        "<meta property=og:site_name content=Courier><meta property=og:title content=Front>";
    String two = article("Ferry stays", TIME, TEXT) + article("Mill burns", TIME, TEXT);
    assertThat(parts(head + two).getLast().select("meta").eachAttr("content"))
        .containsExactly("Courier");
  }

  private static String article(String headline, String signature, String text) {
    return "<article><h2>" + headline + "</h2>" + signature + text + "</article>";
  }

  private static List<String> titles(String html) {
    return parts(html).stream().map(part -> part.select("h1").text()).toList();
  }

  private static List<Document> parts(String html) {
    Document page = HtmlParser.parse(html);
    return ArticleSplitter.in(page, PageModel.of(page));
  }
}
