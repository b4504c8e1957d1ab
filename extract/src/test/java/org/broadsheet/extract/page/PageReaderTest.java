package org.broadsheet.extract.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.broadsheet.article.Article;
import org.broadsheet.extract.charset.LegacyCharsets;
import org.broadsheet.extract.charset.TextDecoder;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.language.LanguageIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {
  private static final String FIRST =
      "The council of Lower Marsh voted on Monday, after a long night, to keep the old ferry"
          + " running for another year, against the advice of its own engineers.";
  private static final String SECOND =
      "The boat was built in 1921 and has never missed a winter, said its captain, who expects to"
          + " take it out again on Tuesday, whatever the weather.";
  private static final String THIRD =
      "A bridge would cost four times the yearly budget of the town, according to a report that"
          + " was read out before the vote, and nobody asked for it twice.";
  private static final String BODY = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
  private static final String PARAGRAPHS =
      "<p>" + FIRST + "</p><p>" + SECOND + "</p>\n<p>" + THIRD + "</p>";

  private final TextDecoder decoder =
      new TextDecoder(new LegacyCharsets(LanguageIdentifier.ofWords()));

  @Test
  void theArticleIsTakenWithoutWhatSurroundsIt() throws Exception {
    Article article =
        read(
            """
            <html><head><title>Ferry stays | Marsh Courier</title></head><body>
            <nav><a href="/">Home</a> <a href="/sport">Sport, weather, and more of it</a></nav>
            <div class="cookie-banner"><p>We use cookies, and so do our many partners.</p></div>
            <article><h1>Ferry stays</h1><figure><figcaption>The old boat</figcaption></figure>
            """
                + PARAGRAPHS
                + """
                <div class="related-links"><ul><li><a href="/1">Bridge burns in Upper Marsh</a></ul></div>
                </article>
                <p hidden>You have read your last free article this month.</p>
                <aside><p>Most read: the storm of the century, in pictures and in words</p></aside>
                <footer><p>Copyright Marsh Courier, all rights reserved, always.</p></footer></body>
                """);

    assertThat(article.headline()).isEqualTo("Ferry stays");
    assertThat(article.body()).isEqualTo(BODY);
  }

  @Test
  void jsonLdTellsTheFacts() throws Exception {
    Article article =
        read(
            page(
                """
                <html lang="en-GB"><head><script type="application/ld+json">{"@graph":[
                {"@type":"WebPage","headline":"not this"},
                {"@type":["NewsArticle"],"headline":"Ferry &amp; boat stay",
                 "datePublished":"2024-02-29T08:30:00+01:00",
                 "author":[{"@type":"Person","name":"Jane Roe"},{"@type":"Person","name":"Jan Nowak"}],
                 "publisher":{"@type":"Organization","name":"Marsh Courier"},
                 "articleSection":"Local","keywords":["ferry","council"]}]}</script>
                <meta property="og:title" content="Ferry &amp; boat stay - Marsh Courier">
                <link rel="canonical" href="https://courier.example/ferry"></head>
                """));

    assertThat(article.headline()).isEqualTo("Ferry & boat stay");
    assertThat(article.published()).hasToString("2024-02-29T08:30:00+01:00");
    assertThat(article.publishedFrom()).isEqualTo("json-ld");
    assertThat(article.byline()).containsExactly("Jane Roe", "Jan Nowak");
    assertThat(article.publisher()).isEqualTo("Marsh Courier");
    assertThat(article.section()).isEqualTo("Local");
    assertThat(article.keywords()).containsExactly("ferry", "council");
    assertThat(article.url()).isEqualTo("https://courier.example/ferry");
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.languageFrom()).isEqualTo("html-lang");
  }

  @Test
  void brokenJsonLdStillTellsWhatItCan() throws Exception {
    Article article =
        read(
            page(
                """
                <html><head><script type="application/ld+json">
                {"@type":"NewsArticle","headline":"The \\"boat\\"", "broken": ,,
                 "author":{"@type":"Person","name":"Jane Roe"},"datePublished":"2024-02-29"
                </script></head>
                """));

    assertThat(article.headline()).isEqualTo("The \"boat\"");
    assertThat(article.byline()).containsExactly("Jane Roe");
    assertThat(article.published()).hasToString("2024-02-29");
  }

  @Test
  void theTextForSearchEnginesReplacesWhatThePageCutsShort() throws Exception {
    String json =
        "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + BODY.replace("\n", "\\n") + "\"}";
    Article article =
        read(
            "<html><script type=application/ld+json>"
                + json
                + "</script><body><article><p>"
                + FIRST
                + "</p></article><p>Subscribe to read on.</p></body>");

    assertThat(article.body()).isEqualTo(BODY);
  }

  @Test
  void metaElementsTimeAndAddressGiveTheDateInThisOrder() throws Exception {
    String time = "<time datetime=\"2024-03-02\">2 March</time>";
    String address = "<link rel=canonical href=\"https://courier.example/2024/03/03/ferry\">";
    String meta = "<meta property=\"article:published_time\" content=\"2024-03-01T10:00:00Z\">";

    assertThat(read(page(meta + address) + time).publishedFrom()).isEqualTo("meta");
    assertThat(read(page(address) + time).publishedFrom()).isEqualTo("time");
    assertThat(read(page(address)).publishedFrom()).isEqualTo("url");
    assertThat(read(page(address)).published()).hasToString("2024-03-03");
    assertThat(read(page("")).published()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Last modified: 2024-03-07. First published: 2024-03-05",
        "en|Published 5 March 2024 in the morning, and then updated on 7 March 2024",
        "de|Veröffentlicht am 05.03.2024 um 09:10 Uhr, zuletzt aktualisiert am 07.03.2024 um 10:20"
            + " Uhr",
        "th|5 มี.ค. 67 09:10 น.",
        "ko|입력 2024.03.05. 오전 9:10 최종수정 2024.03.07. 오후 2:20",
      })
  void aLineOfDatesIsNoText(String language, String line) throws Exception {
    String html = page("<html lang=" + language + ">");
    Article article =
        read(html.replace("<div>", "<div><h1>The ferry stays</h1><p>" + line + "</p>"));

    assertThat(article.published()).asString().startsWith("2024-03-05");
    assertThat(article.body()).isEqualTo(BODY);
  }

  @Test
  void anArticleSetInTablesIsFound() throws Exception {
    Article article =
        read(
            "<html><body><table><tr><td><a href=/a>Home</a><br><a href=/b>Sport</a></td><td>"
                + "<table><tr><td>"
                + FIRST
                + "<br><br>"
                + SECOND
                + "<br><br>"
                + THIRD
                + "</td></tr></table></td></tr></table></body>");

    assertThat(article.body()).isEqualTo(BODY);
  }

  @Test
  void anArticleFromRightToLeftIsFound() throws Exception {
    String text =
        "صوت مجلس البلدة يوم الاثنين، بعد ليلة طويلة، على إبقاء العبارة القديمة عاما آخر، رغم نصيحة"
            + " مهندسيه الذين طلبوا بناء جسر جديد فوق النهر.";
    Article article =
        read(
            "<html dir=rtl lang=ar><body><div class=menu><a href=/>الرئيسية</a></div><div><p>"
                + text
                + "</p><p>"
                + text.replace("الاثنين", "الثلاثاء")
                + "</p></div></body>");

    assertThat(article.body()).isEqualTo(text + "\n\n" + text.replace("الاثنين", "الثلاثاء"));
    assertThat(article.language()).isEqualTo("ar");
  }

  @Test
  void aWordIsNotTakenOutOfASentenceForItsName() throws Exception {
    Article article =
        read(
            "<body><div><p>The <a class=tag href=/x>council</a> met. "
                + BODY
                + "</p></div></body>");

    assertThat(article.body()).startsWith("The council met.");
  }

  @Test
  void aPageThatIsNoArticleIsTakenWhole() throws Exception {
    assertThat(read("<html><body><div>Timetable</div><ul><li>8.00<li>9.30</ul></body>").body())
        .isEqualTo("Timetable\n\n8.00\n9.30");
  }

  @Test
  void aPageThatSaysMostBesideItsLongestPartIsTakenWholeUnlessItHintsAtAnArticle()
      throws Exception {
    String offer =
        "<td><h1>Flats by the old harbour</h1>Rooms with a view of the ferry, to let for a week or"
            + " a year, and nobody asks how many cats you bring, or why there are so many.</td>";
    String portal =
        "<div><h1>Marsh Homes</h1>"
            + PARAGRAPHS
            + "</div><table><tr>"
            + offer.repeat(4)
            + "</table>";

    Article whole = read("<body>" + portal);
    assertThat(whole.body()).contains(FIRST).contains("how many cats you bring");
    assertThat(whole.flags()).containsExactly("whole-page");

    String author = "<head><meta name=author content='Jane Roe'></head><body>";
    assertThat(read(author + portal).body()).contains(FIRST).doesNotContain("cats");
  }

  @Test
  void twoHundredThousandNestedElementsAreSurvived() throws Exception {
    String html = "<html><body>" + "<div>".repeat(200_000) + "<p>" + FIRST + "</p>";

    assertThat(read(html).body()).isEqualTo(FIRST);
  }

  @Test
  void theDeclaredCharsetIsUsed() throws Exception {
    String html = "<html><head><meta charset=windows-1250></head><body><p>Zażółć</p></body>";

    assertThat(read(html.getBytes(Charset.forName("windows-1250"))).body()).isEqualTo("Zażółć");
  }

  private static String page(String head) {
    return head + "<body><div>" + PARAGRAPHS + "</div>";
  }

  private Article read(String html) throws Exception {
    return read(html.getBytes(UTF_8));
  }

  private Article read(byte[] html) throws Exception {
    Origin origin = Origin.of("/a.html");
    return PageReader.articles(PageReader.decode(html, origin, decoder), origin).getFirst();
  }
}
