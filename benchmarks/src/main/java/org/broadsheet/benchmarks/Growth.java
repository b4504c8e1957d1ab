package org.broadsheet.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.NewsIndex;
import org.broadsheet.analysis.FrequentWords;
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
  private static final int DAYS = 10_000;
  private static final long SEED = 20_261_124;

  /** What Linux keeps of a process's memory at its largest. */
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

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
    boolean first = true;
    for (int size : sizes) {
      Path work = Files.createTempDirectory("growth");
      try {
        if (first) { // makes the launcher's caches
          Path feed = write(articles, 1, work.resolve("feed.jsonl"));
          index(feed, work.resolve("first"), work.resolve("err"));
          first = false;
        }
        measure(articles, size, work, queries);
      } finally {
        Folders.delete(work);
      }
    }
  }

  private static void measure(List<Article> articles, int size, Path work, List<Queries> queries)
      throws Exception {
    Path feed = write(articles, size, work.resolve("feed.jsonl"));
    Path index = work.resolve("index");
    long start = System.nanoTime();
    double megabytes = index(feed, index, work.resolve("err"));
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "| %,d | %.1f | %,.0f | %.0f | %.0f |",
        size,
        seconds,
        size / seconds,
        megabytes,
        (double) bytes(index) / size);
    try (NewsIndex opened = NewsIndex.open(index);
        Searcher searcher = opened.searcher()) {
      for (Queries all : queries) {
        double[] milliseconds = new double[all.requests().size()];
        for (int round = 0; round < 2; round++) { // the first only warms up
          for (int i = 0; i < milliseconds.length; i++) {
            long from = System.nanoTime();
            searcher.search(all.requests().get(i));
            milliseconds[i] = (System.nanoTime() - from) / 1e6;
          }
        }
        Arrays.sort(milliseconds);
        System.out.printf(
            Locale.ROOT, " %.2f / %.2f |", at(milliseconds, 0.5), at(milliseconds, 0.99));
      }
    }
    System.out.println();
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private static Path write(List<Article> articles, int size, Path feed) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Random random = new Random(SEED);
    try (BufferedWriter out = Files.newBufferedWriter(feed)) {
      for (int i = 0; i < size; i++) {
        Article article = articles.get(i % articles.size());
        ObjectNode node = json.createObjectNode();
        node.put("id", "article-" + i);
        node.put("headline", article.headline());
        node.put("body", article.body());
        node.put("language", article.language());
        node.put("published", LocalDate.EPOCH.plusDays(random.nextInt(DAYS)).toString());
        out.write(json.writeValueAsString(node));
        out.newLine();
      }
    }
    return feed;
  }

  /** Indexes in a process of its own; returns the most memory that it and its children held. */
  private static double index(Path feed, Path index, Path errors) throws Exception {
    String launcher = System.getProperty("broadsheet.launcher", "indexer-cli/bin/broadsheet");
    Process process =
        new ProcessBuilder(launcher, "index", "-q", "-i", index.toString(), feed.toString())
            .redirectErrorStream(true)
            .redirectOutput(errors.toFile())
            .start();
    double most = 0;
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, peak(process.toHandle()));
    }
    if (process.exitValue() != 0) {
      throw new IOException("indexing failed: " + Files.readString(errors));
    }
    return most;
  }

  private static double peak(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToDouble(p -> peak(p.pid()))
        .sum();
  }

  /** In megabytes; 0 where the system does not tell. */
  private static double peak(long pid) {
    try {
      Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return peak.find() ? Long.parseLong(peak.group(1)) / 1e3 : 0;
    } catch (IOException e) {
      return 0; // it has ended
    }
  }

  private static long bytes(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static List<Queries> queries(List<Article> articles) {
    List<SearchRequest> random = new ArrayList<>();
    List<SearchRequest> frequent = new ArrayList<>();
    List<SearchRequest> prefixes = new ArrayList<>();
    List<SearchRequest> sorted = new ArrayList<>();
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
      if (phrase.stream().allMatch(w -> FrequentWords.contains(w.toCharArray(), w.length()))) {
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
