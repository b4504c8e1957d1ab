package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.ARTICLE;
import static org.broadsheet.extract.page.PageFixture.model;

import java.util.Set;
import org.broadsheet.extract.text.Headline;
import org.junit.jupiter.api.Test;

class PageHeadlineTest {
  private static final String OG = "<meta property=og:title content='Ferry stays'>";

  @Test
  void whatIsDeclaredAndShownIsTheHeadline() {
    assertThat(headline(OG + "<h1>Ferry stays</h1><h2>Local news</h2>" + ARTICLE))
        .isEqualTo("Ferry stays");
  }

  @Test
  void aDeclaredOneCountsBeforeTheTitle() {
    assertThat(headline("<title>Old boat of the marsh</title>" + OG + ARTICLE))
        .isEqualTo("Ferry stays");
  }

  @Test
  void aHeadingIsTheHeadlineWhereNothingIsDeclared() {
    assertThat(headline("<h1>Ferry stays</h1>" + ARTICLE)).isEqualTo("Ferry stays");
    assertThat(headline(ARTICLE)).isEmpty();
  }

  @Test
  void theHeadingNearestAboveTheTextCountsMore() {
    assertThat(headline("<h1>Marsh life</h1><h1>Ferry stays</h1>" + ARTICLE))
        .isEqualTo("Ferry stays");
  }

  @Test
  void theNameOfTheSiteIsNoHeadline() {
    String site = "<meta property=og:site_name content='Marsh Courier'>";
    assertThat(headline(site + "<h1>Marsh Courier</h1>" + ARTICLE)).isEmpty();
  }

  @Test
  void aHeadingInNavigationIsNoHeadline() {
    assertThat(headline("<nav><h1>Marsh life</h1></nav>" + ARTICLE)).isEmpty();
  }

  @Test
  void aHeadingThatEndsWithTheDeclaredOneShowsIt() {
    assertThat(headline(OG + "<h1>Local: Ferry stays</h1>" + ARTICLE)).isEqualTo("Ferry stays");
  }

  @Test
  void theSiteIsTakenOffTheEndOfATitle() {
    assertThat(withoutSite("Ferry stays | Marsh Courier", "Marsh Courier", false))
        .isEqualTo("Ferry stays");
    assertThat(withoutSite("Ferry stays - Marsh Courier online", "Marsh Courier", false))
        .isEqualTo("Ferry stays");
    assertThat(withoutSite("Ferry stays - for another year", "Marsh Courier", false))
        .isEqualTo("Ferry stays - for another year");
  }

  @Test
  void aShortEndOfATitleIsLikelyTheSite() {
    assertThat(withoutSite("The old ferry stays | Courier", "", true))
        .isEqualTo("The old ferry stays");
    assertThat(withoutSite("The old ferry stays | Courier", "", false))
        .isEqualTo("The old ferry stays | Courier");
    assertThat(withoutSite("Ferry | The old boat stays for good", "", true))
        .isEqualTo("Ferry | The old boat stays for good");
  }

  @Test
  void aPartOfTheTitleThatIsShownAsAHeadingIsTheHeadline() {
    Set<String> known = Set.of("ferrystays");
    assertThat(PageHeadline.withoutSite("Courier | Ferry stays", Set.of(), known, false))
        .isEqualTo("Ferry stays");
    assertThat(PageHeadline.withoutSite("Ferry stays | Courier", Set.of(), known, false))
        .isEqualTo("Ferry stays");
  }

  private static String withoutSite(String title, String site, boolean likely) {
    Set<String> names = site.isEmpty() ? Set.of() : Set.of(Headline.letters(site));
    return PageHeadline.withoutSite(title, names, Set.of(), likely);
  }

  private static String headline(String html) {
    return PageHeadline.of(model(html));
  }
}
