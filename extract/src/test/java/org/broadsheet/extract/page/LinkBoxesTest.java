package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.ARTICLE;
import static org.broadsheet.extract.page.PageFixture.FIRST;
import static org.broadsheet.extract.page.PageFixture.flat;
import static org.broadsheet.extract.page.PageFixture.number;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of an element with the id {@code x} inside an article. */
class LinkBoxesTest {
  private static final String LINK = "<a href=y>" + FIRST + "</a>";

  @Test
  void aBoxThatIsMostlyLinksIsLeftOut() {
    assertThat(verdict("<div id=x>" + LINK + "</div>")).isEqualTo(Verdict.LINKS);
    assertThat(verdict("<div id=x>" + LINK + FIRST + "</div>")).isNull();
    assertThat(verdict("<div id=x>" + LINK + "Read</div>")).isEqualTo(Verdict.LINKS);
  }

  @Test
  void aLargeBoxStaysButALargeListDoesNot() {
    String many = "<li>" + LINK + "</li>";
    assertThat(verdict("<div id=x>" + LINK.repeat(5) + "</div>")).isNull();
    assertThat(verdict("<ul id=x>" + many.repeat(5) + "</ul>")).isEqualTo(Verdict.LINKS);
  }

  @Test
  void aParagraphStaysAndSoDoesABoxAroundOne() {
    assertThat(verdict("<p id=x>" + LINK + "</p>")).isNull();
    assertThat(verdict("<div id=x><div><p>" + LINK + "</p></div></div>")).isNull();
    assertThat(verdict("<div id=x><p>" + LINK + "</p><p>" + LINK + "</p></div>"))
        .isEqualTo(Verdict.LINKS);
  }

  @Test
  void aPostStays() {
    assertThat(verdict("<div id=x class=twitter-tweet>" + LINK + "</div>")).isNull();
  }

  @Test
  void theHeadlineIsLeftOut() {
    assertThat(verdict("<h1 id=x>Ferry stays</h1>")).isEqualTo(Verdict.HEADLINE);
    assertThat(verdict("<h2 id=x>Ferry stays</h2>")).isNull();
  }

  @Test
  void whatStandsOutsideOfTheArticleIsNotLookedAt() {
    FlatDom page = flat("<div id=x>" + LINK + "</div><div id=a>" + ARTICLE + "</div>");
    LinkBoxes.prune(page, number(page, "a"));
    assertThat(page.verdict(number(page, "x"))).isNull();
  }

  private static @Nullable Verdict verdict(String box) {
    FlatDom page = flat("<div id=a>" + ARTICLE + box + "</div>");
    LinkBoxes.prune(page, number(page, "a"));
    return page.verdict(number(page, "x"));
  }
}
