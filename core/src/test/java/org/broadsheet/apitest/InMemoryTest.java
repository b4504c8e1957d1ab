package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.IndexLockedException;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.TextField;
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.Test;

/** An index in memory, and articles that are taken out of it by query. */
final class InMemoryTest {

  @Test
  void anIndexInMemoryIsOneLikeAnyOther() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      assertThat(index.articles()).isZero();
      add(index, "a", "Ferry sails", "Wire");
      add(index, "b", "Ferry late", "Post");
      assertThat(index.search(SearchRequest.of("\"ferry sails\"")).total()).isEqualTo(1);
      assertThat(index.info().bytes()).isPositive();
      assertThat(index.article("b")).isPresent();
      assertThat(index.ledger().isEmpty()).isTrue();
      try (ArticleWriter writer = index.writer()) {
        assertThat(writer).isNotNull();
        assertThatThrownBy(index::writer).isInstanceOf(IndexLockedException.class);
      }
    }
    try (NewsIndex other = NewsIndex.inMemory()) {
      assertThat(other.articles()).isZero();
    }
  }

  @Test
  void articlesAreTakenOutByQuery() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      add(index, "a", "Ferry sails", "Wire");
      add(index, "b", "Ferry late", "Post");
      try (ArticleWriter writer = index.writer()) {
        writer.add(Article.builder("c").headline("Ferries sold").publisher("Wire").build());
        writer.add(Article.builder("d").headline("Tram").publisher("Wire").build());
        NewsQuery wire = new NewsQuery.Value(TextField.PUBLISHER, "wire");
        NewsQuery ferries = SearchRequest.of("ferry").filter(wire).query().query();
        assertThat(writer.delete(ferries)).isEqualTo(1); // "ferries" is of no known language
        assertThat(writer.delete(ferries)).isZero();
        assertThat(writer.delete(new NewsQuery.Word("ferries"))).isEqualTo(1);
        assertThat(index.articles()).isEqualTo(2);
        writer.commit();
      }
      assertThat(index.search(SearchRequest.of("*")).hits())
          .extracting(hit -> hit.article().id())
          .containsExactlyInAnyOrder("b", "d");
    }
  }

  @Test
  void whatWasTakenOutByQueryComesBackWhenTheWriterGivesUp() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      add(index, "a", "Ferry sails", "Wire");
      try (ArticleWriter writer = index.writer()) {
        assertThat(writer.delete(new NewsQuery.Everything())).isEqualTo(1);
      }
      assertThat(index.articles()).isEqualTo(1);
    }
  }

  private static void add(NewsIndex index, String id, String headline, String publisher)
      throws IOException {
    try (ArticleWriter writer = index.writer()) {
      writer.add(Article.builder(id).headline(headline).publisher(publisher).build());
      writer.commit();
    }
  }
}
