package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SearchTimeoutException;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SortOrder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches that may only take so long, queries of any size, and hits one by one. */
@Tag("once")
final class BoundedSearchTest {
  private static final int ARTICLES = 300;

  @TempDir static Path temp;
  private static NewsIndex index;

  @BeforeAll
  static void openIndex() throws IOException {
    index = NewsIndex.create(temp.resolve("index"));
    Random random = new Random(1);
    try (ArticleWriter writer = index.writer()) {
      for (int i = 0; i < ARTICLES; i++) {
        String body =
            IntStream.range(0, 60)
                .mapToObj(w -> "w" + random.nextInt(800) + (w % 9 == 0 ? "." : ""))
                .collect(Collectors.joining(" "));
        writer.add(
            Article.builder("a" + i)
                .headline("Story " + i)
                .body(body + " the u.u.u and a-a-a-b 北京大学")
                .published("2031-05-" + String.format(java.util.Locale.ROOT, "%02d", 1 + i % 30))
                .language(i % 2 == 0 ? "en" : "de")
                .build());
      }
      writer.commit();
    }
  }

  @AfterAll
  static void closeIndex() throws IOException {
    index.close();
  }

  @Test
  void aSearchThatTakesTooLongSaysSo() {
    Duration none = Duration.ofNanos(1);
    for (SearchRequest request :
        List.of(
            SearchRequest.of("w1").limit(0),
            SearchRequest.of("\"w* w*\""),
            SearchRequest.of("w1*").unlimited().copiesCollapsed(true),
            SearchRequest.of("w1").expanded(true),
            SearchRequest.of("w1").sort(SortOrder.NEWEST).snippets(3))) {
      assertThatThrownBy(() -> index.search(request.within(none)))
          .as("%s", request)
          .isInstanceOfSatisfying(
              SearchTimeoutException.class, e -> assertThat(e.within()).isEqualTo(none))
          .hasMessageContaining("took longer than");
    }
  }

  @Test
  void theTimeRunsOnWhileHitsAreTaken() throws IOException {
    SearchRequest request = SearchRequest.of("the").unlimited().within(Duration.ofSeconds(1));
    assertThatThrownBy(
            () -> {
              try (Searcher searcher = index.searcher()) {
                searcher.scan(
                    request,
                    hit -> {
                      pause();
                      return true;
                    });
              }
            })
        .isInstanceOf(SearchTimeoutException.class)
        .hasMessageContaining("1 s");
    assertThat(index.search(request).total()).isEqualTo(ARTICLES);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anInterruptEndsASearchAndLeavesTheNextAlone() throws IOException {
    try (Searcher searcher = index.searcher()) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> searcher.search(SearchRequest.of("w1*")))
          .isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(searcher.search(SearchRequest.of("w1*")).total()).isPositive();
    }
  }

  @Test
  void aScanHandsOutTheHitsOfASearchOneByOne() throws IOException {
    for (SearchRequest request :
        List.of(
            SearchRequest.of("w1 OR w2 OR w3").unlimited().snippets(1).explained(true),
            SearchRequest.of("the").unlimited().sort(SortOrder.OLDEST),
            SearchRequest.of("the").unlimited().copiesCollapsed(true),
            SearchRequest.of("the").limit(7).offset(250),
            SearchRequest.of("the").limit(0),
            SearchRequest.of("nowhere \"open"))) {
      List<Hit> taken = new ArrayList<>();
      Results expected = index.search(request);
      try (Searcher searcher = index.searcher()) {
        Results scanned = searcher.scan(request, taken::add);
        assertThat(scanned.total()).isEqualTo(expected.total());
        assertThat(scanned.warnings()).isEqualTo(expected.warnings());
        assertThat(scanned.hits()).isEmpty();
      }
      assertThat(taken).as("%s", request).isEqualTo(expected.hits());
    }
  }

  @Test
  void aScanEndsWhenNoMoreIsWantedAndPassesOnWhatItsTakerThrows() throws IOException {
    List<Hit> taken = new ArrayList<>();
    try (Searcher searcher = index.searcher()) {
      Results results =
          searcher.scan(
              SearchRequest.of("the").unlimited(),
              hit -> {
                taken.add(hit);
                return taken.size() < 3;
              });
      assertThat(results.total()).isEqualTo(ARTICLES);
      assertThat(taken).hasSize(3);
      IOException full = new IOException("the disk is full");
      assertThatThrownBy(
              () ->
                  searcher.scan(
                      SearchRequest.of("the"),
                      hit -> {
                        throw full;
                      }))
          .isSameAs(full);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-a-", "u.u.", "a'", "the-the-", "北京", "½", "w1-w2-", "a_b", "co‑op-"})
  void aWordOfAnyLengthIsAnswered(String piece) throws IOException {
    String word = piece.repeat(20_000 / piece.length());
    for (boolean any : new boolean[] {false, true}) {
      assertThat(index.search(SearchRequest.of(word).any(any).snippets(1)).total())
          .isBetween(0L, (long) ARTICLES);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"%s\"",
        "~\"%s\"",
        "=\"%s\"",
        "\"%s\"~1000",
        "headline:\"%s\"",
        "~\"北京 %s\"",
        "-\"%s\" *"
      })
  void aPhraseOfAnyLengthIsAnswered(String query) throws IOException {
    for (String word : List.of("the ", "w1 ", "w1* w2* ", "* w1 ", "and running ")) {
      String text = query.formatted(word.repeat(19_900 / word.length()));
      assertThat(index.search(SearchRequest.of(text).snippets(1)).total())
          .isBetween(0L, (long) ARTICLES);
    }
  }

  @Test
  void manyRunsOfCharactersAreAnswered() throws IOException {
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < 19_000; i++) {
      run.append((char) (0x4E00 + i % 3000)).append(i % 390 == 389 ? " " : "");
    }
    for (boolean any : new boolean[] {false, true}) {
      assertThat(index.search(SearchRequest.of(run + " 北京").any(any)).total())
          .isEqualTo(any ? ARTICLES : 0);
    }
  }

  @Test
  void toMarkVeryMuchIsRefusedInASentence() throws IOException {
    String words = IntStream.range(0, 499).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    SearchRequest request = SearchRequest.of(words).any(true).unlimited();
    assertThat(index.search(request.snippets(1)).hits()).hasSize(ARTICLES);
    try (ArticleWriter writer = index.writer()) {
      for (int i = 0; i < 2000; i++) {
        writer.add(Article.builder("more" + i).headline("w1 w2").build());
      }
      writer.commit();
      assertThatThrownBy(() -> index.search(request.snippets(1)))
          .isInstanceOf(QuerySyntaxException.class)
          .hasMessageContaining("To mark 499 words and phrases in 2300 articles")
          .hasMessageNotContaining("at character");
      assertThat(index.search(request).total()).isEqualTo(ARTICLES + 2000);
      for (int i = 0; i < 2000; i++) {
        writer.delete("more" + i);
      }
      writer.commit();
    }
  }
}
