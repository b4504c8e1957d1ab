package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.ARTICLE;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageFlagsTest {
  private static final String WALL = "<div class=paywall>Subscribe to read on.</div>";
  private static final String PAID =
      "<script type=application/ld+json>{\"@type\":\"Article\",\"isAccessibleForFree\":false,"
          + "\"hasPart\":{\"cssSelector\":\".paid\"}}</script>";

  @Test
  void aShortTextBeforeAWallIsPartial() {
    assertThat(flags("<article>" + ARTICLE + "</article>" + WALL)).containsExactly("partial");
    assertThat(flags("<article>" + ARTICLE + "</article>")).isEmpty();
  }

  @Test
  void aLongTextIsNotCutOff() {
    StringBuilder text = new StringBuilder(ARTICLE);
    for (char letter = 'a'; letter < 'o'; letter++) {
      text.append("<p>").append(Character.toString(letter).repeat(160)).append(".</p>");
    }
    assertThat(flags("<article>" + text + "</article>" + WALL)).isEmpty();
    assertThat(flags("<article>" + text + "<p>" + "z".repeat(160) + "...</p></article>" + WALL))
        .containsExactly("partial");
  }

  @Test
  void aWallThatHoldsTheTextIsNone() {
    assertThat(flags("<article class=paywall>" + ARTICLE + ARTICLE + "</article>")).isEmpty();
  }

  @Test
  void anArticleForSubscribersIsPartialUnlessThePaidPartIsThere() {
    assertThat(flags(PAID + "<article>" + ARTICLE + "</article>")).containsExactly("partial");
    String shown = "<div class=paid>" + ARTICLE + ARTICLE + "</div>";
    assertThat(flags(PAID + "<article>" + shown + "</article>")).isEmpty();
  }

  @Test
  void aPageWithoutAnArticleIsWhole() {
    assertThat(flags("<p>Home</p>")).containsExactly("whole-page");
  }

  private static List<String> flags(String html) {
    PageModel page = PageFixture.model(html);
    return PageFlags.of(page, PageText.of(page, new PageFacts(page)));
  }
}
