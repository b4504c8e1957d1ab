package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Hit;
import org.broadsheet.search.ScorePart;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SortOrder;
import org.junit.jupiter.api.Test;

/** Newer articles rank a little higher where that is asked for. */
final class RecentArticlesTest {
  private static final SearchRequest FERRY = SearchRequest.of("ferry");

  private static NewsIndex index(Article... articles) throws IOException {
    NewsIndex index = NewsIndex.inMemory();
    try (ArticleWriter writer = index.writer()) {
      for (Article article : articles) {
        writer.add(article);
      }
      writer.commit();
    }
    return index;
  }

  private static Article article(String id, String body, String published) {
    Article.Builder article = Article.builder(id).headline("Note").body(body).language("en");
    return published.isEmpty() ? article.build() : article.published(published).build();
  }

  private static List<String> ids(NewsIndex index, SearchRequest request) throws IOException {
    return index.search(request).hits().stream().map(hit -> hit.article().id()).toList();
  }

  @Test
  void ofArticlesThatAnswerAlikeTheNewerComeFirst() throws IOException {
    try (NewsIndex index =
        index(
            article("undated", "ferry quay", ""),
            article("old", "ferry quay", "2011-05-01"),
            article("last month", "ferry quay", "2021-04-01"),
            article("new", "ferry quay", "2021-05-01"))) {
      assertThat(ids(index, FERRY))
          .containsExactly("undated", "old", "last month", "new"); // as they lie
      assertThat(ids(index, FERRY.recent(true)))
          .containsExactly("new", "last month", "undated", "old");
    }
  }

  @Test
  void aMuchBetterAnswerStaysFirst() throws IOException {
    try (NewsIndex index =
        index(
            article("new", "ferry " + "quay ".repeat(60), "2021-05-01"),
            article("old", "ferry ferry ferry", "2001-05-01"))) {
      assertThat(ids(index, FERRY.recent(true))).containsExactly("old", "new");
    }
  }

  @Test
  void theNewestGainsATenthAndHalfOfThatAMonthBefore() throws IOException {
    try (NewsIndex index =
        index(
            article("newest", "ferry quay", "2021-05-31T23:59:59"),
            article("month", "ferry quay", "2021-05-02"),
            article("undated", "ferry quay", ""))) {
      List<Hit> hits = index.search(FERRY.recent(true)).hits();
      double plain = hits.get(2).score();
      assertThat(hits.get(0).score() / plain).isCloseTo(1.1, within(1e-4));
      assertThat(hits.get(1).score() / plain).isCloseTo(1.05, within(1e-4));
    }
  }

  @Test
  void aDateToComeDoesNotMakeAllOthersOld() throws IOException {
    try (NewsIndex index =
        index(
            article("typo", "ferry quay", "9031-05-01"),
            article("old", "ferry quay", "1990-05-01"),
            article(
                "today",
                "ferry quay",
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString()))) {
      assertThat(ids(index, FERRY.recent(true)).getLast()).isEqualTo("old");
      List<Hit> hits = index.search(FERRY.recent(true)).hits();
      assertThat(hits.get(1).score()).isGreaterThan(1.05f * hits.get(2).score());
    }
  }

  @Test
  void theScoreTellsWhatItHasGained() throws IOException {
    try (NewsIndex index = index(article("new", "ferry quay", "2021-05-01"))) {
      Hit hit = index.search(FERRY.recent(true).explained(true)).hits().getFirst();
      assertThat(hit.parts()).extracting(ScorePart::what).contains("published recently");
      double sum = hit.parts().stream().mapToDouble(ScorePart::points).sum();
      assertThat(sum).isCloseTo(hit.score(), within(1e-4));
    }
  }

  @Test
  void theSameArticlesAreFoundAndOtherOrdersStay() throws IOException {
    try (NewsIndex index =
        index(article("a", "ferry", "2021-05-01"), article("b", "ferry", "2011-05-01"))) {
      assertThat(index.search(FERRY.recent(true)).total()).isEqualTo(2);
      SearchRequest oldest = FERRY.sort(SortOrder.OLDEST);
      assertThat(index.search(oldest.recent(true)).hits()).isEqualTo(index.search(oldest).hits());
    }
    try (NewsIndex undated = index(article("a", "ferry", ""), article("b", "ferry", ""))) {
      assertThat(undated.search(FERRY.recent(true)).hits()).isEqualTo(undated.search(FERRY).hits());
    }
  }
}
