package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.ARTICLE;

import org.junit.jupiter.api.Test;

class PageDatesTest {
  private static final String JSON =
      "<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":\"2024-03-01\"}"
          + "</script>";
  private static final String META = "<meta property=article:published_time content=2024-03-02>";
  private static final String OG = "<meta property=og:pubdate content=2024-03-03>";
  private static final String MARKED = "<span itemprop=datePublished content=2024-03-04></span>";
  private static final String SHOWN = "<h1>Ferry stays</h1><p class=date>5 March 2024</p>";
  private static final String ADDRESS =
      "<link rel=canonical href=https://courier.example/2024/03/06/ferry>";
  private static final String SCRIPT = "<script>let page = {'publishedAt': '2024-03-07'}</script>";
  private static final String MODIFIED = "<meta name=last-modified content=2024-03-08>";

  @Test
  void whatIsSaidInJsonLdCountsMost() {
    assertDate(JSON + META + MARKED + SHOWN + ADDRESS, "2024-03-01", "json-ld");
  }

  @Test
  void thenMetaElementsInTheirOrder() {
    assertDate(META + MARKED + SHOWN + ADDRESS, "2024-03-02", "meta");
    assertDate(OG + META, "2024-03-02", "meta");
    assertDate(OG + MARKED, "2024-03-03", "og");
  }

  @Test
  void thenWhatIsMarkedAsTheDate() {
    assertDate(MARKED + SHOWN + ADDRESS, "2024-03-04", "itemprop");
    assertDate("<time class=entry-date datetime=2024-03-04>a</time>", "2024-03-04", "itemprop");
    assertDate("<time pubdate datetime=2024-03-04 rel=x>a</time>", "2024-03-04", "itemprop");
  }

  @Test
  void thenADateThatIsShownUnderTheHeadline() {
    assertDate(SHOWN + ARTICLE + ADDRESS, "2024-03-05", "text");
  }

  @Test
  void thenTheAddress() {
    assertDate(ADDRESS + SCRIPT, "2024-03-06", "url");
  }

  @Test
  void anAddressMayNameTheMonthAlone() {
    assertDate("<link rel=canonical href=https://courier.example/2024/03/ferry>", "2024-03", "url");
    assertDate("<link rel=canonical href=https://courier.example/2024/03/061>", "2024-03", "url");
    assertDate("<link rel=canonical href=https://courier.example/2024-03/061>", "2024-03", "url");
    assertDate(
        "<link rel=canonical href=https://courier.example/2024/mar/06/x>", "2024-03-06", "url");
    assertNoDate("<link rel=canonical href=https://courier.example/2024/13/06>");
    assertNoDate("<link rel=canonical href=https://courier.example/2024/sea/06/x>");
    assertNoDate("<link rel=canonical href=https://courier.example/ferry/2024/>");
    assertNoDate("<link rel=canonical href=https://courier.example/202403/x>");
  }

  @Test
  void ofAMonthALaterSignalGivesTheDayButNoneOutsideIt() {
    String month = "<meta property=article:published_time content=2024-03>";
    assertDate(month, "2024-03", "meta");
    assertDate(month + SHOWN + ARTICLE, "2024-03-05", "text");
    assertDate(month + SHOWN.replace("March", "April") + ARTICLE, "2024-03", "meta");
    assertDate(month + MODIFIED, "2024-03", "meta");
    assertDate(month + "<meta name=date content=2024-04-05>", "2024-04-05", "meta");
    assertDate("<meta name=date content=2024>" + ADDRESS, "2024-03-06", "url");
    assertDate(
        "<meta name=date content=2024><link rel=canonical href=https://courier.example/2024/03/x>",
        "2024-03",
        "url");
  }

  @Test
  void metaElementsMayNameOldYearsAndCountSeconds() {
    assertDate("<meta name=date content=1923>", "1923", "meta");
    assertDate("<meta name=date content='Mai 1923'>", "1923-05", "meta");
    assertDate("<meta name=date content=1923-05-00>", "1923-05", "meta");
    assertDate("<meta name=date content=1709626200>", "2024-03-05T08:10:00Z", "meta");
    assertDate(
        "<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":1709626200000}"
            + "</script>",
        "2024-03-05T08:10:00Z",
        "json-ld");
    assertNoDate("<meta name=date content=0>");
    assertNoDate("<meta name=date content=1234>");
  }

  @Test
  void thenAScriptAndLastTheDayOfAChange() {
    assertDate(SCRIPT + MODIFIED, "2024-03-07", "script");
    assertDate(MODIFIED, "2024-03-08", "modified");
  }

  @Test
  void theDayOfAChangeIsItsOwnFact() {
    PageDates dates = dates(META + MODIFIED);
    assertThat(dates.modified()).hasToString("2024-03-08");
    assertThat(dates.published()).hasToString("2024-03-02");
  }

  @Test
  void aDateOfChangeThatIsShownIsKeptAsSuch() {
    String shown = "<h1>Ferry stays</h1><p>Updated 7 March 2024. Published 5 March 2024</p>";
    PageDates dates = dates(shown + ARTICLE);
    assertThat(dates.published()).hasToString("2024-03-05");
    assertThat(dates.modified()).hasToString("2024-03-07");
    assertThat(dates(shown + ARTICLE + MODIFIED).modified()).hasToString("2024-03-08");
  }

  @Test
  void aPageThatWasNeverGivenADateHasNone() {
    assertNoDate("<meta property=article:published_time content=1970-01-01>");
    assertNoDate("<meta property=article:published_time content=0001-01-01>");
    assertDate("<meta property=article:published_time content=1971-01-02>", "1971-01-02", "meta");
  }

  @Test
  void aDateWrittenForPeopleIsReadInAMetaElement() {
    assertDate("<meta name=date content='5 March 2024'>", "2024-03-05", "meta");
  }

  private static void assertDate(String html, String day, String signal) {
    PageDates dates = dates(html);
    assertThat(dates.published()).hasToString(day);
    assertThat(dates.from()).isEqualTo(signal);
  }

  private static void assertNoDate(String html) {
    assertThat(dates(html).published()).isNull();
  }

  private static PageDates dates(String html) {
    return PageDates.of(PageFixture.model(html));
  }
}
