package org.broadsheet.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.benchmarks.WordCounts.Frequency;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;

/**
 * Beginnings of words, alone and in phrases: ten hits and exact totals, in one thread. The queries
 * are made of what stands in the articles; the totals of some of each class are compared with those
 * of a scan of all articles. Times are those of the thread on the processor, so that other work on
 * the machine hardly shows in them.
 */
final class Prefixes implements Benchmark {
  private static final int ARTICLES = 400_000;
  private static final int QUERIES = 200;
  private static final int SCANNED = 20;
  private static final int ROUNDS = 3;
  private static final int HITS = 10;
  private static final long SEED = 20_261_129;

  /** A word given by its beginning is at least so much longer. */
  private static final int REST = 2;

  /**
   * Which words, in a row, a class asks for.
   *
   * @param words how frequent each is that is given whole
   * @param lengths how many letters of each are given: 0 for all, -1 for all but the last few
   */
  private record QueryClass(String name, List<Frequency> words, List<Integer> lengths) {
    /** The words of a query; none if those that stand somewhere are not of the class. */
    private List<String> starts(List<String> text, int from, WordCounts counts) {
      List<String> starts = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        String word = text.get(from + i);
        int length = lengths.get(i);
        if (length == 0) {
          if (words.get(i) != Frequency.ANY && counts.of(word) != words.get(i)) {
            return List.of();
          }
          starts.add(word);
        } else if (word.length() < Math.max(length, 3) + REST) {
          return List.of();
        } else {
          starts.add(word.substring(0, length > 0 ? length : word.length() - REST) + '*');
        }
      }
      return starts;
    }
  }

  private static final int LONG = -1;
  private static final List<QueryClass> CLASSES =
      List.of(
          new QueryClass("rare, long", List.of(Frequency.RARE, Frequency.ANY), List.of(0, LONG)),
          new QueryClass("rare, 3", List.of(Frequency.RARE, Frequency.ANY), List.of(0, 3)),
          new QueryClass("rare, 2", List.of(Frequency.RARE, Frequency.ANY), List.of(0, 2)),
          new QueryClass("medium, 3", List.of(Frequency.MEDIUM, Frequency.ANY), List.of(0, 3)),
          new QueryClass(
              "frequent, long", List.of(Frequency.FREQUENT, Frequency.ANY), List.of(0, LONG)),
          new QueryClass("frequent, 3", List.of(Frequency.FREQUENT, Frequency.ANY), List.of(0, 3)),
          new QueryClass("frequent, 2", List.of(Frequency.FREQUENT, Frequency.ANY), List.of(0, 2)),
          new QueryClass(
              "two frequent, 3",
              List.of(Frequency.FREQUENT, Frequency.FREQUENT, Frequency.ANY),
              List.of(0, 0, 3)),
          new QueryClass(
              "any two, 3", List.of(Frequency.ANY, Frequency.ANY, Frequency.ANY), List.of(0, 0, 3)),
          new QueryClass(
              "any, 3, any",
              List.of(Frequency.ANY, Frequency.ANY, Frequency.ANY),
              List.of(0, 3, 0)),
          new QueryClass("3, any", List.of(Frequency.ANY, Frequency.ANY), List.of(3, 0)),
          new QueryClass("3, 3", List.of(Frequency.ANY, Frequency.ANY), List.of(3, 3)),
          new QueryClass("long", List.of(Frequency.ANY), List.of(LONG)),
          new QueryClass("3", List.of(Frequency.ANY), List.of(3)),
          new QueryClass("2", List.of(Frequency.ANY), List.of(2)));

  @Override
  public void run(String[] arguments) throws IOException {
    List<Article> articles = NewsFeed.read(Path.of(arguments[0]));
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ARTICLES;
    boolean kept = arguments.length > 2;
    Path folder = kept ? Path.of(arguments[2]) : Files.createTempDirectory("prefixes");
    try {
      if (!kept || !Files.exists(folder)) {
        index(articles, count, folder);
      }
      Map<QueryClass, Set<String>> queries = queries(articles);
      try (NewsIndex index = NewsIndex.open(folder);
          Searcher searcher = index.searcher()) {
        System.out.println("| over " + count + " articles | p50, ms | p99, ms | hits |");
        System.out.println("|" + " --- |".repeat(4));
        for (Map.Entry<QueryClass, Set<String>> entry : queries.entrySet()) {
          measure(searcher, entry.getKey().name(), List.copyOf(entry.getValue()));
        }
        check(searcher, articles, count, queries);
      }
    } finally {
      if (!kept) {
        Folders.delete(folder);
      }
    }
  }

  private static void index(List<Article> articles, int count, Path folder) throws IOException {
    try (NewsIndex index = NewsIndex.open(folder);
        ArticleWriter writer = index.writer()) {
      for (int i = 0; i < count; i++) {
        Article article = articles.get(i % articles.size());
        writer.add(
            Article.builder("article-" + i)
                .headline(article.headline())
                .body(article.body())
                .language(article.language())
                .build());
      }
      writer.commit();
    }
  }

  private static Map<QueryClass, Set<String>> queries(List<Article> articles) {
    WordCounts counts = WordCounts.of(articles);
    Map<QueryClass, Set<String>> queries = new LinkedHashMap<>();
    for (QueryClass of : CLASSES) {
      Random random = new Random(SEED);
      Set<String> all = queries.computeIfAbsent(of, c -> new LinkedHashSet<>());
      int places = 1_000 * QUERIES; // a small feed may lack the words of a class
      for (int i = 0; i < places && all.size() < QUERIES; i++) {
        List<String> text = WordCounts.words(articles.get(random.nextInt(articles.size())).body());
        int last = text.size() - of.words().size();
        List<String> starts =
            last < 0 ? List.<String>of() : of.starts(text, random.nextInt(last + 1), counts);
        if (!starts.isEmpty()) {
          all.add(String.join(" ", starts));
        }
      }
    }
    return queries;
  }

  private static SearchRequest request(String words) {
    return SearchRequest.of('"' + words + '"').limit(HITS).fields(Set.of());
  }

  /** Tells how long the answers of a class take: each the median of some rounds of all. */
  private static void measure(Searcher searcher, String name, List<String> queries)
      throws IOException {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    double[][] times = new double[queries.size()][ROUNDS];
    long hits = 0;
    for (int round = -1; round < ROUNDS; round++) {
      for (int i = 0; i < times.length; i++) {
        long from = clock.getCurrentThreadCpuTime();
        long total = searcher.search(request(queries.get(i))).total();
        if (round >= 0) {
          times[i][round] = (clock.getCurrentThreadCpuTime() - from) / 1e6;
        } else {
          hits += total;
        }
      }
    }
    double[] sorted = Arrays.stream(times).mapToDouble(Median::of).sorted().toArray();
    System.out.printf(
        Locale.ROOT, "| %s | %.2f | %.2f | %d |%n", name, at(sorted, .5), at(sorted, .99), hits);
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))];
  }

  private static void check(
      Searcher searcher, List<Article> articles, int count, Map<QueryClass, Set<String>> queries)
      throws IOException {
    List<String> some =
        queries.values().stream().flatMap(all -> all.stream().limit(SCANNED)).distinct().toList();
    long[] totals = PrefixScan.totals(articles, count, some);
    int wrong = 0;
    for (int i = 0; i < totals.length; i++) {
      long total = searcher.search(request(some.get(i))).total();
      if (total != totals[i]) {
        wrong++;
        System.out.println(some.get(i) + ": " + total + " instead of " + totals[i]);
      }
    }
    System.out.println(wrong + " of " + totals.length + " totals differ from those of a scan");
  }
}
