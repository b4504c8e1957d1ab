package org.broadsheet.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.indexer.document.OfficeFiles.epub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BookTest {
  private static final String TYPE =
      "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' "
          + "'http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd'>";

  @TempDir private Path dir;

  @Test
  void namedCharactersAreReadWithoutTheTypeThatDeclaresThem() throws IOException {
    String words =
        "Caf&eacute;&mdash;the old&nbsp;one &hellip; &ldquo;na&iuml;ve&rdquo; &#38; &#xe9;";

    assertThat(book(TYPE + page("<p>" + words + "</p>")))
        .isEqualTo("Café—the old one … “naïve” & é");
    assertThat(book("<html><body><p>" + words + "<p>More</body></html>"))
        .isEqualTo("Café—the old one … “naïve” & é\n\nMore");
  }

  @Test
  void chaptersAreReadByTheRulesOfXml() throws IOException {
    String head = "<head><title/><script src='a.js'/><style>p {}</style></head>";
    String body =
        "<p>The dy<a id='p12'/>ke<span/> holds.<br/>Rain<![CDATA[ & wind]]>.</p><iframe src='x'/>"
            + "<figure><img src='a'/><figcaption>The pump house</figcaption></figure>";

    assertThat(book("<html xmlns='http://www.w3.org/1999/xhtml'>" + head + body(body) + "</html>"))
        .isEqualTo("The dyke holds.\nRain & wind.\n\nThe pump house");
  }

  @Test
  void chaptersFollowEachOther() throws IOException {
    assertThat(book(page("<h1>One</h1><p>First</p>"), page("<h1>Two</h1><p>Second</p>")))
        .isEqualTo("One\n\nFirst\n\nTwo\n\nSecond");
  }

  @Test
  void marksOfNotesAndReadingsAreNoPartOfTheSentence() throws IOException {
    String body =
        "<p>The lan<sup><a href='#n1'>1</a></sup>tern<a epub:type='noteref' href='#n2'>[2]</a> and"
            + " <ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>の祭り, see"
            + " <a href='#c2'>2</a> and m<sup>2</sup>.</p><aside id='n1'><p>The note.</p></aside>";

    assertThat(book(page(body))).startsWith("The lantern and 港の祭り, see 2 and m").endsWith("note.");
  }

  @Test
  @Timeout(60)
  void entitiesOfAChapterOpenNothing() throws IOException {
    Path secret = Files.writeString(dir.resolve("secret"), "MARKER");
    StringBuilder laughs = new StringBuilder("<!ENTITY a0 'ha'>");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
    }
    String type =
        "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x SYSTEM '"
            + (secret.toUri() + "'>" + laughs + "]>");
    String read = book(type + page("<p>Before &x; and &a39; after</p>"));

    assertThat(read).startsWith("Before").endsWith("after").doesNotContain("MARKER", "haha");
  }

  private static String page(String body) {
    return "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>T</title></head>"
        + (body(body) + "</html>");
  }

  private static String body(String body) {
    return "<body>" + body + "</body>";
  }

  private String book(String... chapters) throws IOException {
    Told told = Told.of(dir, "a.epub", epub(chapters));
    assertThat(told.reasons()).isEmpty();
    assertThat(told.articles.getFirst().headline()).isEqualTo("Marsh Almanac");
    return told.articles.getFirst().body();
  }
}
