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
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outside quotes inflection is understood, in the language of each article; inside it is not. */
final class InflectionTest {
  @TempDir static Path temp;
  private static NewsIndex index;

  @BeforeAll
  static void indexArticles() throws IOException {
    index = NewsIndex.create(temp.resolve("index"));
    try (ArticleWriter writer = index.writer()) {
      add(writer, "en1", "en", "The minister's troops won against all odds.");
      add(writer, "en2", "en", "A trooper played against all odd numbers; the news was new.");
      add(writer, "en3", "en", "The organ of the organization sang at the university.");
      add(writer, "de1", "de", "Die Häuser der Ministerin standen leer.");
      add(writer, "fr1", "fr", "Les élèves ont protesté devant l’Assemblée.");
      add(writer, "ru1", "ru", "Министры обсудили новые законы.");
      add(writer, "tr1", "tr", "Bakanlar İstanbul’da toplandı.");
      add(writer, "ar1", "ar", "التقى الوزراء في المدينة");
      add(writer, "ja1", "ja", "大臣は新しい法律について話し合った。");
      add(writer, "ko1", "ko", "장관은 새로운 법률을 발표했다.");
      add(writer, "th1", "th", "รัฐมนตรีประกาศกฎหมายใหม่");
      add(writer, "zh1", "zh", "部长宣布了新的法律。");
      add(writer, "und1", "und", "troops");
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
          odd                         | en1 en2
          odds                        | en1 en2
          ODDS winning                | en1
          odds losing                 |
          "odd"                       | en2
          "odds"                      | en1
          "against all odds"          | en1
          "all odd"                   | en2
          troop                       | en1
          troops                      | en1 und1
          troop lang:en               | en1
          troops lang:de              |
          "troop"                     |
          news                        | en2
          organization                | en3
          universe                    |
          haus                        | de1
          "haus"                      |
          eleve                       | fr1
          élève                       | fr1
          закон                       | ru1
          министр закон               | ru1
          "закон"                     |
          法律                         | ja1 zh1
          新しい法律                     | ja1
          법률                         | ko1
          กฎหมาย                       | th1
          headline:odd                |
          body:odd                    | en1 en2
          byline:odd                  |
          ~"against all odd"          | en1 en2
          ~"odd all against"          |
          ~“новый закон”              | ru1
          """)
  void aQueryFinds(String query, String expected) throws IOException {
    List<String> ids = expected == null ? List.of() : List.of(expected.split(" "));
    assertThat(index.search(SearchRequest.of(query)))
        .extracting(hit -> hit.article().id())
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void snippetsMarkTheInflectedWordAsItStands() throws IOException {
    assertThat(marked("troop lang:en")).startsWith("The minister&#39;s <mark>troops</mark> won");
    assertThat(marked("министр")).startsWith("<mark>Министры</mark> обсудили");
    assertThat(marked("~\"new laws\" OR ~\"all odd\" lang:en")).contains("<mark>all odd");
    assertThat(marked("新的法律")).isEqualTo("部长宣布了<mark>新的法律</mark>。");
  }

  private static String marked(String query) throws IOException {
    Hit hit = index.search(SearchRequest.of(query).snippets(1)).hits().get(0);
    return hit.snippets().get(0).render(Markup.HTML);
  }

  @Test
  void aMatchOfTwoWordsIsMarkedAtEachAndNotBetween() throws IOException {
    assertThat(marked("minister won lang:en"))
        .isEqualTo("The <mark>minister</mark>&#39;s troops <mark>won</mark> against all odds.");
  }

  @Test
  void queriesAsLongAsTheyMayBeRun() throws IOException {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 490; i++) {
      words.append(" minister").append(i);
    }
    for (String text : List.of(words.toString(), "大臣は新しい".repeat(3000), "กฎหมาย".repeat(3000))) {
      for (boolean any : new boolean[] {true, false}) {
        assertThat(index.search(SearchRequest.plain(text).any(any).snippets(1)).total())
            .isBetween(0L, 3L);
      }
    }
  }

  @Test
  void wordsThatStandTogetherRankHigher() throws IOException {
    try (NewsIndex small = NewsIndex.create(temp.resolve("small"))) {
      try (ArticleWriter writer = small.writer()) {
        add(writer, "apart", "en", "partnership one two three four five six seven strategic");
        add(writer, "together", "en", "one two three four five six seven strategic partnership");
        writer.commit();
      }
      assertThat(small.search(SearchRequest.of("strategic partnerships")))
          .extracting(hit -> hit.article().id())
          .containsExactly("together", "apart");
    }
  }
}
