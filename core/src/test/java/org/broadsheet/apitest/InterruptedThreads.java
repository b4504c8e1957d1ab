package org.broadsheet.apitest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;

/**
 * A program: threads that search and threads that write, any of which is interrupted at any time.
 * Prints what it did, and what went wrong.
 *
 * <p>Arguments: the folder of an index to be made, and for how many seconds.
 */
final class InterruptedThreads {
  private static final int SEARCHING = 16;
  private static final int WRITING = 2;
  private static final int PAUSE = 20; // milliseconds between interrupts
  private static final int PER_COMMIT = 25;

  private final Path folder;
  private final NewsIndex index;
  private final Instant end;
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger added = new AtomicInteger();
  private final AtomicInteger committed = new AtomicInteger();
  private final AtomicInteger searches = new AtomicInteger();
  private final AtomicInteger cutShort = new AtomicInteger();
  private final AtomicInteger interrupts = new AtomicInteger();

  private InterruptedThreads(Path folder, Duration time) throws IOException {
    this.folder = folder;
    index = NewsIndex.create(folder);
    end = Instant.now().plus(time);
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    InterruptedThreads run =
        new InterruptedThreads(folder, Duration.ofSeconds(Integer.parseInt(args[1])));
    run.run();
    run.faults.stream().limit(20).forEach(System.out::println);
    System.out.printf(
        "searches %s, cut short %s, interrupts %s, articles %s, faults %s%n",
        run.searches, run.cutShort, run.interrupts, run.added, run.faults.size());
  }

  private void run() throws Exception {
    try (ArticleWriter writer = index.writer()) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < SEARCHING; i++) {
        Random random = new Random(i);
        threads.add(Thread.ofPlatform().start(() -> search(random)));
      }
      for (int i = 0; i < WRITING; i++) {
        threads.add(Thread.ofPlatform().start(() -> write(writer)));
      }
      Random random = new Random(SEARCHING);
      while (isTime()) {
        Thread.sleep(PAUSE);
        threads.get(random.nextInt(threads.size())).interrupt();
        interrupts.incrementAndGet();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      writer.commit();
    }
    if (index.articles() != added.get()) {
      faults.add("the index counts " + index.articles() + " articles");
    }
    index.close();
    faults.addAll(NewsIndex.check(folder));
  }

  private boolean isTime() {
    return Instant.now().isBefore(end);
  }

  private void search(Random random) {
    while (isTime()) {
      boolean interrupted = Thread.currentThread().isInterrupted();
      try {
        searchOnce(random);
        searches.incrementAndGet();
      } catch (InterruptedIOException e) {
        cutShort.incrementAndGet();
        if (!Thread.interrupted()) {
          faults.add("not interrupted, and yet " + e);
        }
      } catch (IOException | RuntimeException | Error e) {
        faults.add((interrupted ? "interrupted before: " : "") + e + " of " + e.getCause());
        return;
      }
    }
  }

  private void searchOnce(Random random) throws IOException {
    int least = committed.get();
    try (Searcher searcher = index.searcher()) {
      for (int i = 0; i < 3; i++) {
        String query = random.nextBoolean() ? "\"against all odds\"" : "minnows game";
        Results results = searcher.search(SearchRequest.of(query).limit(5).snippets(2));
        for (Hit hit : results) {
          searcher.article(hit.article().id());
        }
        if (results.total() < least || results.total() > added.get()) {
          faults.add(least + " articles were there, and found were " + results.total());
        }
      }
    }
  }

  private void write(ArticleWriter writer) {
    try {
      while (isTime()) {
        for (int i = 0; i < PER_COMMIT; i++) {
          int number = added.incrementAndGet();
          writer.add(
              Article.builder("n" + number)
                  .headline("Minnows " + number + " win against all odds")
                  .body("They won game " + number + ". " + "Nobody had thought so. ".repeat(20))
                  .language("en")
                  .build());
        }
        synchronized (this) {
          int before = added.get() - WRITING * PER_COMMIT;
          writer.commit();
          committed.accumulateAndGet(before, Math::max);
        }
        Thread.interrupted();
      }
    } catch (IOException | RuntimeException | Error e) {
      faults.add("writing: " + e + " of " + e.getCause());
    }
  }
}
