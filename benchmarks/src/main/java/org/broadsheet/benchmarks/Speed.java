package org.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.broadsheet.article.Article;

/**
 * Whole processes beside their yardsticks, in turns: indexing a feed, phrases in one batch, one
 * search from a cold start. Prints medians and the median of the ratios of each turn.
 */
final class Speed implements Benchmark {
  private static final int TURNS = 5;
  private static final int STARTS = 15;
  private static final int PHRASES = 2_000;
  private static final int FREQUENT_PHRASES = 500;

  private Processes processes = new Processes(Path.of(""));

  @Override
  public void run(String[] arguments) throws Exception {
    Path feed = Path.of(arguments[0]);
    processes = new Processes(Files.createTempDirectory("broadsheet-speed"));
    System.out.printf(
        Locale.ROOT,
        "JDK %s, %d processors; medians of %d turns; ratio to the yardstick%n%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        TURNS);
    System.out.println("| | ours | yardstick | ratio |\n| --- | --- | --- | --- |");
    indexing(feed);
    List<String> texts = NewsFeed.read(feed).stream().map(Article::body).toList();
    batch("phrases, " + PHRASES + " at random", Phrases.random(texts, PHRASES));
    batch(
        "phrases, " + FREQUENT_PHRASES + " of frequent words",
        Phrases.frequent(texts, FREQUENT_PHRASES));
    start();
  }

  private void indexing(Path feed) throws Exception {
    List<Cost> ours = new ArrayList<>();
    List<Cost> theirs = new ArrayList<>();
    for (int turn = 0; turn <= TURNS; turn++) {
      Cost bare =
          processes.index(
              Processes.java(BareLucene.class, "index", feed, processes.path("lucene")), "lucene");
      Cost own =
          processes.index(
              Processes.ours("index", "-q", "-i", processes.path("ours"), feed), "ours");
      if (turn > 0) { // the first makes caches
        theirs.add(bare);
        ours.add(own);
      }
    }
    tell("indexing, wall (s)", ours, theirs, Cost::seconds);
    tell("indexing, CPU (s)", ours, theirs, Cost::cpu);
    tell("index (MB)", ours, theirs, Cost::megabytes);
  }

  private void batch(String what, List<String> phrases) throws Exception {
    Path all = queries("all.tsv", phrases);
    Path one = queries("one.tsv", phrases.subList(0, 1));
    List<Cost> ours = new ArrayList<>();
    List<Cost> theirs = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      theirs.add(
          processes
              .run(Processes.java(BareLucene.class, "search", processes.path("lucene"), all))
              .less(
                  processes.run(
                      Processes.java(BareLucene.class, "search", processes.path("lucene"), one))));
      ours.add(processes.run(phrases(all)).less(processes.run(phrases(one))));
    }
    tell(what + " (s)", ours, theirs, Cost::seconds);
  }

  private List<String> phrases(Path queries) {
    return Processes.ours(
        "search",
        "-i",
        processes.path("ours"),
        "--queries",
        queries,
        "--quoted",
        "--format",
        "trec");
  }

  private void start() throws Exception {
    List<Cost> ours = new ArrayList<>();
    List<Cost> theirs = new ArrayList<>();
    for (int turn = 0; turn < STARTS; turn++) {
      theirs.add(processes.run(Processes.java(HelloWorld.class)));
      ours.add(
          processes.run(
              Processes.ours("search", "-i", processes.path("ours"), "\"against all odds\"")));
    }
    tell("one search from a cold start (s)", ours, theirs, Cost::seconds);
  }

  private static void tell(
      String what, List<Cost> ours, List<Cost> theirs, ToDoubleFunction<Cost> figure) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %.2f |%n",
        what,
        Cost.median(ours, figure),
        Cost.median(theirs, figure),
        Cost.ratio(ours, theirs, figure));
  }

  private Path queries(String name, List<String> phrases) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      lines.add("q" + i + "\t" + phrases.get(i));
    }
    return Files.write(processes.path(name), lines);
  }
}
