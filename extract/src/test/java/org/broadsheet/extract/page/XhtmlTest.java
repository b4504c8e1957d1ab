package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.broadsheet.extract.input.Origin;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XhtmlTest {
  private static final String DECLARED = "<?xml version='1.0' encoding='utf-8'?>\n";
  private static final String TEXT =
      PageFixture.FIRST + "\n\n" + PageFixture.SECOND + "\n\n" + PageFixture.THIRD;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script src='a.js'/>",
        "<script>//<![CDATA[\nif (a < b && c) {}\n//]]></script>",
        "<style/>",
        "<textarea/>",
        "<iframe src='v'/>",
        "<noscript/>",
        "<div/>",
        "<a name='top'/>"
      })
  void anElementWithoutContentEndsWhereItBegins(String element) {
    String page =
        DECLARED
            + "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body>"
            + "<h1>Ferry stays</h1>"
            + element
            + PageFixture.ARTICLE
            + "</body></html>";

    PageArticle article = PageReader.read(page);

    assertThat(article.headline()).isEqualTo("Ferry stays");
    assertThat(article.body()).isEqualTo(TEXT);
  }

  @Test
  void aPageIsXmlByItsNameAlone() throws Exception {
    String page =
        "<html"
            + " xmlns='http://www.w3.org/1999/xhtml'><head><title>Ferry</title><script/></head><body>"
            + PageFixture.ARTICLE
            + "</body></html>";

    assertThat(PageReader.articles(page, Origin.of("a/ferry.xhtml")).getFirst().body())
        .isEqualTo(TEXT);
  }

  @Test
  void characterDataAndEntitiesAreText() {
    String page =
        "\uFEFF "
            + DECLARED
            + "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'http://x.example/x.dtd'>"
            + "<html><head><title>F&eacute;rry &amp; co</title></head><body>"
            + "<p><![CDATA[Less < more & all of it, ]]>"
            + PageFixture.FIRST
            + "&nbsp;&mdash; so.</p>"
            + "</body></html>";

    PageArticle article = PageReader.read(page);

    assertThat(article.headline()).isEqualTo("Férry & co");
    assertThat(article.body())
        .isEqualTo("Less < more & all of it, " + PageFixture.FIRST + " — so.");
  }

  @Test
  void elementsMayHaveThePrefixOfTheirNamespace() {
    String page =
        DECLARED
            + "<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:head><h:title>Ferry"
            + " stays</h:title><h:script"
            + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"inLanguage\":\"en\"}"
            + "</h:script></h:head><h:body><h:p>"
            + PageFixture.FIRST
            + "</h:p></h:body></h:html>";

    PageArticle article = PageReader.read(page);

    assertThat(article.headline()).isEqualTo("Ferry stays");
    assertThat(article.body()).isEqualTo(PageFixture.FIRST);
  }

  @Test
  void dataForProgramsIsReadInXmlAsWell() {
    String page =
        DECLARED
            + "<html><head><title>Ferry stays</title><script type='application/ld+json'><![CDATA["
            + "{\"@type\":\"NewsArticle\",\"headline\":\"The ferry of Lower Marsh\"}"
            + "]]></script></head><body>"
            + PageFixture.ARTICLE
            + "</body></html>";

    assertThat(PageReader.read(page).headline()).isEqualTo("The ferry of Lower Marsh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>one<br>two", "<p>R&D", "<p id=a>one</p>", "<b><i>x</b></i>"})
  void whatIsNotInOrderIsReadAsHtml(String broken) {
    String page = DECLARED + "<html><head><title>Ferry</title></head><body>" + broken;

    PageArticle article = PageReader.read(page + PageFixture.ARTICLE + "</body></html>");

    assertThat(article.body()).contains(TEXT);
  }

  @Test
  void aBombOfEntitiesStaysSmall() {
    StringBuilder page =
        new StringBuilder(DECLARED).append("<!DOCTYPE html [<!ENTITY a0 'ferry '>");
    for (int i = 1; i < 40; i++) {
      page.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
    }
    page.append("<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html><body><p>&a39;&x;</p>");
    page.append(PageFixture.ARTICLE).append("</body></html>");

    String body =
        Assertions.assertTimeout(
            Duration.ofSeconds(20), () -> PageReader.read(page.toString()).body());

    assertThat(body).contains(PageFixture.FIRST).hasSizeLessThan(1_000);
  }

  @Test
  void deepNestingIsHarmless() {
    String page =
        DECLARED
            + "<html><body>"
            + "<div>".repeat(100_000)
            + PageFixture.FIRST
            + "</div>".repeat(100_000)
            + "</body></html>";

    assertThat(PageReader.read(page).body()).contains(PageFixture.FIRST);
  }
}
