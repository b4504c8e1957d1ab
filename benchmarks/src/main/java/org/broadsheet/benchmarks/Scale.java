package org.broadsheet.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.InfoStream;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.search.Searcher;

/**
 * What an index costs that grows to ten million articles, in steps: each is made by {@link
 * GrowingNews}, indexed by the command as a process of its own, and searched here. Figures go into
 * a file of the folder after every step, and a run that was stopped goes on behind the last of
 * them.
 */
final class Scale implements Benchmark {
  private static final long ARTICLES = 10_000_000;
  private static final int STEPS = 10;
  private static final int QUERIES = 200;
  private static final int TEXTS = 3_000;
  private static final long SEED = 20_261_129;
  private static final int TOLD = 20_000;

  @Override
  public void run(String[] arguments) throws Exception {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("scale NEWS.jsonl[.gz] FOLDER [N] [STEPS] [WORDS]");
    }
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    long articles = arguments.length > 2 ? Long.parseLong(arguments[2]) : ARTICLES;
    int steps = arguments.length > 3 ? Integer.parseInt(arguments[3]) : STEPS;
    List<Article> given = NewsFeed.read(Path.of(arguments[0]));
    if (arguments.length > 4) {
      given = NewsFeed.briefs(given, Integer.parseInt(arguments[4]));
    }
    GrowingNews news = new GrowingNews(given, articles, SEED);
    ScaleFigures figures = ScaleFigures.of(folder.resolve("scale.tsv"));
    Processes processes = new Processes(folder);
    prepare(processes);
    for (int step = figures.steps(); step < steps; step++) {
      figures.add(step(news, articles * step / steps, articles * (step + 1) / steps, processes));
    }
    String table = figures.table();
    Files.writeString(folder.resolve("scale.md"), table);
    Files.writeString(folder.resolve("scale.svg"), ScaleChart.of(figures));
    System.out.print(table);
  }

  /** Lets the launcher make its caches, which the first step would be charged with. */
  private static void prepare(Processes processes) throws Exception {
    Path feed = Files.writeString(processes.path("none.jsonl"), "");
    processes.index(Processes.ours("index", "-q", "-i", processes.path("none"), feed), "none");
    processes.run(Processes.ours("check", "-q", "-i", processes.path("none")));
  }

  private static Map<String, Double> step(GrowingNews news, long from, long to, Processes processes)
      throws Exception {
    Path index = processes.path("index");
    Path begun = processes.path("begun-" + to);
    boolean again = Files.exists(begun);
    Files.writeString(begun, "");
    Path feed = processes.path("feed-" + to + ".jsonl");
    write(news, from, to, feed);
    tell("indexing " + number((double) from) + " to " + number((double) to));
    long before = Files.exists(index) ? bytes(index) : 0;
    Cost cost = processes.run(Processes.ours("index", "-q", "-i", index, feed));
    Files.delete(feed);
    tell(
        number((double) (to - from) / cost.seconds())
            + " a second; searching "
            + number((double) to));
    Map<String, Double> row = new LinkedHashMap<>();
    row.put("articles", (double) to);
    row.put("vocabulary by Heaps' law", news.vocabulary(to));
    // Of what was begun before a stop a part was there already.
    row.put(ScaleFigures.RATE, again ? Double.NaN : (double) (to - from) / cost.seconds());
    row.put("CPU, ms an article", again ? Double.NaN : 1e3 * cost.cpu() / (double) (to - from));
    row.put("peak memory, MB", cost.memory());
    row.put(ScaleFigures.BYTES, (double) bytes(index) / to);
    row.put("bytes written on, each", (double) (bytes(index) - before) / (to - from));
    search(news, to, index, row);
    merges(index, row);
    tell("checking " + number((double) to));
    row.put("check, s", processes.run(Processes.ours("check", "-q", "-i", index)).seconds());
    Files.delete(begun);
    return row;
  }

  private static void write(GrowingNews news, long from, long to, Path feed) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(feed)) {
      for (long i = from; i < to; i++) {
        out.write(NewsFeed.line(news.article(i)));
        out.newLine();
        if ((i - from + 1) % TOLD == 0) {
          tell("made " + number(i + 1.0) + " of " + number((double) to));
        }
      }
    }
  }

  /** How many segments there are, and how much of them Lucene would still put together. */
  private static void merges(Path index, Map<String, Double> row) throws IOException {
    try (Directory directory = FSDirectory.open(index)) {
      SegmentInfos segments = SegmentInfos.readLatestCommit(directory);
      MergePolicy.MergeSpecification merges =
          new TieredMergePolicy().findMerges(MergeTrigger.EXPLICIT, segments, new NoMerges());
      long bytes = 0;
      if (merges != null) {
        for (MergePolicy.OneMerge merge : merges.merges) {
          for (SegmentCommitInfo segment : merge.segments) {
            bytes += segment.sizeInBytes();
          }
        }
      }
      row.put("segments", (double) segments.size());
      row.put("merge debt, MB", bytes / 1e6);
    }
  }

  /** An index in which nothing is merged just now. */
  private static final class NoMerges implements MergePolicy.MergeContext {
    @Override
    public int numDeletesToMerge(SegmentCommitInfo info) {
      return info.getDelCount();
    }

    @Override
    public int numDeletedDocs(SegmentCommitInfo info) {
      return info.getDelCount();
    }

    @Override
    public InfoStream getInfoStream() {
      return InfoStream.NO_OUTPUT;
    }

    @Override
    public Set<SegmentCommitInfo> getMergingSegments() {
      return Set.of();
    }
  }

  private static void search(GrowingNews news, long articles, Path index, Map<String, Double> row)
      throws IOException {
    List<String> texts = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < TEXTS; i++) {
      Article article = news.article(random.nextLong(articles));
      texts.add(article.body());
    }
    try (NewsIndex opened = NewsIndex.open(index);
        Searcher searcher = opened.searcher()) {
      for (QueryClass kind : QueryClass.all(texts, QUERIES)) {
        double[] times = kind.milliseconds(searcher);
        row.put(kind.name() + ScaleFigures.P50, times[times.length / 2]);
        row.put(kind.name() + ScaleFigures.P99, times[(int) (0.99 * (times.length - 1))]);
      }
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void tell(String what) {
    System.err.println(what);
  }

  private static String number(double figure) {
    return String.format(Locale.ROOT, "%,.0f", figure);
  }
}
