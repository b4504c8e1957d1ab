package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SearchTimeoutException;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All articles that match, one by one. */
final class ArticlesStreamTest {
  private static final int ARTICLES = 12_000; // more than are sorted at once

  @TempDir static Path temp;
  private static NewsIndex index;
  private static Searcher searcher;
  private static final List<Article> WRITTEN = new ArrayList<>();

  @BeforeAll
  static void write() throws IOException {
    for (int i = 0; i < ARTICLES; i++) {
      WRITTEN.add(
          Article.builder((i % 2 == 0 ? "z" : i % 3 == 0 ? "\uff21" : "\ud83d\udcf0") + i)
              .headline(i % 5 == 0 ? "tram" : "ferry")
              .body("quay")
              .language("en")
              .publisher("Wire")
              .build());
    }
    Collections.shuffle(WRITTEN, new Random(3));
    index = NewsIndex.create(temp.resolve("index"));
    try (ArticleWriter writer = index.writer()) {
      for (int i = 0; i < ARTICLES; i++) {
        writer.add(WRITTEN.get(i));
        if (i % 5000 == 4999) {
          writer.commit();
        }
      }
      writer.commit();
      writer.delete("z0");
      writer.commit();
    }
    WRITTEN.removeIf(article -> article.id().equals("z0"));
    WRITTEN.sort((a, b) -> Arrays.compareUnsigned(bytes(a), bytes(b)));
    searcher = index.searcher();
  }

  private static byte[] bytes(Article article) {
    return article.id().getBytes(StandardCharsets.UTF_8);
  }

  @AfterAll
  static void close() throws IOException {
    searcher.close();
    index.close();
  }

  private static List<Article> articles(SearchRequest request) throws IOException {
    List<Article> all = new ArrayList<>();
    Results results = searcher.articles(request, all::add);
    assertThat(results.total()).isEqualTo(all.size());
    assertThat(results.hits()).isEmpty();
    return all;
  }

  @Test
  void allArticlesComeWholeInTheOrderOfTheirIds() throws IOException {
    assertThat(articles(SearchRequest.of("lang:en"))).isEqualTo(WRITTEN);
  }

  @Test
  void thoseThatMatchComeInTheSameOrderBeTheyManyOrFew() throws IOException {
    assertThat(articles(SearchRequest.of("tram").limit(3).offset(1)))
        .isEqualTo(WRITTEN.stream().filter(a -> a.headline().equals("tram")).toList());
    assertThat(articles(SearchRequest.of("zeppelin"))).isEmpty();
  }

  @Test
  void articlesHaveTheFieldsThatAreAskedFor() throws IOException {
    Article article =
        articles(SearchRequest.of("tram").fields(Set.of(ArticleField.HEADLINE))).getFirst();
    assertThat(article.headline()).isEqualTo("tram");
    assertThat(article.publisher()).isNull();
    assertThat(article.isPartial()).isTrue();
  }

  @Test
  void noMoreAreMadeThanAreWanted() throws IOException {
    List<Article> some = new ArrayList<>();
    Results results =
        searcher.articles(
            SearchRequest.of("ferry"),
            article -> {
              some.add(article);
              return some.size() < 2;
            });
    assertThat(some).hasSize(2);
    assertThat(results.total()).isGreaterThan(9000);
  }

  @Test
  void theTimeRunsOnWhileArticlesAreTaken() {
    SearchRequest request = SearchRequest.of("lang:en").within(Duration.ofMillis(400));
    assertThatThrownBy(
            () ->
                searcher.articles(
                    request,
                    article -> {
                      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
                      return true;
                    }))
        .isInstanceOf(SearchTimeoutException.class);
  }

  @Test
  void anInterruptEndsIt() {
    assertThatThrownBy(
            () ->
                searcher.articles(
                    SearchRequest.of("lang:en"),
                    article -> {
                      Thread.currentThread().interrupt();
                      return true;
                    }))
        .isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void theSameArticleOfSeveralIndexesComesOfEach() throws IOException {
    try (NewsIndex other = NewsIndex.create(temp.resolve("other"));
        ArticleWriter writer = other.writer()) {
      writer.add(WRITTEN.getFirst());
      writer.add(WRITTEN.getLast());
      writer.commit();
    }
    try (Searcher both =
        NewsIndex.searcher(List.of(temp.resolve("index"), temp.resolve("other")))) {
      List<Article> all = new ArrayList<>();
      both.articles(SearchRequest.of("lang:en"), all::add);
      assertThat(all).hasSize(ARTICLES + 1);
      assertThat(all.subList(0, 2)).containsExactly(WRITTEN.getFirst(), WRITTEN.getFirst());
      assertThat(all.getLast()).isEqualTo(WRITTEN.getLast());
    }
  }
}
