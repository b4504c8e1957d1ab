package org.broadsheet.apitest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SortOrder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Going from page to page by cursor. */
@Tag("once")
final class PagesTest {
  private static final SearchRequest FERRIES = SearchRequest.of("ferry OR паром OR עבורת");
  private static final String CHANGED =
      "The index has changed since the page before: articles may be missing or come again";

  @TempDir static Path temp;
  private static Searcher searcher;

  @BeforeAll
  static void write() throws IOException {
    Random random = new Random(5);
    for (String name : List.of("one", "two")) {
      try (NewsIndex index = NewsIndex.create(temp.resolve(name));
          ArticleWriter writer = index.writer()) {
        for (int i = 0; i < 700; i++) {
          writer.add(article(name + i, random));
          if (i % 250 == 249) {
            writer.commit();
          }
        }
        writer.commit();
      }
    }
    searcher = NewsIndex.searcher(List.of(temp.resolve("one"), temp.resolve("two")));
  }

  /** Many have the same score and the same date, and some have no date. */
  private static Article article(String id, Random random) {
    String word = List.of("ferry", "паром", "עבורת", "tram").get(random.nextInt(4));
    Article.Builder article =
        Article.builder(id).headline(word).body((word + " quay ").repeat(1 + random.nextInt(2)));
    return random.nextInt(5) == 0
        ? article.build()
        : article.published("2031-05-0" + (1 + random.nextInt(4))).build();
  }

  @AfterAll
  static void close() throws IOException {
    searcher.close();
  }

  private static List<Hit> byPages(SearchRequest request) throws IOException {
    List<Hit> all = new ArrayList<>();
    String cursor = null;
    do {
      Results page = searcher.search(request.after(cursor));
      assertThat(page.warnings()).isEmpty();
      all.addAll(page.hits());
      cursor = page.cursor();
      assertThat(all).hasSizeLessThanOrEqualTo((int) page.total());
    } while (cursor != null);
    return all;
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.rank() + " " + hit.article().id()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "RELEVANCE, 1",
    "RELEVANCE, 7",
    "RELEVANCE, 1023",
    "RELEVANCE, 1024",
    "NEWEST, 7",
    "OLDEST, 7",
    "NEWEST, 1024"
  })
  void pagesTogetherHaveEveryHitOnceInTheOrderOfOneLongPage(SortOrder order, int limit)
      throws IOException {
    SearchRequest request = FERRIES.sort(order);
    Results whole = searcher.search(request.unlimited());
    assertThat(whole.hits()).hasSize((int) whole.total()).hasSizeGreaterThan(1000);
    assertThat(whole.cursor()).isNull();
    assertThat(ids(byPages(request.limit(limit)))).isEqualTo(ids(whole.hits()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"expanded", "recent", "any"})
  void pagesGoOnInWhateverOrderIsAskedFor(String what) throws IOException {
    SearchRequest request =
        switch (what) {
          case "expanded" -> FERRIES.expanded(true);
          case "recent" -> FERRIES.recent(true);
          default -> SearchRequest.of("ferry quay").any(true);
        };
    assertThat(ids(byPages(request.limit(100))))
        .isEqualTo(ids(searcher.search(request.unlimited()).hits()));
  }

  @Test
  void theLastHitOfAPageHasTheCursorUnlessItIsTheLastOfAll() throws IOException {
    Results first = searcher.search(FERRIES.limit(3));
    assertThat(first.hits()).extracting(Hit::cursor).containsExactly(null, null, first.cursor());
    assertThat(first.cursor()).matches("[A-Za-z0-9_-]{40,60}");
    int total = (int) first.total();
    assertThat(searcher.search(FERRIES.limit(total)).cursor()).isNull();
    assertThat(searcher.search(FERRIES.limit(total - 1)).cursor()).isNotNull();
    assertThat(searcher.search(FERRIES.limit(0)).cursor()).isNull();
    List<@Nullable String> handed = new ArrayList<>();
    searcher.scan(FERRIES.limit(3), hit -> handed.add(hit.cursor()));
    assertThat(handed).containsExactly(null, null, first.cursor());
  }

  @Test
  void aPageMayHaveAnotherLengthOtherFieldsSnippetsAndFacets() throws IOException {
    String cursor = searcher.search(FERRIES.limit(10)).cursor();
    Results second =
        searcher.search(
            FERRIES
                .after(cursor)
                .limit(4)
                .offset(2)
                .snippets(1)
                .facet(Grouping.by(Grouping.Kind.LANG), 3));
    assertThat(ids(second.hits()))
        .isEqualTo(ids(searcher.search(FERRIES.limit(16)).hits()).subList(12, 16));
    assertThat(second.hits()).allSatisfy(hit -> assertThat(hit.snippets()).hasSize(1));
    assertThat(second.total()).isEqualTo(searcher.search(FERRIES.limit(0)).total());
    assertThat(second.facets()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%%%", "AAAA", "last"})
  void whatIsNoCursorIsRefused(String text) throws IOException {
    String cursor = requireNonNull(searcher.search(FERRIES).cursor());
    String bad = text.equals("last") ? cursor.substring(0, 9) + "A" + cursor.substring(10) : text;
    assertThatThrownBy(() -> searcher.search(FERRIES.after(bad)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + bad + "\" is no cursor, as the last hit of a page has it");
  }

  @Test
  void noCharacterOfACursorCanBeChanged() throws IOException {
    String cursor = requireNonNull(searcher.search(FERRIES).cursor());
    for (int i = 0; i < cursor.length(); i++) {
      char other = cursor.charAt(i) == 'b' ? 'c' : 'b';
      String bad = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThatThrownBy(() -> searcher.search(FERRIES.after(bad)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is no cursor");
    }
  }

  @Test
  void aCursorOfAnotherQueryFilterOrOrderIsRefused() throws IOException {
    String cursor = requireNonNull(searcher.search(FERRIES).cursor());
    for (SearchRequest other :
        List.of(
            SearchRequest.of("ferry"),
            FERRIES.language("en"),
            FERRIES.sort(SortOrder.NEWEST),
            FERRIES.recent(true),
            FERRIES.expanded(true))) {
      assertThatThrownBy(() -> searcher.search(other.after(cursor)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The cursor belongs to a search with another query, filter or order");
    }
  }

  @Test
  void collapsedCopiesHaveNoCursorAndTakeNone() throws IOException {
    SearchRequest stories = FERRIES.copiesCollapsed(true).limit(1);
    assertThat(searcher.search(stories).cursor()).isNull();
    String cursor = requireNonNull(searcher.search(FERRIES).cursor());
    assertThatThrownBy(() -> searcher.search(stories.after(cursor)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Where copies are collapsed no page has a cursor");
  }

  @Test
  void aPageOfAChangedIndexGoesOnBehindTheSameScoreAndSaysSo() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      Results first;
      try (ArticleWriter writer = index.writer()) {
        for (int i = 0; i < 10; i++) {
          writer.add(
              Article.builder("n" + i).headline("ferry").published("2031-05-" + (10 + i)).build());
        }
        writer.commit();
        first = index.search(SearchRequest.of("ferry").sort(SortOrder.NEWEST).limit(3));
        writer.add(Article.builder("new").headline("ferry").published("2031-06-01").build());
        writer.commit();
      }
      Results second =
          index.search(
              SearchRequest.of("ferry").sort(SortOrder.NEWEST).limit(3).after(first.cursor()));
      // The last one comes again: its time is the same, but its score is another now.
      assertThat(ids(second.hits())).containsExactly("4 n7", "5 n6", "6 n5");
      assertThat(second.warnings()).containsExactly(CHANGED);
    }
  }

  @Test
  void anIndexThatIsOpenedAgainIsTheSame() throws IOException {
    Results first;
    try (NewsIndex index = NewsIndex.open(temp.resolve("one"))) {
      first = index.search(FERRIES);
    }
    try (NewsIndex index = NewsIndex.open(temp.resolve("one"))) {
      assertThat(index.search(FERRIES.after(first.cursor())).warnings()).isEmpty();
    }
    assertThat(searcher.search(FERRIES.after(first.cursor())).warnings()).containsExactly(CHANGED);
  }
}
