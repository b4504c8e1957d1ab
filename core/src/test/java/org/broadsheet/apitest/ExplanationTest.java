package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Hit;
import org.broadsheet.search.ScorePart;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks what counted is told in which forms an article has a word, and by which headwords. */
final class ExplanationTest {
  private static NewsIndex index;
  private static Searcher searcher;

  @BeforeAll
  static void indexArticles() throws IOException {
    index = NewsIndex.inMemory();
    try (ArticleWriter writer = index.writer()) {
      add(
          writer,
          "en",
          "Odds of the ferry",
          "The odds were long, said Vellmark. An odd day. Odds!");
      add(writer, "en-apart", "", "Crews may co-operate on 1,200 U.S. ferries, or cooperate.");
      add(writer, "pl", "", "Rząd Nowej Żyrawy ogłosił nowe ustawy. Ustawą zajął się rząd.");
      add(writer, "uk", "", "Міністри обговорили закони. Міністра не було.");
      add(writer, "tr", "", "Bakanlar kıyıda toplandı, bakanın evi boştu.");
      add(writer, "ar", "", "التقى الوزراء في المدينة");
      add(writer, "he", "", "הספרים נמכרו בעיר");
      add(writer, "vi", "", "Chuyến phà đã rời bến.");
      add(writer, "zh", "", "部长宣布了新的法律。");
      add(writer, "ja", "", "大臣は新しい法律について話し合った。");
      add(writer, "th", "", "รัฐมนตรีประกาศกฎหมายใหม่");
      add(
          writer,
          "pl-many",
          "",
          "Ustawa ustawie ustawę ustawą ustawom ustaw ustawach ustawami ustawy.");
      writer.commit();
    }
    searcher = index.searcher();
  }

  private static void add(ArticleWriter writer, String id, String headline, String body)
      throws IOException {
    String language = id.split("-")[0];
    writer.add(Article.builder(id).language(language).headline(headline).body(body).build());
  }

  @AfterAll
  static void close() throws IOException {
    searcher.close();
    index.close();
  }

  private static List<String> explain(String id, String query) throws IOException {
    Optional<Hit> hit = searcher.hit(id, SearchRequest.of(query).explained(true).any(true));
    return hit.orElseThrow().parts().stream().map(ScorePart::what).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en       | odd           | odd (Odds, odd, headword odd; en)
          en       | odds          | odds (Odds, odd, headword odd; en)
          en       | vellmarks     | vellmarks (Vellmark, headword vellmark; en)
          en-apart | cooperates    | cooperates (co-operate, cooperate, headword cooperate; en)
          en-apart | ferry         | ferry (ferries, headword ferry; en)
          en-apart | 1200          | 1200 (1,200; en)
          en-apart | us            | us (U.S; en)
          pl       | ustawa        | ustawa (ustawy, Ustawą, headword ustawa; pl)
          pl       | nowy          | nowy (Nowej, nowe, headword nowy; pl)
          uk       | міністр       | міністр (Міністри, Міністра, headword міністр; uk)
          tr       | bakan         | bakan (Bakanlar, bakanın, stem bakan; tr)
          vi       | phà           | phà (phà)
          """)
  void formsAreAsPrintedEachOnceTheMostFrequentFirst(String id, String query, String told)
      throws IOException {
    assertThat(explain(id, query)).contains(told("headline+body:" + told, id.split("-")[0]));
  }

  @ParameterizedTest
  @CsvSource({"ar, وزراء", "he, ספרים", "zh, 法律", "ja, 法律", "th, กฎหมาย"})
  void explanationsOfAnyScriptAreLegible(String id, String query) throws IOException {
    assertThat(explain(id, query))
        .isNotEmpty()
        .allSatisfy(what -> assertThat(what).doesNotContainPattern("\\p{Cntrl}"));
  }

  @Test
  void moreThanEightFormsAreNotListed() throws IOException {
    assertThat(explain("pl-many", "ustawy"))
        .containsExactly(
            "headline+body:ustawy (Ustawa, ustawie, ustawę, ustawą, ustawom, ustaw, ustawach,"
                + " ustawami, headword ustawa; …; pl)");
  }

  @Test
  void onlyTheFieldThatWasAskedForCounts() throws IOException {
    assertThat(explain("en", "headline:odd"))
        .containsExactly(told("headline:odd (Odds, headword odd; en)", "en"));
  }

  /** Without a dictionary it is a stem by rules. */
  private static String told(String text, String language) {
    return NewsIndex.dictionaries().contains(language) ? text : text.replace("headword", "stem");
  }
}
