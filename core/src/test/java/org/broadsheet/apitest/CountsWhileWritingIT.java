package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Count;
import org.broadsheet.search.GroupCount;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen threads that search, count and stream while one writes and commits every second. */
final class CountsWhileWritingIT {
  private static final int READERS = 16;
  private static final int BATCH = 100;
  private static final Duration TIME = Duration.ofSeconds(Long.getLong("broadsheet.seconds", 60));
  private static final SearchRequest PHRASE = SearchRequest.of("\"against all odds\"");

  private final AtomicBoolean over = new AtomicBoolean();
  private final List<Long> micros = Collections.synchronizedList(new ArrayList<>());
  @TempDir private Path folder;

  @Test
  void everyAnswerIsOfOneCommit() throws Exception {
    try (NewsIndex index = NewsIndex.open(folder);
        ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Void>> work = new ArrayList<>();
      work.add(threads.submit(() -> write(index)));
      for (int i = 0; i < READERS; i++) {
        int kind = i;
        work.add(threads.submit((Callable<Void>) () -> read(index, kind)));
      }
      Thread.sleep(TIME);
      over.set(true);
      for (Future<Void> one : work) {
        one.get();
      }
    }
    List<Long> sorted = micros.stream().sorted().toList();
    System.getLogger(CountsWhileWritingIT.class.getName())
        .log(
            System.Logger.Level.INFO,
            String.format(
                Locale.ROOT,
                "%d answers, median %.1f ms, 99 %% within %.1f ms",
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1e3,
                sorted.get(sorted.size() * 99 / 100) / 1e3));
    assertThat(sorted).hasSizeGreaterThan(READERS);
  }

  private Void write(NewsIndex index) throws IOException, InterruptedException {
    try (ArticleWriter writer = index.writer()) {
      for (int commit = 0; !over.get(); commit++) {
        for (int i = 0; i < BATCH; i++) {
          writer.add(
              Article.builder("wire-" + commit + "-" + i)
                  .headline("Against all odds, again")
                  .body("The harbour of Skerrow won against all odds. " + "So it goes. ".repeat(i))
                  .publisher("Paper " + i % 7)
                  .build());
        }
        writer.commit();
        Thread.sleep(1000);
      }
    }
    return null;
  }

  private Void read(NewsIndex index, int kind) throws IOException {
    while (!over.get()) {
      long start = System.nanoTime();
      try (Searcher searcher = index.searcher()) {
        Count count = searcher.count(PHRASE);
        assertThat(count.articles() % BATCH).isZero();
        assertThat(count.occurrences()).isEqualTo(2 * count.articles());
        switch (kind % 4) {
          case 0 -> assertThat(searcher.search(PHRASE).total()).isEqualTo(count.articles());
          case 1 -> assertThat(rows(searcher)).isEqualTo(count.occurrences());
          case 2 -> assertThat(ofPublishers(searcher)).isEqualTo(count.occurrences());
          default -> assertThat(articles(searcher)).isEqualTo(count.articles());
        }
      }
      micros.add((System.nanoTime() - start) / 1000);
    }
    return null;
  }

  private static long rows(Searcher searcher) throws IOException {
    long[] rows = new long[1];
    searcher.occurrences(
        PHRASE,
        OccurrenceOrder.ARTICLE,
        20,
        row -> {
          assertThat(row.match()).isEqualToIgnoringCase("against all odds");
          return ++rows[0] > 0;
        });
    return rows[0];
  }

  private static long ofPublishers(Searcher searcher) throws IOException {
    return searcher.counts(PHRASE, Grouping.by(Grouping.Kind.PUBLISHER)).stream()
        .mapToLong(GroupCount::occurrences)
        .sum();
  }

  private static long articles(Searcher searcher) throws IOException {
    long[] articles = new long[1];
    searcher.scan(PHRASE.unlimited(), hit -> ++articles[0] > 0);
    return articles[0];
  }
}
