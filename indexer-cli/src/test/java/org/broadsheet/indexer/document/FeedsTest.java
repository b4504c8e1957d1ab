package org.broadsheet.indexer.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.FoundFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {
  private static final String ITEM =
      "<item><title>Ferry stays</title><description>The old ferry, caf\u00e9 and all, will run."
          + "</description></item>";

  private static final String RSS =
      "<rss version='2.0'><channel><title>Courier</title>" + ITEM.repeat(3) + "</channel></rss>";

  @TempDir private Path dir;

  @Test
  void aFeedThatBreaksOffGivesWhatWasWhole() throws IOException {
    byte[] whole = RSS.getBytes(UTF_8);
    for (int end = 30; end < whole.length - 3; end += 10) {
      String text = new String(whole, 0, end, UTF_8);
      Told told = Told.of(dir, "a.rss", Arrays.copyOf(whole, end));
      int items = text.split("</item>", -1).length - 1;

      assertThat(told.articles).as("cut at %d", end).hasSize(items);
      assertThat(told.reasons()).containsExactly("a.rss: damaged");
    }
    assertThat(Told.of(dir, "a.rss", whole).articles).hasSize(3);
    assertThat(Told.of(dir, "a.rss", whole).failures).isEmpty();
  }

  @Test
  void entitiesOpenNothing() throws IOException {
    Path secret = Files.writeString(dir.resolve("secret"), "MARKER");
    String laughs =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\"><!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY % p SYSTEM \"file:///x\">"
            + " %p;]>";
    String item = "<item><title>i &x; &b; &eacute;</title><description>&x;</description></item>";
    Told told = Told.of(dir, "a.rss", (laughs + RSS.replace(ITEM, item)).getBytes(UTF_8));

    assertThat(told.articles).hasSize(3);
    assertThat(told.articles)
        .allSatisfy(article -> assertThat(article.toString()).doesNotContain("MARKER", "haha"));
    assertThat(told.articles.getFirst().headline()).endsWith("\u00e9");
  }

  @Test
  void feedsAreReadInTheirEncoding() throws IOException {
    Map<String, Charset> charsets =
        Map.of(
            "utf-8",
            UTF_8,
            "iso-8859-1",
            ISO_8859_1,
            "utf-16",
            UTF_16,
            // Neither is this what it says it is.
            "UTF-8",
            Charset.forName("windows-1252"));
    for (Map.Entry<String, Charset> charset : charsets.entrySet()) {
      String xml = "<?xml version=\"1.0\" encoding=\"" + charset.getKey() + "\"?>\n" + RSS;
      Told told = Told.of(dir, "a.xml", xml.getBytes(charset.getValue()));

      assertThat(told.articles).hasSize(3);
      assertThat(told.articles.getLast().body()).contains("caf\u00e9 and");
    }
  }

  @Test
  void whatMayStandBeforeAFeedHidesNone() throws IOException {
    for (String before : List.of("\n\t \r\n", "\uFEFF", "\uFEFF\n")) {
      Told told = Told.of(dir, "feed", (before + RSS).getBytes(UTF_8));
      assertThat(told.articles).as("after [%s]", before).hasSize(3);
    }
    assertThat(Told.of(dir, "feed", RSS.getBytes(UTF_16LE)).articles).hasSize(3);
    assertThat(Told.of(dir, "feed", RSS.getBytes(UTF_16BE)).articles).hasSize(3);
  }

  @Test
  void xmlThatIsNoFeedIsADocument() throws IOException {
    Told told =
        Told.of(dir, "a.xml", "<book><p>The old ferry will run.</p></book>".getBytes(UTF_8));

    assertThat(told.locations()).containsExactly("a.xml");
  }

  @Test
  void deepXmlIsRead() throws IOException {
    String deep = "<div>".repeat(100_000) + "deep" + "</div>".repeat(100_000);
    String xml = RSS.replaceFirst("The old", "<![CDATA[" + deep + "]]>The old");
    String raw = RSS.replaceFirst("The old", deep);

    assertThat(Told.of(dir, "a.rss", xml.getBytes(UTF_8)).articles).hasSize(3);
    assertThat(Told.of(dir, "b.rss", raw.getBytes(UTF_8)).articles).hasSizeGreaterThan(1);
  }

  @Test
  void brokenJsonGivesTheArticlesBeforeTheBreak() throws IOException {
    String json = "[{\"headline\":\"Ferry stays\"},{\"headline\":\"Market day\"},{\"headl";
    Told told = Told.of(dir, "a.json", json.getBytes(UTF_8));

    assertThat(told.locations()).containsExactly("a.json!/1", "a.json!/2");
    assertThat(told.reasons()).containsExactly("a.json: bad JSON");
  }

  @Test
  void jsonWithoutArticlesIsOneFailure() throws IOException {
    assertThat(Told.of(dir, "a.json", "{\"name\": 1}".getBytes(UTF_8)).reasons())
        .containsExactly("a.json: no text");
    assertThat(Told.of(dir, "b.json", "[1, 2]".getBytes(UTF_8)).reasons())
        .containsExactly("b.json: no text");
    assertThat(Told.of(dir, "c.json", "[".repeat(100_000).getBytes(UTF_8)).reasons())
        .containsExactly("c.json: too deep");
  }

  @Test
  void jsonLinesInArchivesAreRead() throws IOException {
    byte[] lines = "{\"headline\":\"Ferry\"}\n\n{\"headline\":\"Market\"}\nno\n".getBytes(UTF_8);
    byte[] zip = Archives.zip(Map.of("a.jsonl", lines, "b.jsonl.gz", Archives.gz(lines)));
    Told told = Told.of(dir, "a.zip", zip);

    assertThat(told.locations())
        .containsExactlyInAnyOrder(
            "a.zip!/a.jsonl!/1",
            "a.zip!/a.jsonl!/3",
            "a.zip!/b.jsonl.gz!/1",
            "a.zip!/b.jsonl.gz!/3");
    assertThat(told.reasons())
        .containsExactlyInAnyOrder("a.zip!/a.jsonl!/4: bad JSON", "a.zip!/b.jsonl.gz!/4: bad JSON");
  }

  @Test
  void aTableNeedsAHeaderOfArticles() throws IOException {
    String text = "Ferries, boats, ships,\nrivers, lakes, seas,";

    assertThat(Told.of(dir, "a.csv", text.getBytes(UTF_8)).locations()).containsExactly("a.csv");
    String table = "Headline,Body\nFerry stays,\"The ferry, the old one, stays.\"\n,\n";
    Told told = Told.of(dir, "b.csv", table.getBytes(UTF_8));
    assertThat(told.articles)
        .extracting(Article::body)
        .containsExactly("The ferry, the old one, stays.");
    assertThat(told.reasons()).containsExactly("b.csv!/2: no text");
    assertThat(Told.of(dir, "b.txt", table.getBytes(UTF_8)).locations()).containsExactly("b.txt");
  }

  @Test
  void everyMessageOfAWireFileIsRead() throws IOException {
    String wire = "\1i0001 1\r\n\2Ferry stays\r\n\3\4".repeat(3) + "\1i0004 1\r\n\2Market d";

    assertThat(Told.of(dir, "wire", wire.getBytes(UTF_8)).locations())
        .containsExactly("wire!/1", "wire!/2", "wire!/3", "wire!/4");
  }

  @Test
  void binaryDataIsNoWireFile() throws IOException {
    byte[] junk = {0, 1, 2, 3, 0, 5, 6, 7, 0, 0, 9};

    assertThat(Told.of(dir, "junk", junk).reasons()).containsExactly("junk: no text");
  }

  @Test
  void aLargeFeedTakesLittleMemory() throws IOException {
    Path file = dir.resolve("large.rss");
    String[] parts = RSS.split("(?=<item>)", 2);
    try (var to = Files.newBufferedWriter(file)) {
      to.write(parts[0]);
      String text = ITEM.replace("will run.", "will run. ".repeat(1_000));
      for (int i = 0; i < 4_000; i++) {
        to.write(text);
      }
      to.write("</channel></rss>");
    }
    FoundFile found = new FileWalker(List.of(file), failure -> {}).next();
    Extractor small =
        new Extractor(Limits.DEFAULT.withFileBytes(1 << 20), LetterSequences.guess("en"));
    int[] count = {0};
    small.read(
        found,
        new Findings() {
          @Override
          public void found(List<Article> articles) {
            count[0]++;
          }

          @Override
          public void failed(Failure failure) {
            throw new AssertionError(failure);
          }
        });

    assertThat(count[0]).isEqualTo(4_000);
    assertThat(Files.size(found.path())).isGreaterThan(38L << 20);
  }
}
