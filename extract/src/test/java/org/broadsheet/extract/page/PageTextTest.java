package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.ARTICLE;
import static org.broadsheet.extract.page.PageFixture.FIRST;
import static org.broadsheet.extract.page.PageFixture.SECOND;
import static org.broadsheet.extract.page.PageFixture.THIRD;

import org.junit.jupiter.api.Test;

class PageTextTest {
  private static final String TYPE = "<meta property=og:type content=article>";

  @Test
  void theStructureOfThePageIsTheFirstWay() {
    PageText text = text("<article>" + ARTICLE + "</article>");
    assertThat(text.way()).isEqualTo(PageText.Way.STRUCTURE);
    assertThat(text.body()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
  }

  @Test
  void whatThePageDeclaresIsTakenWhereItShowsMuchLess() {
    String shown = "<article><p>" + FIRST + "</p></article>";
    PageText declared = text(declared(FIRST + " " + SECOND) + shown);
    assertThat(declared.way()).isEqualTo(PageText.Way.DECLARED);
    assertThat(declared.body()).isEqualTo(FIRST + " " + SECOND);
    PageText short1 = text(declared(FIRST + " and some more of it.") + shown);
    assertThat(short1.way()).isEqualTo(PageText.Way.STRUCTURE);
  }

  @Test
  void aPageWithHardlyAnyTextIsTakenWhole() {
    PageText text = text("<nav><p>Home</p></nav><p>Sport</p>");
    assertThat(text.way()).isEqualTo(PageText.Way.WHOLE_PAGE);
    assertThat(text.body()).contains("Home").contains("Sport");
  }

  @Test
  void aPortalWhosePartsAreAllAlikeIsTakenWhole() {
    StringBuilder html = new StringBuilder(nested(ARTICLE + "<p>And the boat stays.</p>"));
    for (char letter = 'a'; letter < 'd'; letter++) {
      html.append(nested("<p>" + Character.toString(letter).repeat(160) + ".</p>"));
    }
    assertThat(text(html.toString()).way()).isEqualTo(PageText.Way.WHOLE_PAGE);
    assertThat(text(TYPE + html).way()).isEqualTo(PageText.Way.STRUCTURE);
  }

  @Test
  void aShortTextIsEnoughOnAPageThatCallsItselfAnArticle() {
    String links = "<p><a href=x>" + "Other news of the marsh. ".repeat(9) + "</a></p>";
    String page = "<article><p>" + FIRST + "</p><p>" + SECOND + "</p></article>" + links.repeat(5);
    assertThat(text(TYPE + page).way()).isEqualTo(PageText.Way.STRUCTURE);
    assertThat(text(page).way()).isEqualTo(PageText.Way.WHOLE_PAGE);
  }

  @Test
  void captionsAreTakenWhereTheyTellMoreThanTheText() {
    String gallery =
        "<article><p>The ferry of the marsh, in pictures that were taken on its last day.</p>"
            + "<figure><figcaption>"
            + FIRST
            + "</figcaption></figure>"
            + "<figure><figcaption>"
            + SECOND
            + "</figcaption></figure></article>";
    assertThat(text(TYPE + gallery).body()).contains(FIRST).contains(SECOND);
    String article = gallery.replace("</article>", ARTICLE + ARTICLE + "</article>");
    assertThat(
            text(TYPE + article.replace(SECOND + "</figcaption>", "The boat.</figcaption>")).body())
        .doesNotContain("The boat.");
  }

  private static String nested(String html) {
    return "<div>".repeat(5) + html + "</div>".repeat(5);
  }

  private static String declared(String body) {
    return "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\""
        + body
        + "\"}</script>";
  }

  private static PageText text(String html) {
    PageModel model = PageFixture.model(html);
    return PageText.of(model, new PageFacts(model));
  }
}
