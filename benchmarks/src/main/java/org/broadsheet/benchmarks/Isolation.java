package org.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.child.ChildSettings;
import org.broadsheet.indexer.child.IsolatedReader;
import org.broadsheet.indexer.document.Extractor;
import org.broadsheet.indexer.document.Findings;
import org.broadsheet.indexer.document.InputReader;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.document.Limits;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.FoundFile;

/**
 * What parsing in child JVMs costs beside parsing in this one, with as many threads as processors.
 * Both read the same files one after the other, in turns, so that whatever else the machine does
 * meets both; the first rounds only warm up.
 */
final class Isolation implements Benchmark {
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 8;

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /**
   * The kinds, and so many documents of each in a round at least: the same ones, over and over.
   * Pages are small, so that it takes more of them until the code that reads them is compiled.
   */
  private static final Map<String, Integer> KINDS =
      new TreeMap<>(Map.of(".html", 1_000, ".pdf", 100, ".docx", 100));

  /** What is found is counted, so that nothing can be left out. */
  private static final class Count implements Findings {
    private final AtomicInteger articles = new AtomicInteger();

    @Override
    public void found(List<Article> found) {
      articles.addAndGet(found.size());
    }

    @Override
    public void failed(Failure failure) {}
  }

  private static final class Row {
    private final String kind;
    private final List<FoundFile> files = new ArrayList<>();
    private final double[] here = new double[ROUNDS];
    private final double[] children = new double[ROUNDS];

    Row(String kind) {
      this.kind = kind;
    }
  }

  @Override
  public void run(String[] arguments) throws Exception {
    List<Row> rows = new ArrayList<>();
    for (String kind : KINDS.keySet()) {
      Row row = new Row(kind);
      FileWalker files = new FileWalker(List.of(Path.of(arguments[0])), failure -> {});
      while (files.hasNext()) {
        FoundFile file = files.next();
        if (file.location().endsWith(kind)) {
          row.files.add(file);
        }
      }
      if (row.files.isEmpty()) {
        throw new IllegalArgumentException("no file " + kind + " in " + arguments[0]);
      }
      List<FoundFile> once = List.copyOf(row.files);
      while (row.files.size() < KINDS.get(kind)) {
        row.files.addAll(once);
      }
      rows.add(row);
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    Extractor here = new Extractor(Limits.DEFAULT, LetterSequences.guess(null));
    try (IsolatedReader children = new IsolatedReader(ChildSettings.of(Limits.DEFAULT), here)) {
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        for (Row row : rows) {
          Count inside = new Count();
          Count outside = new Count();
          double first = seconds(here, row.files, inside, threads);
          double second = seconds(children, row.files, outside, threads);
          if (inside.articles.get() != outside.articles.get()) {
            throw new IllegalStateException(
                row.kind
                    + ": "
                    + inside.articles
                    + " articles, but of children "
                    + outside.articles);
          }
          if (round >= 0) {
            row.here[round] = first;
            row.children[round] = second;
          }
        }
      }
    } finally {
      threads.shutdown();
    }
    print(rows);
  }

  private static double seconds(
      InputReader reader, List<FoundFile> files, Findings to, ExecutorService threads)
      throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (FoundFile file : files) {
      tasks.add(
          () -> {
            reader.read(file, to);
            return null;
          });
    }
    long start = System.nanoTime();
    for (Future<Void> done : threads.invokeAll(tasks)) {
      done.get();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(List<Row> rows) throws IOException {
    System.out.println("| kind | documents | here, ms | in children, ms | ratio |");
    System.out.println("| --- | --- | --- | --- | --- |");
    double here = 0;
    double children = 0;
    int files = 0;
    for (Row row : rows) {
      print(row.kind, row.files.size(), median(row.here), median(row.children));
      here += median(row.here);
      children += median(row.children);
      files += row.files.size();
    }
    print("all", files, here, children);
  }

  private static void print(String kind, int files, double here, double children) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.0f | %.0f | %.2f |%n",
        kind,
        files,
        here * 1e3,
        children * 1e3,
        children / here);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
