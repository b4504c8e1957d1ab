package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.broadsheet.search.ScorePart;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SortOrder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Telling words of the best articles change the order of what is found, and nothing else. */
final class ExpansionTest {
  @TempDir static Path temp;
  private static NewsIndex index;

  @BeforeAll
  static void indexArticles() throws IOException {
    index = NewsIndex.create(temp.resolve("index"));
    try (ArticleWriter writer = index.writer()) {
      add(writer, "concert", "en", "Volcano sold concert tickets quickly");
      add(writer, "first", "en", "Volcano threw lava and ash");
      add(writer, "second", "en", "Volcano spat lava and ash");
      add(writer, "lava", "en", "Lava and ash, and nothing else");
      add(writer, "zh1", "zh", "火山喷发");
      add(writer, "zh2", "zh", "火山喷发了");
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

  private static List<String> ids(Results results) {
    return results.hits().stream().map(hit -> hit.article().id()).toList();
  }

  @Test
  void articlesThatShareWordsWithTheBestRankHigher() throws IOException {
    assertThat(ids(index.search(SearchRequest.of("volcano")))).startsWith("concert");
    assertThat(ids(index.search(SearchRequest.of("volcano").expanded(true))))
        .containsExactly("first", "second", "concert");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "volcano",
        "\"volcano threw\"",
        "volcano -concert",
        "volcano lang:en",
        "ash lang:de",
        "火山",
        "volc*",
        "lang:en",
        "~\"volcanoes threw\"",
        "=Volcano",
        "\"lava ash\"~2",
        "-"
      })
  void theSameArticlesAreFound(String query) throws IOException {
    for (boolean any : new boolean[] {false, true}) {
      SearchRequest request = SearchRequest.of(query).any(any);
      Results plain = index.search(request);
      Results expanded = index.search(request.expanded(true));
      assertThat(expanded.total()).isEqualTo(plain.total());
      assertThat(ids(expanded)).containsExactlyInAnyOrderElementsOf(ids(plain));
    }
  }

  @Test
  void theOrderByTimeIsKept() throws IOException {
    SearchRequest newest = SearchRequest.of("volcano").sort(SortOrder.NEWEST);
    assertThat(ids(index.search(newest.expanded(true)))).isEqualTo(ids(index.search(newest)));
  }

  @Test
  void explanationsTellWhatTheBestArticlesAdded() throws IOException {
    Hit best =
        index.search(SearchRequest.of("volcano").expanded(true).explained(true)).hits().get(0);
    assertThat(best.parts().stream().map(ScorePart::what))
        .anyMatch(what -> what.startsWith("headline+body:lava as in the best articles"));
  }

  @Test
  void oneCharacterMayBeSeveralWords() throws IOException {
    assertThat(index.search(SearchRequest.of("½ 3½-hour").any(true)).total()).isZero();
  }
}
