package org.broadsheet.indexer.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.broadsheet.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyndicationTest {
  private static final String ATOM = "<feed xmlns='http://www.w3.org/2005/Atom' ";

  private static final Extractor EXTRACTOR =
      new Extractor(Limits.DEFAULT, LetterSequences.guess(null));

  @TempDir private Path dir;

  @ParameterizedTest
  @CsvSource({
    "xml:base='https://a.example/f/',  , xml:base='2024/', '', a/1.html,"
        + " https://a.example/f/2024/a/1.html",
    "xml:base='https://a.example/f/',  , xml:base='/top/', xml:base='x/', ?p=1,"
        + " https://a.example/top/x/?p=1",
    "'', https://a.example/feed.atom, '', '', /a/1, https://a.example/a/1",
    "'', https://a.example/feed.atom, '', '', //b.example/1, https://b.example/1",
    "'', , '', '', //b.example/1, https://b.example/1",
    "'', https://a.example/feed.atom, '', '', https://c.example/ä?q=1&amp;r,"
        + " https://c.example/ä?q=1&r",
  })
  void relativeLinksStartFromWhereTheyStand(
      String feed, String self, String entry, String link, String href, String expected)
      throws IOException {
    String own = self == null ? "" : "<link rel='self' href='" + self + "'/>";
    String atom =
        (ATOM + feed + "><title>Courier</title>" + own + "<entry " + entry + "><title>One</title>")
            + ("<link rel='enclosure' href='a.mp3'/><link " + link + " href='" + href + "'/>")
            + "</entry></feed>";

    assertThat(article("a.atom", atom).url()).isEqualTo(expected);
  }

  @Test
  void relativeLinksWithoutABaseAreNoAddresses() throws IOException {
    String atom = ATOM + "><entry><title>One</title><link href='a.html'/></entry></feed>";
    String script = "<item><title>One</title><link>javascript:alert(1)</link></item>";

    assertThat(article("a.atom", atom).url()).isNull();
    assertThat(rss(script).url()).isNull();
  }

  @Test
  void relativeLinksOfRssStartFromTheChannelsPage() throws IOException {
    String item = "<link>https://a.example/news/</link><item><title>One</title>";

    assertThat(rss(item + "<link>2024/1.html</link></item>").url())
        .isEqualTo("https://a.example/news/2024/1.html");
    assertThat(rss(item + "<atom:link href='/1.html'/></item>").url())
        .isEqualTo("https://a.example/1.html");
  }

  @ParameterizedTest
  @CsvSource({
    "&amp;lt;p&amp;gt;The &amp;lt;b&amp;gt;old&amp;lt;/b&amp;gt;"
        + " ferry&amp;amp;nbsp;runs.&amp;lt;/p&amp;gt;, The old ferry runs.",
    "&amp;amp;lt;p&amp;amp;gt;The ferry&amp;amp;lt;/p&amp;amp;gt;, The ferry",
    "&lt;p&gt;The caf&amp;amp;eacute; &amp;amp; bar&lt;/p&gt;, The café & bar",
    "&lt;p&gt;Write &amp;lt;b&amp;gt;x&amp;lt;/b&amp;gt; for bold.&lt;/p&gt;, Write <b>x</b> for"
        + " bold.",
    "The &amp;lt;marquee&amp;gt; tag is gone., The <marquee> tag is gone.",
    "Where 3 &amp;lt; 5 &amp;amp; 7 &amp;gt; 2, Where 3 < 5 & 7 > 2",
    "Ferry &amp; bus, Ferry & bus",
    "<![CDATA[&lt;p&gt;The ferry&lt;br&gt;runs&lt;/p&gt;]]>, The ferry\\nruns",
    "<![CDATA[<p>The ferry</p>]]>, The ferry",
    "<p>The ferry</p><p>runs</p>, The ferry\\n\\nruns",
  })
  void markupEscapedOnceTooOftenIsNoText(String description, String expected) throws IOException {
    Article article = rss("<item><description>" + description + "</description></item>");

    assertThat(article.headline() + article.body()).isEqualTo(expected.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "<media:group><media:description>Mackerel and nets.</media:description></media:group>",
    "<media:content><media:description type='html'>&lt;p&gt;Mackerel and"
        + " nets.&lt;/p&gt;</media:description></media:content>",
    "<itunes:summary>Mackerel and nets.</itunes:summary>",
    "<description/><media:description>Mackerel and nets.</media:description>",
    "<description>Mackerel and nets.</description><media:description>A net.</media:description>",
    "<content:encoded>Mackerel and nets.</content:encoded><description>Nets.</description>",
    "<body xmlns='http://www.w3.org/1999/xhtml'><p>Mackerel and nets.</p></body>",
  })
  void aDescriptionIsTheBodyWhereverItStands(String description) throws IOException {
    String item = "<title>Film</title>" + description;
    String entry = "<entry><title>Film</title>" + description.replace("body", "content");

    assertThat(rss("<item>" + item + "</item>").body()).isEqualTo("Mackerel and nets.");
    if (description.startsWith("<media")) {
      assertThat(article("a.atom", ATOM + ">" + entry + "</entry></feed>").body())
          .isEqualTo("Mackerel and nets.");
    }
  }

  @Test
  void atomWithMarkupThatIsSaidToBeTextIsReadAsMarkup() throws IOException {
    String entry = "<entry><title>A</title><summary>&lt;p&gt;Nets.&lt;/p&gt;</summary></entry>";
    String plain = "<entry><title>A</title><summary>Is 3 &lt; 5?</summary></entry>";

    assertThat(article("a.atom", ATOM + ">" + entry + "</feed>").body()).isEqualTo("Nets.");
    assertThat(article("a.atom", ATOM + ">" + plain + "</feed>").body()).isEqualTo("Is 3 < 5?");
  }

  @Test
  void theNearestWordOnTheLanguageCounts() throws IOException {
    String entry =
        "<entry xml:lang='pt'><title>A</title><content xml:lang='gl'>B</content></entry>";
    String item = "<language>de</language><item xml:lang='nds'><title>A</title></item>";

    assertThat(article("a.atom", ATOM + "xml:lang='es'>" + entry + "</feed>").language())
        .isEqualTo("gl");
    assertThat(
            article("a.atom", ATOM + "xml:lang='es'>" + entry.replaceAll("xml:lang='\\w+'", ""))
                .language())
        .isEqualTo("es");
    assertThat(rss(item).language()).isEqualTo("nds");
    assertThat(rss(item.replace(" xml:lang='nds'", "")).language()).isEqualTo("de");
  }

  @Test
  void whatJsonFeedSaysOfAllItemsHoldsForEach() throws IOException {
    String json =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Courier\","
            + "\"home_page_url\":\"https://a.example/\",\"language\":\"nds\",\"items\":["
            + "{\"id\":\"1\",\"url\":\"2024/1\",\"content_html\":\"&lt;p&gt;Nets.&lt;/p&gt;\"}]}";
    Article article = article("a.json", json);

    assertThat(article.url()).isEqualTo("https://a.example/2024/1");
    assertThat(article.language()).isEqualTo("nds");
    assertThat(article.publisher()).isEqualTo("Courier");
    assertThat(article.headline() + article.body()).isEqualTo("Nets.");
  }

  private Article rss(String channel) throws IOException {
    return article("a.rss", "<rss version='2.0'><channel>" + channel + "</channel></rss>");
  }

  private Article article(String name, String feed) throws IOException {
    Told told = Told.of(EXTRACTOR, dir, name, feed.getBytes(UTF_8));
    assertThat(told.articles).hasSize(1);
    return told.articles.getFirst();
  }
}
