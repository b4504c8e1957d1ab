package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.broadsheet.apitest.naive.RandomArticles;
import org.broadsheet.apitest.naive.RandomQueries;
import org.broadsheet.article.Article;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.query.TextField;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that is made of parts answers as one index of the same articles does. */
@Tag("once")
final class WholeIndexTest {
  private static final List<String> GROUPS =
      List.of("lang", "publisher", "keyword", "day", "week", "month", "year");

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // each test opens
  private PartsOfIndex parts;

  @SuppressWarnings("NullAway.Init")
  private Searcher one;

  @SuppressWarnings("NullAway.Init")
  private WholeIndex whole;

  private void open(List<List<Article>> ofParts) throws IOException {
    parts = new PartsOfIndex(folder, ofParts);
    one = parts.one();
    whole = new WholeIndex(parts, new WholeIndex.Memory());
  }

  @AfterEach
  void close() throws IOException {
    one.close();
    parts.close();
  }

  /** What both say, or how both refuse. */
  private static Object said(Callable<?> call) throws Exception {
    try {
      return call.call();
    } catch (QuerySyntaxException e) {
      return "refused: " + e.problem();
    }
  }

  private static void assertSame(String what, Callable<?> whole, Callable<?> one) throws Exception {
    assertThat(said(whole)).as(what).isEqualTo(said(one));
  }

  private void assertSameHits(String what, SearchRequest request) throws Exception {
    assertSame(what, () -> told(whole.search(request)), () -> told(one.search(request)));
  }

  /** All that results say; scores to four digits, cursors only that there are any. */
  private static List<String> told(Results results) {
    List<String> told = new ArrayList<>();
    told.add(results.total() + " " + results.warnings() + " " + results.facets());
    for (Hit hit : results) {
      told.add(
          String.join(
              " ",
              hit.rank() + " " + hit.article().id(),
              String.format(Locale.ROOT, "%.4g", hit.score()),
              String.valueOf(hit.parts().size()),
              String.valueOf(hit.snippets()),
              String.valueOf(hit.highlights()),
              String.valueOf(hit.copies()),
              hit.cursor() == null ? "" : "more"));
    }
    return told;
  }

  /** Answers requests. */
  private interface Search {
    Results search(SearchRequest request) throws IOException;
  }

  private static List<String> pages(Search search, SearchRequest request) throws IOException {
    List<String> told = new ArrayList<>();
    Results page = search.search(request.limit(5).offset(1));
    while (true) {
      told.addAll(told(page));
      String cursor = page.cursor();
      if (cursor == null) {
        return told;
      }
      page = search.search(request.limit(5).after(cursor));
    }
  }

  private List<Occurrence> rows(SearchRequest request, OccurrenceOrder order) throws IOException {
    List<Occurrence> rows = new ArrayList<>();
    List<Long> from = List.of();
    do {
      WholeIndex.OccurrencePage page = whole.occurrences(request, order, 20, from, 7);
      rows.addAll(page.occurrences());
      from = page.next();
    } while (!from.isEmpty());
    return rows;
  }

  private List<Occurrence> rowsOfOne(SearchRequest request, OccurrenceOrder order)
      throws IOException {
    List<Occurrence> rows = new ArrayList<>();
    List<String> unused = one.occurrences(request, order, 20, rows::add);
    return rows;
  }

  private void assertSameAnswers(String what, SearchRequest request) throws Exception {
    SearchRequest shown =
        request.snippets(2).highlights(TextField.HEADLINE).explained(true).limit(10);
    assertSameHits(what, shown);
    assertSameHits(what + " facets", faceted(request.limit(3).offset(2)));
    assertSameHits(what + " none", faceted(request.limit(0)));
    assertSameHits(what + " recent", request.recent(true).limit(20));
    assertSameHits(what + " expanded", request.expanded(true).limit(20));
    assertSameHits(what + " all", request.unlimited());
    for (SortOrder order : SortOrder.values()) {
      SearchRequest sorted = request.sort(order);
      assertSameHits(what + order, sorted.limit(7).offset(1));
      assertSame(
          what + order + " pages",
          () -> pages(whole::search, sorted),
          () -> pages(one::search, sorted));
      assertSameHits(what + order + " stories", faceted(sorted.copiesCollapsed(true).limit(4)));
      assertSameHits(
          what + order + " all stories", sorted.copiesCollapsed(true).unlimited().snippets(1));
    }
    for (boolean stories : List.of(false, true)) {
      SearchRequest counted = request.copiesCollapsed(stories);
      assertSame(what, () -> whole.count(counted), () -> one.count(counted));
      assertSame(what, () -> whole.words(counted), () -> one.words(counted));
      for (String by : GROUPS) {
        Grouping group = Grouping.named(by);
        assertSame(what + by, () -> whole.counts(counted, group), () -> one.counts(counted, group));
      }
      for (OccurrenceOrder order : OccurrenceOrder.values()) {
        assertSame(what + order, () -> rows(counted, order), () -> rowsOfOne(counted, order));
      }
      assertSame(
          what,
          () -> whole.collocates(counted, 2, new WordChoice(99, true, true)),
          () -> one.collocates(counted, 2, new WordChoice(99, true, true)));
    }
    SearchRequest against = SearchRequest.of(new NewsQuery.Everything());
    assertSame(
        what,
        () -> whole.keywords(request, against, WordChoice.USUAL),
        () -> one.keywords(request, against, WordChoice.USUAL));
    assertSame(
        what,
        () -> whole.suggestions(request, Duration.ofMinutes(1)),
        () -> one.suggestions(request, Duration.ofMinutes(1)));
    assertSame(what, () -> whole.readings(request), () -> one.readings(request));
    assertSame(what, () -> whole.articles(request, null, 999).articles(), () -> articles(request));
  }

  private List<Article> articles(SearchRequest request) throws IOException {
    List<Article> articles = new ArrayList<>();
    Results unused = one.articles(request, articles::add);
    return articles;
  }

  private static SearchRequest faceted(SearchRequest request) {
    SearchRequest faceted = request;
    for (String by : GROUPS) {
      faceted = faceted.facet(Grouping.named(by), 2);
    }
    return faceted;
  }

  @Test
  void randomQueriesAreAnsweredTheSame() throws Exception {
    long seed = Long.getLong("broadsheet.seed", 20_261_130);
    Random random = new Random(seed);
    RandomArticles source = new RandomArticles(random, true);
    List<Article> all = new ArrayList<>();
    List<List<Article>> ofParts = new ArrayList<>();
    for (int part = 0; part < 4; part++) {
      List<Article> articles = new ArrayList<>();
      for (int i = 0; i < (part == 2 ? 0 : 20 * part + 4); i++) {
        articles.add(source.article("r" + part + "-" + i));
      }
      ofParts.add(articles);
      all.addAll(articles);
    }
    open(ofParts);
    RandomQueries queries = new RandomQueries(random, all, true);
    for (int i = 0; i < Integer.getInteger("broadsheet.queries", 4); i++) {
      NewsQuery query = queries.query(3);
      SearchRequest request = SearchRequest.of(query).any(random.nextBoolean());
      assertSameAnswers("seed " + seed + ": " + query + " ", request);
    }
  }

  /** Of many words, a few of which are in one part only, as is a language and a custom field. */
  private static List<List<Article>> skewed() {
    Random random = new Random(26);
    String[] words = {
      "odds", "odd", "against", "all", "the", "minnows", "win", "wins", "winning", "cup", "cups",
      "bank", "banks", "flood", "water", "city", "cities", "mayor", "road", "rain"
    };
    List<List<Article>> ofParts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < 150; i++) {
      StringBuilder body = new StringBuilder();
      for (int length = 5 + random.nextInt(60); length > 0; length--) {
        int word = (int) (words.length * Math.pow(random.nextDouble(), 2.5));
        body.append(words[word]).append(random.nextInt(9) == 0 ? ". " : " ");
      }
      int part = i % 20 == 0 ? 2 : i % 2;
      if (part == 2) {
        body.append("zeppelin odds ".repeat(1 + i % 3));
      }
      ofParts
          .get(part)
          .add(
              Article.builder("s-" + i)
                  .language(part == 2 && i % 40 == 0 ? "de" : "en")
                  .headline("The " + words[random.nextInt(words.length)] + " of " + i % 7)
                  .body(body.toString())
                  .published("2023-0" + (1 + i % 9))
                  .publisher("Paper " + i % 5)
                  .build());
    }
    ofParts
        .get(1)
        .add(
            Article.builder("only")
                .language("hu")
                .headline("A házakban")
                .body("A folyó melletti házakban senki sem lakik. Quorzal városba jött.")
                .field("desk", "Külföld")
                .build());
    return ofParts;
  }

  @Test
  void whatIsInOnePartOnlyIsScoredAsInTheWhole() throws Exception {
    open(skewed());
    for (String query :
        List.of(
            "zeppelin odds",
            "\"all odds\" OR zeppelin",
            "\"zepp* odds\" bank",
            "\"the * of\"",
            "\"against all odds\"~4",
            "~\"city bank\" OR ~\"zeppelins odd\"",
            "zepelin~1 OR quorzel~2",
            "ház desk:külföld",
            "\"ház* senki\" OR \"(zeppelin|quorzal) odds\"",
            "lang:hu OR (lang:de zeppelin)",
            "zeppelins quorzal")) {
      SearchRequest request = SearchRequest.of(query);
      for (boolean any : List.of(false, true)) {
        assertSameHits(query, request.any(any).recent(any).explained(true).unlimited());
      }
      assertSame(query, () -> whole.count(request), () -> one.count(request));
      assertSame(query, () -> whole.readings(request), () -> one.readings(request));
      assertSame(
          query,
          () -> whole.suggestions(request, Duration.ofMinutes(1)),
          () -> one.suggestions(request, Duration.ofMinutes(1)));
    }
  }
}
