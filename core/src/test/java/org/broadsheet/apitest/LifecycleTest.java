package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.IndexLockedException;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.InputWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is closed, what that means for what is still open, and what is said of it. */
final class LifecycleTest {
  private static final String INPUT = "/wire/17.txt";
  private static final LedgerEntry ENTRY = new LedgerEntry(INPUT, 1, null, null, 1, 0, 1, true);
  private static final SearchRequest ODDS = SearchRequest.of("\"against all odds\"").snippets(1);

  @TempDir Path temp;

  private Path folder;
  private NewsIndex index;

  @BeforeEach
  void open() throws IOException {
    folder = temp.resolve("news.index");
    index = NewsIndex.create(folder);
    try (ArticleWriter writer = index.writer()) {
      InputWriter input = writer.input(INPUT);
      input.add(article("wire-17"));
      input.finish(ENTRY);
      writer.commit();
    }
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void aClosedIndexSaysSo() throws IOException {
    index.close();
    assertClosed(
        "index",
        () -> index.search(ODDS),
        () -> index.article("wire-17"),
        () -> index.similar("wire-17", 1),
        index::articles,
        index::info,
        index::ledger,
        index::searcher,
        index::writer);
    index.close();
  }

  @Test
  void aClosedSearcherSaysSo() throws IOException {
    Searcher searcher = index.searcher();
    searcher.close();
    assertClosed(
        "searcher",
        () -> searcher.search(ODDS),
        () -> searcher.article("wire-17"),
        () -> searcher.similar("wire-17", 1),
        () -> searcher.locations(article("wire-17")),
        searcher::info);
  }

  @Test
  void aClosedLedgerSaysSo() throws IOException {
    Ledger ledger = index.ledger();
    ledger.close();
    assertClosed(
        "ledger",
        () -> ledger.entry(INPUT),
        ledger::isEmpty,
        () -> ledger.withContent("00"),
        () -> ledger.entries("", entry -> {}),
        () -> ledger.failures(null, failure -> {}));
  }

  @Test
  void aClosedWriterSaysSo() throws IOException {
    ArticleWriter writer = index.writer();
    InputWriter input = writer.input(INPUT);
    writer.close();
    assertClosed(
        "writer",
        () -> writer.add(article("wire-18")),
        () -> writer.delete("wire-17"),
        () -> writer.input(INPUT),
        () -> writer.remove(INPUT),
        () -> writer.record(ENTRY),
        writer::commit,
        () -> input.add(article("wire-18")),
        () ->
            input.add(new InputFailure(INPUT, INPUT, "read", "gone", "It is gone.", Instant.EPOCH)),
        () -> input.finish(ENTRY));
    writer.close();
  }

  @Test
  void whatIsClosedTwiceTakesNothingFromOthers() throws IOException {
    try (Searcher other = index.searcher()) {
      for (int i = 0; i < 3; i++) {
        Searcher searcher = index.searcher();
        Ledger ledger = index.ledger();
        for (int j = 0; j < 3; j++) {
          searcher.close();
          ledger.close();
        }
      }
      assertThat(index.search(ODDS).total()).isEqualTo(1);
      assertThat(other.search(ODDS).total()).isEqualTo(1);
    }
  }

  @Test
  void searchersAndLedgersOutliveTheirIndex() throws IOException {
    try (Searcher searcher = index.searcher();
        Ledger ledger = index.ledger()) {
      index.close();
      assertThat(searcher.search(ODDS).total()).isEqualTo(1);
      assertThat(searcher.info().articles()).isEqualTo(1);
      assertThat(ledger.entry(INPUT)).contains(ENTRY);
    }
  }

  @Test
  void aLedgerMayBeClosedByItsVisitor() throws IOException {
    Ledger ledger = index.ledger();
    ledger.entries("", entry -> ledger.close());
    assertClosed("ledger", ledger::isEmpty);
  }

  @Test
  void closingTheIndexGivesUpWhatItsWriterHasNotCommitted() throws IOException {
    ArticleWriter writer = index.writer();
    writer.add(article("wire-18"));
    writer.commit();
    writer.add(article("wire-19"));
    index.close();
    assertClosed("writer", () -> writer.add(article("wire-20")), writer::commit);
    writer.close();
    try (NewsIndex again = NewsIndex.open(folder);
        ArticleWriter next = again.writer()) { // the lock is free
      next.commit();
      assertThat(again.articles()).isEqualTo(2);
    }
    assertThat(NewsIndex.check(folder)).isEmpty();
  }

  @Test
  void searchesOfASearcherThatIsBeingClosedAnswerOrSaySo() throws Exception {
    Queue<Throwable> others = new ConcurrentLinkedQueue<>();
    for (int round = 0; round < 40; round++) {
      Searcher searcher = index.searcher();
      Ledger ledger = index.ledger();
      CountDownLatch ready = new CountDownLatch(8);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        threads.add(
            Thread.ofPlatform().start(() -> searchUntilClosed(searcher, ledger, ready, others)));
      }
      ready.await();
      if (round % 4 == 3) { // with the last reference the reader goes
        index.close();
      }
      searcher.close();
      ledger.close();
      for (Thread thread : threads) {
        thread.join();
      }
      if (round % 4 == 3) {
        index = NewsIndex.open(folder);
      }
    }
    assertThat(others).isEmpty();
  }

  private static void searchUntilClosed(
      Searcher searcher, Ledger ledger, CountDownLatch ready, Queue<Throwable> others) {
    try {
      searcher.search(ODDS);
      ready.countDown();
      while (true) {
        assertThat(searcher.search(ODDS).total()).isEqualTo(1);
        assertThat(ledger.entry(INPUT)).isPresent();
        assertThat(searcher.info().articles()).isEqualTo(1);
      }
    } catch (IllegalStateException e) {
      if (!String.valueOf(e.getMessage()).endsWith(" is closed.")) {
        others.add(e);
      }
    } catch (IOException | RuntimeException | Error e) {
      others.add(e);
    }
  }

  @Test
  void aSecondWriterIsToldWhereTheFirstOneIs() throws IOException {
    try (NewsIndex other = NewsIndex.open(folder);
        ArticleWriter writer = index.writer()) {
      assertThat(writer).isNotNull();
      assertThatThrownBy(other::writer)
          .isInstanceOf(IndexLockedException.class)
          .hasMessage(
              "The index at " + folder + " is being written by another writer of this process.");
      assertThatThrownBy(() -> NewsIndex.check(folder))
          .isInstanceOf(IndexLockedException.class)
          .hasMessageEndingWith(" by another writer of this process.");
    }
    index.writer().close();
  }

  @Tag("processes")
  @Test
  void aWriterInAnotherProcessIsToldApart() throws Exception {
    Process process = TestProcess.start(true, OpenWriter.class, folder);
    try {
      process.inputReader(StandardCharsets.UTF_8).readLine(); // it is open now
      assertThatThrownBy(index::writer)
          .isInstanceOf(IndexLockedException.class)
          .hasMessage("The index at " + folder + " is being written by another process.");
    } finally {
      process.getOutputStream().close();
      process.waitFor();
    }
    index.writer().close();
  }

  /** A program that writes until its input ends. */
  static final class OpenWriter {
    private OpenWriter() {}

    public static void main(String[] args) throws IOException {
      try (NewsIndex index = NewsIndex.open(Path.of(args[0]));
          ArticleWriter writer = index.writer()) {
        writer.add(article("wire-21"));
        System.out.println("open");
        System.in.read();
      }
    }
  }

  private void assertClosed(String what, ThrowingCallable... uses) {
    for (ThrowingCallable use : uses) {
      assertThatThrownBy(use)
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage(
              (what.equals("index") ? "The index at " : "The " + what + " of the index at ")
                  + folder
                  + " is closed.");
    }
  }

  private static Article article(String id) {
    return Article.builder(id)
        .location(INPUT)
        .headline("Minnows win against all odds")
        .body("They had lost every game of the season.")
        .language("en")
        .build();
  }
}
