package org.broadsheet.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.broadsheet.NewsIndex;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SortOrder;

/**
 * What articles cost as they become more: the given ones over and over with other ids and dates,
 * indexed by the command as a process of its own, then searched here. Nothing may grow faster than
 * the number of articles.
 */
final class Growth implements Benchmark {
  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
  private static final int QUERIES = 200;
  private static final int ROUNDS = 3;
  private static final int DAYS = 10_000;
  private static final long SEED = 20_261_124;

  private static final String INDEX = "index";

  private record Queries(String name, List<SearchRequest> requests) {}

  @Override
  public void run(String[] arguments) throws Exception {
    List<Article> articles = NewsFeed.read(Path.of(arguments[0]));
    List<Integer> sizes =
        arguments.length == 1
            ? SIZES
            : Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
    List<Queries> queries = queries(articles);
    System.out.print("| articles | indexing, s | a second | peak memory, MB | index, bytes each |");
    queries.forEach(q -> System.out.print(" " + q.name() + ", ms p50 / p99 |"));
    System.out.println("\n|" + " --- |".repeat(5 + queries.size()));
    Path work = Files.createTempDirectory("growth");
    try {
      Processes processes = new Processes(work);
      index(articles, 1, processes); // makes the launcher's caches
      for (int size : sizes) {
        measure(articles, size, processes, queries);
      }
    } finally {
      Folders.delete(work);
    }
  }

  private static void measure(
      List<Article> articles, int size, Processes processes, List<Queries> queries)
      throws Exception {
    Cost cost = index(articles, size, processes);
    System.out.printf(
        Locale.ROOT,
        "| %,d | %.1f | %,.0f | %.0f | %.0f |",
        size,
        cost.seconds(),
        size / cost.seconds(),
        cost.memory(),
        cost.megabytes() * 1e6 / size);
    try (NewsIndex opened = NewsIndex.open(processes.path(INDEX));
        Searcher searcher = opened.searcher()) {
      for (Queries all : queries) {
        double[] milliseconds = milliseconds(searcher, all.requests());
        Arrays.sort(milliseconds);
        System.out.printf(
            Locale.ROOT, " %.2f / %.2f |", at(milliseconds, 0.5), at(milliseconds, 0.99));
      }
    }
    System.out.println();
  }

  /** How long each answer takes: the median of some rounds of all, after one that warms up. */
  private static double[] milliseconds(Searcher searcher, List<SearchRequest> requests)
      throws IOException {
    double[][] times = new double[requests.size()][ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      for (int i = 0; i < times.length; i++) {
        long from = System.nanoTime();
        searcher.search(requests.get(i));
        if (round >= 0) {
          times[i][round] = (System.nanoTime() - from) / 1e6;
        }
      }
    }
    return Arrays.stream(times).mapToDouble(Median::of).toArray();
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private static Cost index(List<Article> articles, int size, Processes processes)
      throws Exception {
    Path feed = write(articles, size, processes.path("feed.jsonl"));
    return processes.index(Processes.ours("index", "-q", "-i", processes.path(INDEX), feed), INDEX);
  }

  private static Path write(List<Article> articles, int size, Path feed) throws IOException {
    Random random = new Random(SEED);
    try (BufferedWriter out = Files.newBufferedWriter(feed)) {
      for (int i = 0; i < size; i++) {
        Article article = articles.get(i % articles.size());
        out.write(
            NewsFeed.line(
                Article.builder("article-" + i)
                    .headline(article.headline())
                    .body(article.body())
                    .language(article.language())
                    .published(LocalDate.EPOCH.plusDays(random.nextInt(DAYS)).toString())
                    .build()));
        out.newLine();
      }
    }
    return feed;
  }

  private static List<Queries> queries(List<Article> articles) {
    List<SearchRequest> random = new ArrayList<>();
    List<SearchRequest> frequent = new ArrayList<>();
    List<SearchRequest> prefixes = new ArrayList<>();
    List<SearchRequest> sorted = new ArrayList<>();
    Set<String> most = Phrases.frequentWords(articles.stream().map(Article::body).toList());
    Random chance = new Random(SEED);
    while (frequent.size() < QUERIES || prefixes.size() < QUERIES) {
      List<String> words = WordScanner.words(articles.get(chance.nextInt(articles.size())).body());
      if (words.size() < 4) {
        continue;
      }
      int from = chance.nextInt(words.size() - 3);
      List<String> phrase = words.subList(from, from + 3);
      String last = phrase.get(2);
      add(random, SearchRequest.quoted(String.join(" ", phrase)));
      add(sorted, SearchRequest.plain(phrase.get(0)).any(true).sort(SortOrder.NEWEST));
      if (last.length() > 3) {
        String start = phrase.get(0) + " " + phrase.get(1) + " " + last.substring(0, 3);
        add(prefixes, SearchRequest.of("\"" + start + "*\""));
      }
      if (most.containsAll(phrase)) {
        add(frequent, SearchRequest.quoted(String.join(" ", phrase)));
      }
    }
    return List.of(
        new Queries("random phrases", random),
        new Queries("frequent words", frequent),
        new Queries("prefix phrases", prefixes),
        new Queries("newest first", sorted));
  }

  private static void add(List<SearchRequest> to, SearchRequest request) {
    if (to.size() < QUERIES) {
      to.add(request.fields(EnumSet.of(ArticleField.ID)));
    }
  }
}
