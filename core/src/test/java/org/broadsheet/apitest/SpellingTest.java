package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Markup;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.broadsheet.search.ScorePart;
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outside quotes the spellings of one word find each other; inside them what is printed counts. */
final class SpellingTest {
  @TempDir static Path temp;
  private static NewsIndex index;

  @BeforeAll
  static void indexArticles() throws IOException {
    index = NewsIndex.create(temp.resolve("index"));
    try (ArticleWriter writer = index.writer()) {
      add(writer, "dots", "en", "The U.S. envoy met the U.S.S.R. delegation.");
      add(writer, "capitals", "en", "Some US troops left, and they told us why.");
      add(writer, "pronoun", "en", "They told us about troops.");
      add(writer, "hyphen", "en", "The towns co-operated on a well-known bridge.");
      add(writer, "joined", "en", "They are cooperating. Nobody saw the no table sign.");
      add(writer, "possessive", "en", "Marlow’s ferry sank.");
      add(writer, "name", "en", "Marlow sold the ferry, they say.");
      add(writer, "elision", "fr", "La chute d’Arlemont a surpris l'équipage.");
      add(writer, "case", "tr", "Ankara’da bekleyenler var.");
      add(writer, "apostrophe", "uk", "Об'єкти та п’ять об'єктів.");
      add(writer, "latin", "sr-Latn", "Vlada je usvojila zakon.");
      add(writer, "cyrillic", "sr", "Влада је усвојила закон.");
      add(writer, "simplified", "zh", "经济发展报告");
      add(writer, "traditional", "zh-Hant", "經濟發展報告");
      add(writer, "half-space", "fa", "آن‌ها می‌روند");
      add(writer, "hashtag", "en", "Readers wrote @marlowferry under #SaveTheFerry2031.");
      add(writer, "compound", "de", "Der Chef der Regierung reiste ab.");
      add(writer, "jet", "ja", "新型のF-16戦闘機が飛んだ。");
      add(writer, "glider-en", "en", "A glider landed.");
      add(writer, "glider-und", "und", "Glider");
      writer.commit();
    }
  }

  private static void add(ArticleWriter writer, String id, String language, String body)
      throws IOException {
    writer.add(Article.builder(id).language(language).body(body).build());
  }

  @AfterAll
  static void closeIndex() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          U.S.               | dots capitals
          U.S                | dots capitals
          US                 | dots capitals pronoun
          USSR               | dots
          "US"               | capitals pronoun
          ="US"              | capitals
          ="US troops"       | capitals
          ="us troops"       |
          ="told us"         | capitals pronoun
          -="US" troops      | pronoun
          co-operate         | hyphen joined
          cooperate          | hyphen joined
          well-known         | hyphen
          wellknown          | hyphen
          notable            |
          "cooperating"      | joined
          Marlow's           | possessive name
          Marlow             | possessive name
          "Marlow's"         | possessive
          d'Arlemont         | elision
          équipage           | elision
          l’équipage         | elision
          Ankara             | case
          Ankara'nın         | case
          об'єкт             | apostrophe
          п'ять              | apostrophe
          закона             | latin cyrillic
          zakoni             | latin cyrillic
          經濟發展               | simplified traditional
          经济发展               | simplified traditional
          "经济发展"             | simplified
          آنها               | half-space
          #SaveTheFerry2031  | hashtag
          @marlowferry       | hashtag
          ＵＳＳＲ               | dots
          F-16戦闘機           | jet
          F-17戦闘機           |
          ="Marlow’s ferry"  | possessive
          ="Marlow's ferry"  | possessive
          ="marlow's ferry"  |
          """)
  void aQueryFinds(String query, String expected) throws IOException {
    List<String> ids = expected == null ? List.of() : List.of(expected.split(" "));
    assertThat(index.search(SearchRequest.of(query).limit(100)))
        .extracting(hit -> hit.article().id())
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void aStemIsTakenForAWordInArticlesOfItsLanguageOnly() throws IOException {
    assertThat(index.search(SearchRequest.of("gliders")))
        .extracting(hit -> hit.article().id())
        .containsExactly("glider-en");
    assertThat(index.search(SearchRequest.of("glider")).total()).isEqualTo(2);
  }

  @Test
  void ofAnyWordsTheWordsOfACompoundWillDo() throws IOException {
    assertThat(index.search(SearchRequest.of("Regierungschef")).total()).isZero();
    assertThat(index.search(SearchRequest.of("Regierungschef").any(true)))
        .extracting(hit -> hit.article().id())
        .containsExactly("compound");
  }

  @Test
  void onlyWhatIsPrintedSoIsMarked() throws IOException {
    Hit hit = index.search(SearchRequest.of("=\"US\"").snippets(1)).hits().get(0);

    assertThat(hit.snippets().get(0).render(Markup.HTML))
        .isEqualTo("Some <mark>US</mark> troops left, and they told us why.");
  }

  @Test
  void thePartsOfAScoreAddUpToIt() throws IOException {
    SearchRequest request =
        SearchRequest.of("ferry Marlow's -sank \"they say\" ~\"sell the ferries\"");
    Results results = index.search(request.explained(true));

    assertThat(results.hits()).isNotEmpty();
    for (Hit hit : results) {
      double sum = hit.parts().stream().mapToDouble(ScorePart::points).sum();
      assertThat(sum).isCloseTo(hit.score(), org.assertj.core.data.Offset.offset(0.001));
      assertThat(hit.parts())
          .extracting(ScorePart::what)
          .contains("headline+body:ferry in any inflection")
          .allSatisfy(what -> assertThat(what).doesNotContainPattern("\\p{Cntrl}"));
    }
    assertThat(index.search(request).hits().get(0).parts()).isEmpty();
  }
}
