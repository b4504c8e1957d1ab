package org.broadsheet.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;

/**
 * Queries of one kind, whose answers take alike.
 *
 * @param name of the kind
 * @param asked what is asked, one after the other
 */
record QueryClass(String name, List<Asked> asked) {
  private static final int ROUNDS = 3;
  private static final int HITS = 10;
  private static final int ROWS = 1_000;
  private static final int WIDTH = 60;
  private static final int PREFIX = 3;
  private static final long SEED = 20_261_129;

  /** A question to an index. */
  @FunctionalInterface
  interface Asked {
    void of(Searcher searcher) throws IOException;
  }

  /**
   * The kinds that are measured, drawn from texts of the index.
   *
   * @param texts bodies of articles that the index has
   * @param count how many of each kind
   */
  static List<QueryClass> all(List<String> texts, int count) {
    List<String> random = Phrases.random(texts, count);
    List<String> words = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    List<String> prefixes = new ArrayList<>();
    Set<String> frequent = Phrases.frequentWords(texts);
    Random chance = new Random(SEED);
    while (words.size() < count || pairs.size() < count || prefixes.size() < count) {
      List<String> of = WordScanner.words(texts.get(chance.nextInt(texts.size())));
      if (of.size() < 4) {
        continue;
      }
      int at = chance.nextInt(of.size() - 3);
      String one = of.get(at);
      String other = of.get(chance.nextInt(of.size()));
      String last = of.get(at + 2);
      if (!frequent.contains(one)) {
        add(words, one, count);
        if (!frequent.contains(other) && !one.equals(other)) {
          add(pairs, one + " " + other, count);
        }
      }
      if (last.length() > PREFIX) {
        String start = last.substring(0, PREFIX);
        add(prefixes, "\"" + one + " " + of.get(at + 1) + " " + start + "*\"", count);
      }
    }
    return List.of(
        of("random phrases", random, QueryClass::phrase),
        of("frequent phrases", Phrases.frequent(texts, count), QueryClass::phrase),
        of("one word", words, QueryClass::words),
        of("two words", pairs, QueryClass::words),
        of("prefix phrases", prefixes, text -> SearchRequest.of(text)),
        new QueryClass("counts by month", asked(random, QueryClass::counted)),
        new QueryClass("kwic, 1,000 rows", asked(random, QueryClass::shown)));
  }

  private static void add(List<String> queries, String query, int count) {
    if (queries.size() < count) {
      queries.add(query);
    }
  }

  private static SearchRequest phrase(String text) {
    return SearchRequest.quoted(text);
  }

  private static SearchRequest words(String text) {
    return SearchRequest.plain(text);
  }

  private static QueryClass of(
      String name, List<String> texts, Function<String, SearchRequest> request) {
    return new QueryClass(
        name,
        asked(
            texts,
            (searcher, text) -> searcher.search(request.apply(text).limit(HITS).fields(Set.of()))));
  }

  private static List<Asked> asked(List<String> texts, Question question) {
    return texts.stream().<Asked>map(text -> searcher -> question.ask(searcher, text)).toList();
  }

  /** A kind of question. */
  @FunctionalInterface
  private interface Question {
    void ask(Searcher searcher, String text) throws IOException;
  }

  private static void counted(Searcher searcher, String text) throws IOException {
    searcher.counts(SearchRequest.quoted(text), Grouping.named("month"));
  }

  private static void shown(Searcher searcher, String text) throws IOException {
    int[] rows = new int[1];
    searcher.occurrences(
        SearchRequest.quoted(text), OccurrenceOrder.ARTICLE, WIDTH, row -> ++rows[0] < ROWS);
  }

  /** How often {@link #milliseconds} asks. */
  int searches() {
    return asked.size() * (ROUNDS + 1);
  }

  /** What each answer takes: the median of some rounds, after one that warms up; in order. */
  double[] milliseconds(Searcher searcher) throws IOException {
    double[][] times = new double[asked.size()][ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      for (int i = 0; i < times.length; i++) {
        long from = System.nanoTime();
        asked.get(i).of(searcher);
        if (round >= 0) {
          times[i][round] = (System.nanoTime() - from) / 1e6;
        }
      }
    }
    double[] medians = Arrays.stream(times).mapToDouble(Median::of).toArray();
    Arrays.sort(medians);
    return medians;
  }
}
