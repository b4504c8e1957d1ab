package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.IndexFormatException;
import org.broadsheet.search.Hit;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SimilarArticle;
import org.broadsheet.search.SortOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several indexes searched as one give what one index of all their articles gives. */
final class SeveralIndexesTest {
  private static final String[] WORDS = {
    "lantern", "quay", "herring", "council", "storm", "ferry", "the", "of", "odds", "against", "all"
  };
  private static final String STORY =
      "The harbour council of Vellmark met on Tuesday evening to discuss the lantern festival and"
          + " the repair of the old quay, which has been closed since the winter storms, and put"
          + " both off until the herring fleet has come home in the last week of the month. ";

  @TempDir Path temp;
  private List<Path> parts;
  private Path whole;

  @BeforeEach
  void write() throws IOException {
    Random random = new Random(7);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      StringBuilder body = new StringBuilder();
      for (int word = 0; word < 30 + i; word++) {
        body.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      articles.add(
          Article.builder("n" + i)
              .headline("Note " + i)
              .body(i % 20 == 0 ? STORY + i : body.toString())
              .language(i % 3 == 0 ? "de" : "en")
              .publisher(i % 2 == 0 ? "Wire" : "Post")
              .published("20" + (10 + i % 10) + "-03-05")
              .location("/news/" + i + ".txt")
              .build());
    }
    parts = List.of(temp.resolve("one"), temp.resolve("two"), temp.resolve("three"));
    whole = temp.resolve("whole");
    write(whole, articles);
    write(parts.get(0), articles.subList(0, 80));
    write(parts.get(1), articles.subList(80, 120));
    write(parts.get(2), List.of());
  }

  private static void write(Path folder, List<Article> articles) throws IOException {
    try (NewsIndex index = NewsIndex.create(folder);
        ArticleWriter writer = index.writer()) {
      for (Article article : articles) {
        writer.add(article);
      }
      writer.commit();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lantern quay",
        "\"against all odds\"",
        "\"against * odds\" -storm",
        "ferr* OR lang:de herring",
        "publisher:Wire date:2012..2015",
        "~\"all odd\" council",
        "*",
        "nowhere"
      })
  void hitsScoresAndTotalsAreThoseOfOneIndex(String query) throws IOException {
    try (Searcher several = NewsIndex.searcher(parts);
        NewsIndex one = NewsIndex.open(whole)) {
      for (SortOrder order : SortOrder.values()) {
        for (boolean collapsed : new boolean[] {false, true}) {
          SearchRequest request =
              SearchRequest.of(query)
                  .unlimited()
                  .snippets(2)
                  .sort(order)
                  .copiesCollapsed(collapsed);
          Results found = several.search(request);
          Results expected = one.search(request);
          assertThat(found.total()).isEqualTo(expected.total());
          assertThat(found.hits())
              .extracting(Hit::copies)
              .isEqualTo(expected.hits().stream().map(Hit::copies).toList());
          assertThat(found.hits())
              .extracting(hit -> hit.article().id())
              .isEqualTo(expected.hits().stream().map(hit -> hit.article().id()).toList());
          for (int i = 0; i < found.hits().size(); i++) {
            Hit hit = found.hits().get(i);
            assertThat(hit.score()).isCloseTo(expected.hits().get(i).score(), within(1e-5f));
            assertThat(hit.snippets()).isEqualTo(expected.hits().get(i).snippets());
          }
        }
      }
    }
  }

  @Test
  void articlesOfAllAreShownAndLikeEachOther() throws IOException {
    try (Searcher several = NewsIndex.searcher(parts)) {
      assertThat(several.article("n3")).isPresent();
      assertThat(several.article("n100")).isPresent();
      List<SimilarArticle> similar = several.similar("n0", 100);
      assertThat(similar.stream().filter(SimilarArticle::copy).map(s -> s.article().id()))
          .containsExactlyInAnyOrder("n20", "n40", "n60", "n80", "n100");
      assertThat(several.locations(several.article("n100").orElseThrow()))
          .containsExactly("/news/100.txt");
      assertThat(several.hit("n100", SearchRequest.of("lantern").snippets(1))).isPresent();
      IndexInfo info = several.info();
      assertThat(info.articles()).isEqualTo(120);
      assertThat(info.languages()).containsEntry("de", 40L).containsEntry("en", 80L);
      assertThat(info.bytes()).isGreaterThan(10_000);
      List<Hit> taken = new ArrayList<>();
      several.scan(SearchRequest.of("*").unlimited(), taken::add);
      assertThat(taken).hasSize(120);
    }
  }

  @Test
  void anIndexThatIsNamedTwiceCountsOnce() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), parts.get(0));
    try (Searcher twice =
        NewsIndex.searcher(List.of(parts.get(0), link, temp.resolve("two/../one")))) {
      assertThat(twice.search(SearchRequest.of("*").limit(0)).total()).isEqualTo(80);
    }
  }

  @Test
  void whatIsNoIndexIsNamed() throws IOException {
    assertThatThrownBy(() -> NewsIndex.searcher(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NewsIndex.searcher(List.of(parts.get(0), temp.resolve("nowhere"))))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("nowhere");
    Path file = Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(() -> NewsIndex.searcher(List.of(parts.get(0), file)))
        .isInstanceOf(IndexFormatException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void aDamagedOneIsToldApartFromTheOthers() throws IOException {
    Path damaged = parts.get(1);
    try (var files = Files.list(damaged)) {
      for (Path file : files.filter(f -> !f.toString().contains("segments")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, bytes.length / 4, 3 * bytes.length / 4, (byte) 0x5A);
        Files.write(file, bytes);
      }
    }
    assertThatThrownBy(
            () -> {
              try (Searcher several = NewsIndex.searcher(parts)) {
                several.search(SearchRequest.of("lantern OR *").unlimited().snippets(1));
              }
            })
        .isInstanceOf(IndexFormatException.class)
        .hasMessageContaining("The index at " + damaged + " is damaged");
  }

  @Test
  void aSearcherOfSeveralThatIsClosedSaysSo() throws IOException {
    Searcher several = NewsIndex.searcher(parts);
    several.close();
    several.close();
    assertThatThrownBy(() -> several.search(SearchRequest.of("x")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(parts.get(0) + " and " + parts.get(1));
  }
}
