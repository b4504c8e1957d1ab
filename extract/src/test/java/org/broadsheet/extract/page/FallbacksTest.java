package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FallbacksTest {
  private static final String TEXT =
      PageFixture.FIRST + "\n\n" + PageFixture.SECOND + "\n\n" + PageFixture.THIRD;

  @Test
  void whatIsHeldForBrowsersWithoutScriptsIsTheArticleWhereThereIsNoOther() {
    PageArticle page =
        PageReader.read(
            "<h1>Ferry stays</h1><div id=app></div><noscript><div>"
                + PageFixture.ARTICLE
                + "</div></noscript><footer><p>Copyright 2031 Marsh Courier</p></footer>");

    assertThat(page.body()).isEqualTo(TEXT);
    assertThat(flags(page)).isEmpty();
  }

  @Test
  void aPageWrittenOutInsideThePageIsReadWhereThereIsNoOther() {
    PageArticle page =
        PageReader.read(
            "<h1>Ferry stays</h1><iframe srcdoc=\"<body>"
                + PageFixture.ARTICLE.replace("\"", "&quot;")
                + "</body>\"></iframe>");

    assertThat(page.body()).isEqualTo(TEXT);
  }

  @Test
  void beforeAnArticleTheyCountForNothing() {
    PageArticle page =
        PageReader.read(
            "<article>"
                + PageFixture.ARTICLE
                + "</article><noscript><p>"
                + PageFixture.THIRD.repeat(3)
                + "</noscript><iframe srcdoc='<p>Buy this. "
                + PageFixture.FIRST
                + "'></iframe>");

    assertThat(page.body()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<footer><p>Copyright 2031 Marsh Courier. All rights reserved.</p></footer>",
        "<p>© 2031 Marsh Courier, Lower Marsh. Tous droits réservés, partout et toujours.</p>",
        "<noscript>Please enable JavaScript to read this page.</noscript><p>JavaScript ist in Ihrem"
            + " Browser abgeschaltet. Bitte schalten Sie es ein.</p>",
        "<div class=cookie-notice><p>We use cookies to make this page better for you.</p></div>",
        "<div role=contentinfo><p>Marsh Courier, 5 Ferry Road, Lower Marsh, a town on a"
            + " river</p></div>",
      })
  void aPageWithNothingButAFooterOrANoticeIsFlagged(String html) {
    PageArticle page =
        PageReader.read("<title>Ferry stays</title><nav><a href=/>Home</a></nav>" + html);

    assertThat(flags(page)).containsExactly("whole-page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<footer><p>Copyright 2031 Marsh Courier. All rights reserved.</p></footer>",
        "<div>© 2031 Marsh Courier. Alle Rechte vorbehalten, auch die der Übersetzung.</div>",
        "<x-f>1921–2031 © Moorkurier, alle Rechte bei den Verfassern der Texte und Bilder.</x-f>",
        "<table><tr><td>Copyright (c) 2031 by the Marsh Courier and its many owners, of Lower"
            + " Marsh.",
      })
  void aLineOfCopyrightIsNoTextOfAPageWithoutParagraphs(String line) {
    for (String tag : List.of("x-p", "div", "td")) {
      String opening = tag.equals("td") ? "<tr><td>" : "<" + tag + ">";
      String paragraphs =
          PageFixture.ARTICLE.replace("<p>", opening).replace("</p>", "</" + tag + ">");
      String page = tag.equals("td") ? "<table>" + paragraphs + "</table>" : paragraphs;

      assertThat(PageReader.read("<h1>Ferry stays</h1>" + page + line).body())
          .contains(PageFixture.THIRD)
          .doesNotContain("2031");
    }
  }

  private static List<String> flags(PageArticle page) {
    return page.article(Article.builder("a"), page.body()).flags();
  }
}
