package org.broadsheet.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.NewsArchive;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.highlight.Markup;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.InputArticle;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.InputWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.Count;
import org.broadsheet.search.GroupCount;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Occurrence;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SortOrder;
import org.broadsheet.search.WordChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link NewsArchive} does, wherever its articles lie. */
abstract class ArchiveContract {
  private NewsArchive archive;
  private Searcher searcher;

  /** An archive of no articles. */
  abstract NewsArchive empty() throws IOException;

  @BeforeEach
  void fill() throws IOException {
    archive = empty();
    try (ArticleWriter writer = archive.writer()) {
      for (Article article : articles()) {
        writer.add(article);
      }
      writer.commit();
    }
    searcher = archive.searcher();
  }

  @AfterEach
  void close() throws IOException {
    searcher.close();
    archive.close();
  }

  private static List<Article> articles() {
    return List.of(
        Article.builder("en-1")
            .language("en")
            .headline("Minnows win against all odds")
            .body("They had won nothing before. Against all odds, the minnows took the cup.")
            .published("2023-09-13T18:00:00+02:00")
            .publisher("Wire")
            .keywords(List.of("football", "cup final"))
            .field("desk", "Sport")
            .build(),
        Article.builder("en-2")
            .language("en")
            .headline("Bookmakers change their minds")
            .body("The bank argued against all odd numbers; the odds were long.")
            .published("2023-09-14")
            .publisher("Journal")
            .keywords(List.of("betting"))
            .build(),
        Article.builder("de-1")
            .language("de")
            .headline("Die Häuser am Fluss")
            .body("Das Haus am Fluss steht unter Wasser. Die Häuser daneben auch.")
            .published("2023-10-01")
            .publisher("Bote")
            .build(),
        Article.builder("ja-1")
            .language("ja")
            .headline("東京都の天気")
            .body("東京都は晴れ。京都は雨。")
            .published("2023-11")
            .publisher("Wire")
            .build(),
        Article.builder("zh-1").language("zh").headline("北京市长").body("北京市长江路。").build(),
        Article.builder("tr-1")
            .language("tr")
            .headline("İstanbul'da ışıklar")
            .body("Işıklar söndü, İSTANBUL karanlıkta kaldı.")
            .published("2024-01-02")
            .build());
  }

  private List<String> ids(String query) throws IOException {
    return ids(searcher.search(SearchRequest.of(query)));
  }

  private static List<String> ids(Results results) {
    return results.hits().stream().map(hit -> hit.article().id()).toList();
  }

  @Test
  void aQuotedPhraseIsExactInEveryLanguage() throws IOException {
    assertThat(ids("\"against all odds\"")).containsExactly("en-1");
    assertThat(ids("\"against all odd\"")).containsExactly("en-2");
    assertThat(ids("\"das haus am fluss\"")).containsExactly("de-1");
    assertThat(ids("\"das häuser\"")).isEmpty();
    assertThat(ids("\"京都は雨\"")).containsExactly("ja-1");
    assertThat(ids("\"京都は晴\"")).containsExactly("ja-1");
    assertThat(ids("\"市长江\"")).containsExactly("zh-1");
    assertThat(ids("\"istanbul karanlıkta\"")).containsExactly("tr-1");
  }

  @Test
  void gapsAlternativesAndInflectionsWorkInsideQuotes() throws IOException {
    assertThat(ids("\"against * odds\"")).containsExactly("en-1");
    assertThat(ids("\"against (all|the) odds\"")).containsExactly("en-1");
    assertThat(ids("~\"against all odds\"")).containsExactlyInAnyOrder("en-1", "en-2");
    assertThat(ids("\"agai* all\"")).containsExactlyInAnyOrder("en-1", "en-2");
    assertThat(ids("\"odds against\"~3")).containsExactly("en-1");
    assertThat(ids("=\"Against all\"")).containsExactly("en-1");
  }

  @Test
  void wordsAreFoundInTheirInflections() throws IOException {
    assertThat(ids("winning")).containsExactly("en-1");
    assertThat(ids("haus lang:de")).containsExactly("de-1");
    assertThat(ids("agaisnt~1 cup")).containsExactly("en-1");
    assertThat(ids("minn*")).containsExactly("en-1");
    assertThat(ids("cat OR cup OR haus")).containsExactlyInAnyOrder("en-1", "de-1");
    assertThat(ids("odds -cup")).containsExactly("en-2");
  }

  @Test
  void filtersLeaveWhatTheyName() throws IOException {
    assertThat(ids("publisher:Wire")).containsExactlyInAnyOrder("en-1", "ja-1");
    assertThat(ids("keyword:=\"cup final\"")).containsExactly("en-1");
    assertThat(ids("keyword:\"football cup\"")).isEmpty(); // no phrase spans two values
    assertThat(ids("desk:sport")).containsExactly("en-1");
    assertThat(ids("-has:date")).containsExactly("zh-1");
    assertThat(ids("date:2023-09")).containsExactlyInAnyOrder("en-1", "en-2");
    assertThat(ids("date:2023-11")).containsExactly("ja-1");
    SearchRequest days =
        SearchRequest.of("lang:en,de")
            .published(LocalDate.of(2023, 9, 14), LocalDate.of(2023, 12, 31));
    assertThat(ids(searcher.search(days))).containsExactlyInAnyOrder("en-2", "de-1");
    assertThat(ids(searcher.search(SearchRequest.of(new NewsQuery.Everything()).language("tr"))))
        .containsExactly("tr-1");
  }

  @Test
  void countsAreExact() throws IOException {
    assertThat(searcher.count(SearchRequest.of("\"against all odds\""))).isEqualTo(new Count(1, 2));
    assertThat(searcher.count(SearchRequest.of("odds"))).isEqualTo(new Count(2, 4));
    assertThat(searcher.words(SearchRequest.of("lang:de"))).isEqualTo(15);
    List<GroupCount> months =
        searcher.counts(SearchRequest.of("lang:en,de,ja"), Grouping.named("month"));
    assertThat(months)
        .extracting(GroupCount::group, GroupCount::articles)
        .containsExactly(tuple("2023-09", 2L), tuple("2023-10", 1L), tuple("2023-11", 1L));
    assertThat(
            searcher.counts(
                SearchRequest.of(new NewsQuery.Everything()), Grouping.named("publisher")))
        .extracting(GroupCount::group)
        .containsExactly("Wire", "Bote", "Journal", null);
  }

  private List<Occurrence> occurrences(String query, OccurrenceOrder order) throws IOException {
    List<Occurrence> found = new ArrayList<>();
    assertThat(
            searcher.occurrences(
                SearchRequest.of(query),
                order,
                12,
                occurrence -> {
                  found.add(occurrence);
                  return true;
                }))
        .isEmpty();
    return found;
  }

  @Test
  void occurrencesHaveTheirPlacesAndNeighbours() throws IOException {
    List<Occurrence> found = occurrences("\"against all odds\"", OccurrenceOrder.LEFT);
    assertThat(found)
        .extracting(
            o -> o.article().id() + " " + o.field() + " " + o.start() + "-" + o.end(),
            Occurrence::left,
            Occurrence::match,
            Occurrence::right)
        .containsExactlyInAnyOrder(
            tuple("en-1 HEADLINE 12-28", "Minnows win ", "against all odds", ""),
            tuple("en-1 BODY 29-45", "ing before. ", "Against all odds", ", the minnow"));
    assertThat(occurrences("odds", OccurrenceOrder.DATE))
        .extracting(o -> o.article().id())
        .containsExactly("en-1", "en-1", "en-2", "en-2");
    assertThat(occurrences("京都", OccurrenceOrder.ARTICLE)).hasSize(3);
  }

  @Test
  void facetsAndTotalsCountAll() throws IOException {
    Results results =
        searcher.search(
            SearchRequest.of("lang:en,ja,de").limit(1).facet(Grouping.named("publisher"), 1));
    assertThat(results.total()).isEqualTo(4);
    assertThat(results.hits()).hasSize(1);
    assertThat(results.facets().getFirst().values())
        .extracting(value -> value.value() + " " + value.articles())
        .containsExactly("Wire 2");
    assertThat(results.facets().getFirst().distinct()).isEqualTo(3);
    assertThat(searcher.search(SearchRequest.of("odds").limit(0)).total()).isEqualTo(2);
  }

  @Test
  void hitsAreSortedByTime() throws IOException {
    SearchRequest all = SearchRequest.of("has:date").limit(10);
    assertThat(ids(searcher.search(all.sort(SortOrder.NEWEST))))
        .containsExactly("tr-1", "ja-1", "de-1", "en-2", "en-1");
    assertThat(ids(searcher.search(all.sort(SortOrder.OLDEST))))
        .containsExactly("en-1", "en-2", "de-1", "ja-1", "tr-1");
  }

  @Test
  void pagesGoOnBehindACursor() throws IOException {
    for (SortOrder order : SortOrder.values()) {
      SearchRequest two = SearchRequest.of("has:lang").sort(order).limit(2);
      List<String> paged = new ArrayList<>();
      Results page = searcher.search(two);
      while (true) {
        paged.addAll(ids(page));
        String cursor = page.cursor();
        if (cursor == null) {
          break;
        }
        page = searcher.search(two.after(cursor));
        assertThat(page.warnings()).isEmpty();
      }
      List<String> scanned = new ArrayList<>();
      searcher.scan(two.unlimited(), hit -> scanned.add(hit.article().id()));
      assertThat(paged).hasSize(6).isEqualTo(scanned);
      assertThat(ids(searcher.search(two.offset(2)))).isEqualTo(paged.subList(2, 4));
    }
  }

  @Test
  void snippetsMarkWhatMatched() throws IOException {
    Hit hit =
        searcher
            .search(SearchRequest.of("\"against all odds\"").snippets(1).explained(true))
            .hits()
            .getFirst();
    assertThat(hit.snippets().getFirst().render(Markup.HTML))
        .contains("<mark>Against all odds</mark>, the minnows");
    assertThat(hit.parts()).isNotEmpty();
    assertThat(hit.score()).isPositive();
  }

  @Test
  void articlesComeBackWhole() throws IOException {
    for (Article article : articles()) {
      assertThat(searcher.article(article.id())).contains(article);
    }
    assertThat(searcher.article("none")).isEmpty();
    List<String> ids = new ArrayList<>();
    Results results =
        searcher.articles(
            SearchRequest.of(new NewsQuery.Everything())
                .fields(Set.of(ArticleField.ID, ArticleField.URL)),
            article -> ids.add(article.id()));
    assertThat(ids).containsExactly("de-1", "en-1", "en-2", "ja-1", "tr-1", "zh-1");
    assertThat(results.total()).isEqualTo(6);
    assertThat(archive.articles()).isEqualTo(6);
    assertThat(searcher.info().languages()).containsEntry("en", 2L).containsEntry("tr", 1L);
  }

  @Test
  void wordsAndSimilarArticlesAreFound() throws IOException {
    assertThat(
            searcher.collocates(SearchRequest.of("\"against all\""), 2, WordChoice.USUAL).stream()
                .map(word -> word.word().toLowerCase(Locale.ROOT))
                .toList())
        .contains("minnows", "odds");
    assertThat(
            searcher.keywords(SearchRequest.of("cup"), SearchRequest.of("bank"), WordChoice.USUAL))
        .extracting(word -> word.word().toLowerCase(Locale.ROOT))
        .contains("minnows");
    try (ArticleWriter writer = archive.writer()) {
      Article first = articles().getFirst();
      String body = "The minnows took the cup on Sunday evening. ".repeat(20);
      writer.add(first.toBuilder().id("long-1").body(body).build());
      writer.add(first.toBuilder().id("long-2").body(body).build());
      writer.commit();
    }
    assertThat(archive.similar("long-1", 5).getFirst().article().id()).isEqualTo("long-2");
    assertThat(archive.similar("long-1", 5).getFirst().copy()).isTrue();
    Results collapsed = archive.search(SearchRequest.of("evening").copiesCollapsed(true).limit(5));
    assertThat(collapsed.hits()).hasSize(1);
    assertThat(collapsed.hits().getFirst().copies()).hasSize(1);
  }

  @Test
  void suggestionsFindMore() throws IOException {
    assertThat(searcher.suggestions(SearchRequest.of("minows"), Duration.ofSeconds(60)))
        .extracting(suggestion -> suggestion.query())
        .contains("minnows");
    assertThat(searcher.readings(SearchRequest.of("won")).getFirst().word()).isEqualTo("won");
  }

  @Test
  void whatIsWrongWithAQueryIsTold() {
    assertThatThrownBy(() -> searcher.search(SearchRequest.of("(odds")))
        .isInstanceOf(QuerySyntaxException.class);
    assertThatThrownBy(() -> searcher.search(SearchRequest.of("cup nosuchfield:odds")))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("nosuchfield")
        .hasMessageContaining("at character 5");
    assertThatThrownBy(() -> searcher.search(SearchRequest.of("odds").after("nonsense")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nonsense");
    assertThatThrownBy(() -> searcher.counts(SearchRequest.of("odds"), Grouping.named("none")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LedgerEntry entry(String location, long documents, long failed) {
    return LedgerEntry.builder(location)
        .size(12)
        .modified(Instant.parse("2024-02-03T04:05:06.789Z"))
        .sha256("ab".repeat(32))
        .documents(documents)
        .failed(failed)
        .tries(1)
        .build();
  }

  private void read(String location, Map<String, String> bodies, int failures) throws IOException {
    try (ArticleWriter writer = archive.writer()) {
      InputWriter input = writer.input(location);
      for (Map.Entry<String, String> body : bodies.entrySet()) {
        input.add(Article.builder(body.getKey()).location(location).body(body.getValue()).build());
      }
      for (int i = 0; i < failures; i++) {
        input.add(
            new InputFailure(
                location,
                location + "!/" + i,
                "extract",
                "encrypted",
                "It is encrypted.",
                Instant.parse("2024-02-03T04:05:06Z")));
      }
      input.finish(entry(location, bodies.size(), failures));
      writer.commit();
    }
  }

  @Test
  void aChangedInputReplacesWhatItGaveBefore() throws IOException {
    read("/in/a.zip", Map.of("a1", "alpha", "a2", "beta"), 3);
    read("/in/b.txt", Map.of("b1", "alpha"), 0);
    read("/in/a.zip", Map.of("a2", "gamma", "a3", "alpha"), 1);
    searcherNow();
    assertThat(ids("alpha")).containsExactlyInAnyOrder("a3", "b1");
    assertThat(ids("beta")).isEmpty();
    try (Ledger ledger = archive.ledger()) {
      assertThat(ledger.entry("/in/a.zip")).contains(entry("/in/a.zip", 2, 1));
      assertThat(ledger.entry("/in/c")).isEmpty();
      assertThat(ledger.isEmpty()).isFalse();
      assertThat(ledger.isEmpty("/in/c")).isTrue();
      assertThat(ledger.withContent("ab".repeat(32))).hasSize(2);
      List<String> locations = new ArrayList<>();
      ledger.entries("/in/", entry -> locations.add(entry.location()));
      assertThat(locations).containsExactly("/in/a.zip", "/in/b.txt");
      List<InputArticle> articles = new ArrayList<>();
      ledger.articles("/in/a.zip", articles::add);
      assertThat(articles.stream().map(InputArticle::id).collect(Collectors.toSet()))
          .containsExactlyInAnyOrder("a2", "a3");
      assertThat(ledger.articles("/in/b.txt")).isEqualTo(1);
      List<InputFailure> failures = new ArrayList<>();
      ledger.failures(null, failures::add);
      assertThat(failures).extracting(InputFailure::location).containsExactly("/in/a.zip!/0");
    }
    assertThat(searcher.idsAt("/in/b.txt")).containsExactly("b1");
    assertThat(searcher.locations(searcher.article("b1").orElseThrow()))
        .containsExactly("/in/b.txt", "/in/a.zip");
  }

  @Test
  void aWriterAloneIsGrantedWhatItClaims() throws IOException {
    List<String> inputs = List.of("/in/a.zip", "/in/b.txt");
    try (ArticleWriter writer = archive.writer()) {
      assertThat(writer.claim(inputs, () -> false)).containsExactlyInAnyOrderElementsOf(inputs);
      assertThat(writer.claim(inputs, () -> true)).containsExactlyInAnyOrderElementsOf(inputs);
      assertThat(writer.claim(List.of(), () -> true)).isEmpty();
    }
    read("/in/a.zip", Map.of("a1", "alpha"), 0);
    searcherNow();
    assertThat(ids("alpha")).containsExactly("a1");
  }

  /** Looks at what was committed last. */
  private void searcherNow() throws IOException {
    searcher.close();
    searcher = archive.searcher();
  }

  @Test
  void whatIsTakenOutIsGone() throws IOException {
    read("/in/a.zip", Map.of("a1", "alpha", "a2", "beta"), 2);
    try (ArticleWriter writer = archive.writer()) {
      writer.delete("en-1");
      writer.remove("/in/a.zip");
      assertThat(writer.delete(new NewsQuery.Word("haus"))).isEqualTo(1);
      writer.commit();
    }
    searcherNow();
    assertThat(ids("alpha OR beta OR cup OR haus")).isEmpty();
    assertThat(archive.articles()).isEqualTo(4);
    try (Ledger ledger = archive.ledger()) {
      assertThat(ledger.isEmpty()).isTrue();
      ledger.failures(null, failure -> assertThat(failure).isNull());
    }
  }
}
