package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.ARTICLE;
import static org.broadsheet.extract.page.PageFixture.FIRST;
import static org.broadsheet.extract.page.PageFixture.SECOND;
import static org.broadsheet.extract.page.PageFixture.THIRD;
import static org.broadsheet.extract.page.PageFixture.flat;
import static org.broadsheet.extract.page.PageFixture.number;
import static org.broadsheet.extract.page.PageFixture.paragraphs;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of an element with the id {@code x}. */
class BoilerplateTest {
  @Test
  void whatThePageDoesNotShowIsLeftOut() {
    assertThat(hidden("<p id=x hidden>one</p>")).isEqualTo(Verdict.HIDDEN);
    assertThat(hidden("<p id=x aria-hidden=true>one</p>")).isEqualTo(Verdict.HIDDEN);
    assertThat(hidden("<p id=x style='display: none'>one</p>")).isEqualTo(Verdict.HIDDEN);
    assertThat(hidden("<p id=x style='Visibility:hidden'>one</p>")).isEqualTo(Verdict.HIDDEN);
    assertThat(hidden("<p id=x style='display:block' aria-hidden=false>one</p>")).isNull();
  }

  @Test
  void whatIsHiddenButHoldsALargePartOfTheProseStays() {
    String two = paragraphs(FIRST, SECOND);
    assertThat(hidden("<div id=x hidden>" + two + "</div>")).isNull();
  }

  @Test
  void elementsForWhatStandsAroundArticlesAreLeftOut() {
    assertThat(named("<nav id=x>one</nav>")).isEqualTo(Verdict.AROUND);
    assertThat(named("<aside id=x>one</aside>")).isEqualTo(Verdict.AROUND);
    assertThat(named("<footer id=x>one</footer>")).isEqualTo(Verdict.AROUND);
    assertThat(named("<div id=x role=navigation>one</div>")).isEqualTo(Verdict.AROUND);
    assertThat(named("<div id=x role=main>one</div>")).isNull();
    assertThat(named("<header id=x>one</header>")).isNull();
  }

  @Test
  void figuresAreCaptionsUnlessTheyHoldATableOrAQuotation() {
    assertThat(named("<figure id=x>one</figure>")).isEqualTo(Verdict.CAPTION);
    assertThat(named("<figure id=x><table><td>one</table></figure>")).isNull();
    assertThat(named("<figure id=x><blockquote>one</blockquote></figure>")).isNull();
    assertThat(named("<figure><table></table><figcaption id=x>one</figcaption></figure>"))
        .isEqualTo(Verdict.CAPTION);
  }

  @Test
  void whatIsNamedAsSomethingAroundIsLeftOut() {
    assertThat(named("<div id=x class=related-links>one</div>")).isEqualTo(Verdict.NAMED);
    assertThat(named("<div id=x class=caption>one</div>")).isEqualTo(Verdict.CAPTION);
    assertThat(named("<div id=x class=sr-only>one</div>")).isEqualTo(Verdict.HIDDEN);
    assertThat(named("<div id=x class=wide>one</div>")).isNull();
  }

  @Test
  void aNameInsideAParagraphSaysNothing() {
    assertThat(named("<p>The <span id=x class=tag>ferry</span> runs.</p>")).isNull();
    assertThat(named("<div>The <span id=x class=tag>ferry</span> runs.</div>"))
        .isEqualTo(Verdict.NAMED);
  }

  @Test
  void aNameOfTheArticleElementSaysNothing() {
    assertThat(named("<article id=x class=teaser>one</article>")).isNull();
    assertThat(named("<section id=x class=teaser>one</section>")).isEqualTo(Verdict.NAMED);
  }

  @Test
  void aNameThatNeighbouringParagraphsShareSaysNothing() {
    String other = "<p class=side>two</p>";
    assertThat(named(other + "<p id=x class=side>one</p>" + other)).isNull();
    assertThat(named("<p id=x class=side>one</p>" + other)).isEqualTo(Verdict.NAMED);
  }

  @Test
  void aBoxWithMuchProseAndFewLinksStaysWhateverItsName() {
    String rest = paragraphs(FIRST, SECOND, THIRD, FIRST);
    FlatDom much = flat(rest + "<div id=x class=sidebar>" + paragraphs(SECOND) + "</div>");
    Boilerplate.named(much);
    assertThat(much.verdict(number(much, "x"))).isNull();
    FlatDom little = flat(rest + rest + "<div id=x class=sidebar>" + paragraphs(SECOND) + "</div>");
    Boilerplate.named(little);
    assertThat(little.verdict(number(little, "x"))).isEqualTo(Verdict.NAMED);
  }

  @Test
  void commentsNeedALargerPartToStay() {
    String rest = paragraphs(FIRST, SECOND, THIRD, FIRST);
    FlatDom page = flat(rest + "<div id=x class=comments>" + paragraphs(SECOND) + "</div>");
    Boilerplate.named(page);
    assertThat(page.verdict(number(page, "x"))).isEqualTo(Verdict.NAMED);
  }

  @Test
  void aPageThatNamesNearlyAllOfItsPartsAlikeIsNotBelieved() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      html.append("<div class=teaser id=").append(i == 5 ? "x" : "y").append('>');
      html.append(paragraphs(FIRST)).append("</div>");
    }
    FlatDom page = flat(html.toString());
    Boilerplate.named(page);
    assertThat(page.verdict(number(page, "x"))).isNull();
  }

  @Test
  void postsOfOthersStayWhateverTheirNames() {
    assertThat(named("<blockquote id=x class='twitter-tweet widget'>one</blockquote>")).isNull();
    assertThat(named("<div id=x class=widget><div class=twitter-tweet>one</div></div>")).isNull();
  }

  @Test
  void aPartOfTheGalleryThatHoldsTheArticleStays() {
    String page = "<div class=gallery-list>" + ARTICLE + "<div id=x class=%s>one</div></div>";
    assertThat(named(page.formatted("gallery-slide"))).isNull();
    assertThat(named(page.formatted("gallery-newsletter"))).isEqualTo(Verdict.NAMED);
    assertThat(named(page.formatted("newsletter-slide"))).isEqualTo(Verdict.NAMED);
  }

  private static @Nullable Verdict hidden(String element) {
    FlatDom page = flat(ARTICLE + element);
    Boilerplate.hidden(page);
    return page.verdict(number(page, "x"));
  }

  private static @Nullable Verdict named(String element) {
    FlatDom page = flat(ARTICLE + element);
    Boilerplate.named(page);
    return page.verdict(number(page, "x"));
  }
}
