package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.ARTICLE;
import static org.broadsheet.extract.page.PageFixture.model;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageAuthorsTest {
  private static final String META = "<meta name=author content='Jan Nowak'>";
  private static final String SITE = "<meta property=og:site_name content='Marsh Courier'>";

  @Test
  void peopleInJsonLdCountBeforeMetaElements() {
    assertThat(authors(json("'Jane Roe'") + META)).containsExactly("Jane Roe");
  }

  @Test
  void institutionsFollowThePeople() {
    assertThat(authors(json("[{'@type':'Organization','name':'Dyke Press'},'Jane Roe']")))
        .containsExactly("Jane Roe", "Dyke Press");
  }

  @Test
  void theMetaElementCountsWhereJsonLdNamesNobody() {
    assertThat(authors(META + "<p>By Jane Roe</p>" + ARTICLE)).containsExactly("Jan Nowak");
  }

  @Test
  void thePublicationItselfIsTheAuthorOnlyWhereNobodyElseIs() {
    String own = SITE + "<meta name=author content='Marsh Courier'>";
    assertThat(authors(own + "<p>By Jane Roe</p>" + ARTICLE)).containsExactly("Jane Roe");
    assertThat(authors(own + ARTICLE)).containsExactly("Marsh Courier");
  }

  @Test
  void theCardOfAnotherSiteNamesAnAuthorOnlyIfItsLabelSaysSo() {
    String data = "<meta name=twitter:data1 content='Jane Roe'>";
    assertThat(authors("<meta name=twitter:label1 content='Written by'>" + data))
        .containsExactly("Jane Roe");
    assertThat(authors("<meta name=twitter:label1 content='Reading time'>" + data)).isEmpty();
  }

  @Test
  void whatIsMarkedAsTheAuthorIsShownToReaders() {
    assertThat(authors("<a rel=author href=x>Jane Roe</a>" + ARTICLE)).containsExactly("Jane Roe");
    assertThat(authors("<div itemprop=author><i itemprop=name>Jane Roe</i>, 40</div>" + ARTICLE))
        .containsExactly("Jane Roe");
  }

  @Test
  void theAuthorOfACommentIsNotThatOfTheArticle() {
    assertThat(
            authors(
                "<article>"
                    + ARTICLE
                    + "</article><div class=comments><a rel=author href=x>Bob Poe</a></div>"))
        .isEmpty();
  }

  @Test
  void aLineAboveTheTextNamesTheAuthor() {
    assertThat(authors("<p>By Jane Roe</p>" + ARTICLE)).containsExactly("Jane Roe");
    assertThat(authors("<p>By boat they came.</p>" + ARTICLE)).isEmpty();
  }

  @Test
  void koreanAndChineseReportersAreNamedInTheirWay() {
    assertThat(authors("<p>\uae40\ucca0\uc218 \uae30\uc790</p>" + ARTICLE))
        .containsExactly("\uae40\ucca0\uc218");
    assertThat(authors("<p>\u8bb0\u8005\uff1a\u738b\u5c0f\u660e</p>" + ARTICLE))
        .containsExactly("\u738b\u5c0f\u660e");
  }

  @Test
  void anElementNamedForAuthorsIsBelievedNext() {
    assertThat(authors("<div class=author>Jane Roe</div>" + ARTICLE)).containsExactly("Jane Roe");
    assertThat(authors("<div class=place>Lower Marsh</div>" + ARTICLE)).isEmpty();
  }

  @Test
  void aNameAloneOnTheLastLineIsASignature() {
    String article = "<article>%s<p>%s</p></article>";
    assertThat(authors(article.formatted(ARTICLE, "Jane Roe"))).containsExactly("Jane Roe");
    assertThat(authors(article.formatted(ARTICLE, "Jane stays"))).isEmpty();
  }

  private static List<String> authors(String html) {
    return PageAuthors.of(model(html));
  }

  private static String json(String author) {
    return "<script type=application/ld+json>"
        + ("{'@type':'Article','author':" + author + "}").replace('\'', '"')
        + "</script>";
  }
}
