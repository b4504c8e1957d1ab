package org.broadsheet.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.NewsArchive;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.Hit;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SortOrder;
import org.broadsheet.search.WordChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another archive answers as an index in memory does, on the same articles. */
abstract class SameAnswersContract {
  /** Articles written for core's tests, with what is asked of them. */
  private static final Path QUERIES = Path.of("../core/src/test/resources/queries");

  private final NewsArchive index = inMemory();
  private NewsArchive other;
  private Searcher expected;
  private Searcher actual;

  /** An archive of no articles. */
  abstract NewsArchive other() throws IOException;

  private static NewsArchive inMemory() {
    try {
      return NewsIndex.inMemory();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void fill() throws IOException {
    other = other();
    List<Article> articles = articles();
    for (NewsArchive archive : List.of(index, other)) {
      try (ArticleWriter writer = archive.writer()) {
        for (Article article : articles) {
          writer.add(article);
        }
        writer.commit();
      }
    }
    expected = index.searcher();
    actual = other.searcher();
  }

  @AfterEach
  void close() throws IOException {
    expected.close();
    actual.close();
    index.close();
    other.close();
  }

  /** Some words are in few articles, so that shards differ in how frequent they are. */
  private static List<Article> articles() throws IOException {
    Random random = new Random(26);
    String[] words = {
      "odds", "odd", "against", "all", "the", "minnows", "win", "wins", "winning", "cup", "cups",
      "bank", "banks", "flood", "water", "city", "cities", "mayor", "road", "rain"
    };
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      StringBuilder body = new StringBuilder();
      int length = 5 + random.nextInt(80);
      for (int j = 0; j < length; j++) {
        int word = (int) (words.length * Math.pow(random.nextDouble(), 2.5));
        body.append(words[word]).append(random.nextInt(9) == 0 ? ". " : " ");
      }
      if (i % 97 == 0) {
        body.append("zeppelin ".repeat(1 + i % 3));
      }
      articles.add(
          Article.builder("r-" + i)
              .language(i % 10 == 0 ? "de" : "en")
              .headline("The " + words[random.nextInt(words.length)] + " of " + i % 7)
              .body(body.toString())
              .published(LocalDate.of(2023, 1, 1).plusDays(random.nextInt(300)).toString())
              .publisher("Paper " + random.nextInt(5))
              .build());
    }
    addSingular(articles);
    return articles;
  }

  /** What there is once only, and so in one shard only: a language, a field, words, copies. */
  private static void addSingular(List<Article> articles) {
    articles.add(
        Article.builder("only-1")
            .language("hu")
            .headline("A házakban")
            .body("A folyó melletti házakban senki sem lakik. Zeppelinnel jöttek a városba.")
            .published("2024-05-05")
            .field("desk", "Külföld")
            .build());
    String body = "The quorzal of the old city was seen again by the mayor on the road. ";
    for (int i = 0; i < 4; i++) {
      articles.add(
          Article.builder("copy-" + i)
              .language("en")
              .headline("The quorzal is back")
              .body(body.repeat(12))
              .published("2023-11-0" + (4 - i))
              .publisher("Paper " + i)
              .build());
    }
  }

  private static final List<String> ASKED =
      List.of(
          "odds",
          "zeppelin",
          "zeppelin odds",
          "winning cup",
          "\"against all\"",
          "\"all odds\" OR zeppelin",
          "\"the * of\"",
          "\"against all odds\"~4",
          "~\"city bank\"",
          "cit* -bank",
          "zepelin~1",
          "headline:rain",
          "publisher:\"Paper 3\" mayor",
          "date:2023-03..2023-05 flood",
          "(odds OR cup) lang:de",
          "zepp*",
          "ház",
          "\"ház* senki\"",
          "desk:külföld",
          "lang:hu OR odds",
          "quorzals mayor",
          "\"quorz* of the\" road",
          "\"the (quorzal|zeppelin) of\" OR bank",
          "quorzel~2 city",
          "~\"cities mayor\" OR ~\"roads odd\"",
          "\"mayor * road\" flood",
          "has:date road");

  @Test
  void setsTotalsAndScoresAreTheSame() throws IOException {
    for (String query : ASKED) {
      for (boolean any : List.of(true, false)) {
        for (boolean recent : List.of(true, false)) {
          SearchRequest request =
              SearchRequest.of(query)
                  .any(any)
                  .recent(recent)
                  .fields(Set.of(ArticleField.ID))
                  .unlimited();
          Results one = expected.search(request);
          Results two = actual.search(request);
          assertThat(two.total()).as(query).isEqualTo(one.total());
          Map<String, Float> scores = scores(one);
          Map<String, Float> others = scores(two);
          assertThat(others.keySet()).as(query).isEqualTo(scores.keySet());
          scores.forEach(
              (id, score) ->
                  assertThat(others.get(id)).as(query + " " + id).isCloseTo(score, within(1e-4f)));
        }
      }
    }
  }

  private static Map<String, Float> scores(Results results) {
    Map<String, Float> scores = new TreeMap<>();
    results.forEach(hit -> scores.put(hit.article().id(), hit.score()));
    return scores;
  }

  @Test
  void countsOccurrencesAndWordsAreTheSame() throws IOException {
    for (String query : ASKED) {
      SearchRequest request = SearchRequest.of(query);
      assertThat(actual.count(request)).as(query).isEqualTo(expected.count(request));
      assertThat(actual.words(request)).as(query).isEqualTo(expected.words(request));
      for (String by : List.of("month", "week", "publisher", "lang")) {
        assertThat(actual.counts(request, Grouping.named(by)))
            .as(query)
            .isEqualTo(expected.counts(request, Grouping.named(by)));
      }
      assertThat(rows(actual, request)).as(query).isEqualTo(rows(expected, request));
      assertThat(actual.collocates(request, 3, WordChoice.USUAL))
          .as(query)
          .isEqualTo(expected.collocates(request, 3, WordChoice.USUAL));
    }
  }

  private static List<String> rows(Searcher searcher, SearchRequest request) throws IOException {
    List<String> rows = new ArrayList<>();
    searcher.occurrences(
        request,
        OccurrenceOrder.DATE,
        20,
        row ->
            rows.add(
                row.article().id()
                    + (" " + row.field() + " " + row.start() + " " + row.end())
                    + (row.left() + "[" + row.match() + "]" + row.right())));
    rows.sort(Comparator.naturalOrder());
    return rows;
  }

  @Test
  void pagesStoriesAndWhatElseIsShownAreTheSame() throws IOException {
    for (int i = 0; i < ASKED.size(); i += 4) {
      String query = ASKED.get(i);
      SearchRequest request = SearchRequest.of(query);
      SearchRequest shown = request.limit(400).snippets(1).explained(true);
      assertThat(sorted(actual.search(shown))).as(query).isEqualTo(sorted(expected.search(shown)));
      for (SortOrder order : SortOrder.values()) {
        SearchRequest stories = request.sort(order).copiesCollapsed(true).limit(400);
        assertThat(sorted(actual.search(stories)))
            .as(query)
            .isEqualTo(sorted(expected.search(stories)));
        SearchRequest pages = request.sort(order).limit(37);
        List<Float> scores = scoresOfPages(actual, pages);
        assertThat(scores).as(query).hasSameSizeAs(scoresOfPages(expected, pages));
        if (order == SortOrder.RELEVANCE) {
          assertThat(scores).as(query).isSortedAccordingTo(Comparator.reverseOrder());
        }
      }
      SearchRequest faceted =
          request.limit(0).facet(Grouping.named("publisher"), 3).facet(Grouping.named("month"), 99);
      assertThat(actual.search(faceted).facets())
          .as(query)
          .isEqualTo(expected.search(faceted).facets());
      SearchRequest once = request.copiesCollapsed(true);
      assertThat(actual.count(once)).as(query).isEqualTo(expected.count(once));
      assertThat(actual.counts(once, Grouping.named("day")))
          .as(query)
          .isEqualTo(expected.counts(once, Grouping.named("day")));
      assertThat(actual.readings(request)).as(query).isEqualTo(expected.readings(request));
      assertThat(actual.suggestions(request, Duration.ofMinutes(1)))
          .as(query)
          .isEqualTo(expected.suggestions(request, Duration.ofMinutes(1)));
    }
    assertThat(actual.similar("copy-1", 9)).isEqualTo(expected.similar("copy-1", 9));
    assertThat(actual.info().languages()).isEqualTo(expected.info().languages());
    assertThat(actual.info().latest()).isEqualTo(expected.info().latest());
    SearchRequest rain = SearchRequest.of("rain");
    SearchRequest flood = SearchRequest.of("flood");
    assertThat(actual.keywords(rain, flood, WordChoice.USUAL))
        .isEqualTo(expected.keywords(rain, flood, WordChoice.USUAL));
  }

  /** Hits without what depends on how articles lie that rank alike. */
  private static List<String> sorted(Results results) {
    List<String> hits = new ArrayList<>();
    for (Hit hit : results) {
      hits.add(
          String.format(Locale.ROOT, "%.4g ", hit.score())
              + hit.article().id()
              + hit.copies()
              + hit.snippets()
              + hit.parts().size());
    }
    hits.sort(Comparator.naturalOrder());
    hits.add(results.total() + " " + results.warnings());
    return hits;
  }

  private static List<Float> scoresOfPages(Searcher searcher, SearchRequest request)
      throws IOException {
    List<Float> scores = new ArrayList<>();
    Results page = searcher.search(request);
    while (true) {
      assertThat(page.warnings()).isEmpty();
      page.forEach(hit -> scores.add(hit.score()));
      String cursor = page.cursor();
      if (cursor == null) {
        return scores;
      }
      page = searcher.search(request.after(cursor));
    }
  }

  /** Of core's cases each one of so many is asked. */
  int stride() {
    return 1;
  }

  /** The queries of core's own cases, on articles in some thirty languages. */
  @Test
  void theCasesOfTheQueryLanguageGiveTheSame() throws IOException {
    TreeSet<String> queries = new TreeSet<>();
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(QUERIES)) {
      for (Path file : files.sorted().toList()) {
        CaseFile.read(file, articles, queries);
      }
    }
    assertThat(articles).hasSizeGreaterThan(25);
    assertThat(queries).hasSizeGreaterThan(200);
    for (NewsArchive archive : List.of(index, other)) {
      try (ArticleWriter writer = archive.writer()) {
        for (Article article : articles) {
          writer.add(article);
        }
        writer.commit();
      }
    }
    try (Searcher one = index.searcher();
        Searcher two = other.searcher()) {
      int number = 0;
      for (String query : queries) {
        if (number++ % stride() != 0) {
          continue;
        }
        assertThat(answer(two, query)).as(query).isEqualTo(answer(one, query));
      }
    }
  }

  private static List<String> answer(Searcher searcher, String query) throws IOException {
    try {
      SearchRequest request = SearchRequest.of(query);
      List<String> rows = rows(searcher, request);
      rows.add(searcher.count(request).toString());
      rows.add(scores(searcher.search(request.unlimited())).keySet().toString());
      return rows;
    } catch (QuerySyntaxException e) {
      return List.of("refused: " + e.problem());
    }
  }
}
