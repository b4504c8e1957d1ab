package org.broadsheet.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
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
    return articles;
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

  /** Every query of core's own cases, on articles in some thirty languages. */
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
      for (String query : queries) {
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
