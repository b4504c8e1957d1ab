package org.broadsheet.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Searches by several threads at once over one {@link NewsIndex}, first alone and then while a
 * writer commits, with the time that readers wait for locks; and whether one query gains by the
 * threads of an executor, and what the others lose then.
 */
final class Concurrency implements Benchmark {
  private static final int ARTICLES = 100_000;
  private static final List<Integer> THREADS = List.of(1, 2, 4, 8, 16);
  private static final int QUERIES = 2_000;
  private static final long SECONDS = 5;
  private static final int BATCH = 100;
  private static final int PAUSE = 200;
  private static final int HITS = 10;
  private static final long SEED = 20_261_129;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** What one thread asks, again and again. */
  @FunctionalInterface
  private interface Question {
    void ask(String phrase) throws IOException;
  }

  /** What a thread found. */
  private static final class Part {
    private final long[] nanos;
    private final long blocked;

    /**
     * @param nanos what each answer took
     * @param blocked milliseconds that it waited for locks
     */
    Part(long[] nanos, long blocked) {
      this.nanos = nanos;
      this.blocked = blocked;
    }

    LongStream nanos() {
      return Arrays.stream(nanos);
    }

    long blocked() {
      return blocked;
    }
  }

  @Override
  public void run(String[] arguments) throws Exception {
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ARTICLES;
    GrowingNews news = new GrowingNews(NewsFeed.read(Path.of(arguments[0])), 2L * count, SEED);
    threads.setThreadContentionMonitoringEnabled(true);
    Path folder = Files.createTempDirectory("concurrency");
    try (NewsIndex index = NewsIndex.open(folder.resolve("index"))) {
      List<String> texts = new ArrayList<>();
      try (ArticleWriter writer = index.writer()) {
        for (int i = 0; i < count; i++) {
          Article article = news.article(i);
          writer.add(article);
          if (i % 50 == 0) {
            texts.add(article.body());
          }
        }
        writer.commit();
      }
      List<String> phrases = Phrases.random(texts, QUERIES);
      measure(index, news, count, phrases);
      executor(folder.resolve("index"), phrases);
    } finally {
      Folders.delete(folder);
    }
  }

  private void measure(NewsIndex index, GrowingNews news, int count, List<String> phrases)
      throws Exception {
    Question question =
        phrase -> index.search(SearchRequest.quoted(phrase).limit(HITS).fields(Set.of()));
    ask(question, phrases, THREADS.get(0)); // warms up
    System.out.println("| threads | | searches a second | ms p50 | ms p99 | longest | waiting |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    for (int number : THREADS) {
      tell(number + " | alone", ask(question, phrases, number));
    }
    AtomicBoolean writing = new AtomicBoolean(true);
    try (ExecutorService one = Executors.newSingleThreadExecutor()) {
      Future<Integer> commits = one.submit(() -> write(index, news, count, writing));
      try {
        for (int number : THREADS) {
          tell(number + " | beside a writer", ask(question, phrases, number));
        }
      } finally {
        writing.set(false);
      }
      System.out.printf(Locale.ROOT, "%nThe writer made %d commits.%n%n", commits.get());
    }
  }

  /** Adds articles and commits them, until it is told to stop. */
  private static int write(NewsIndex index, GrowingNews news, int from, AtomicBoolean writing)
      throws Exception {
    int commits = 0;
    try (ArticleWriter writer = index.writer()) {
      while (writing.get()) {
        for (int i = 0; i < BATCH; i++) {
          writer.add(news.article(from + (long) BATCH * commits + i));
        }
        writer.commit();
        commits++;
        Thread.sleep(PAUSE);
      }
    }
    return commits;
  }

  /** Asks by so many threads for some seconds. */
  private List<Part> ask(Question question, List<String> phrases, int number) throws Exception {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    List<Callable<Part>> readers = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      int first = i * phrases.size() / number;
      readers.add(() -> ask(question, phrases, first, end));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(number)) {
      List<Part> parts = new ArrayList<>();
      for (Future<Part> part : pool.invokeAll(readers)) {
        parts.add(part.get());
      }
      return parts;
    }
  }

  private Part ask(Question question, List<String> phrases, int first, long end)
      throws IOException {
    long[] nanos = new long[1 << 10];
    int count = 0;
    long before = blocked();
    for (long from = System.nanoTime(); from < end; count++) {
      question.ask(phrases.get((first + count) % phrases.size()));
      long now = System.nanoTime();
      nanos = count == nanos.length ? Arrays.copyOf(nanos, 2 * count) : nanos;
      nanos[count] = now - from;
      from = now;
    }
    return new Part(Arrays.copyOf(nanos, count), blocked() - before);
  }

  /** How long this thread has waited for locks so far, in milliseconds. */
  private long blocked() {
    ThreadInfo self = threads.getThreadInfo(Thread.currentThread().threadId());
    return self.getBlockedTime() + self.getWaitedTime();
  }

  private static void tell(String what, List<Part> parts) {
    long[] all = parts.stream().flatMapToLong(Part::nanos).sorted().toArray();
    long blocked = parts.stream().mapToLong(Part::blocked).sum();
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %.2f | %.2f | %.1f | %.2f %% |%n",
        what,
        all.length / SECONDS,
        all[all.length / 2] / 1e6,
        all[(int) (0.99 * (all.length - 1))] / 1e6,
        all[all.length - 1] / 1e6,
        blocked / (10.0 * SECONDS * parts.size()));
  }

  /** Lucene's own searcher over the same index, for one query in the threads of an executor. */
  private void executor(Path index, List<String> phrases) throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    System.out.println(
        "| threads | Lucene | searches a second | ms p50 | ms p99 | longest | waiting |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index));
        ExecutorService pool = Executors.newFixedThreadPool(processors)) {
      Question alone = question(reader, null);
      Question helped = question(reader, pool);
      ask(alone, phrases, 1);
      ask(helped, phrases, 1);
      for (int number : List.of(1, processors, 4 * processors)) {
        tell(number + " | alone", ask(alone, phrases, number));
        tell(number + " | with an executor", ask(helped, phrases, number));
      }
    }
  }

  private static Question question(DirectoryReader reader, @Nullable ExecutorService pool) {
    IndexSearcher searcher = new IndexSearcher(reader, pool);
    searcher.setQueryCache(null);
    return phrase ->
        searcher.search(
            new PhraseQuery("body", phrase.split(" ", -1)),
            new TopScoreDocCollectorManager(HITS, null, Integer.MAX_VALUE));
  }
}
