package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.InputWriter;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.document.Findings;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FoundFile;
import org.broadsheet.indexer.source.Skipped;
import org.jspecify.annotations.Nullable;

/**
 * One input on its way into the index: writes its articles and failures, and tells the ledger at
 * the end. May be used by several threads at once until it is finished.
 */
final class OpenInput implements Findings {
  /** A file modified this short a time before it is read may be modified again unnoticed. */
  private static final long SECONDS_TO_BE_SURE = 2;

  private final String location;
  private final InputWriter writer;
  private final RunContext round;
  private final Progress progress;
  private final @Nullable LedgerEntry known;
  private final Instant begun = Instant.now();
  private final LongAdder found = new LongAdder();
  private final FailureLog failures;
  private final LongAdder failed = new LongAdder();

  /** What is said of a file that gives nothing. */
  private volatile String kind = "There is no text in it.";

  /** Whether what failed may be otherwise at the next try. */
  private volatile boolean passing;

  /**
   * Begins.
   *
   * @param known what the ledger knows of the input so far
   */
  OpenInput(String location, RunContext round, @Nullable LedgerEntry known) {
    this.location = location;
    this.failures = new FailureLog(location);
    this.writer = round.writer().input(location);
    this.round = round;
    this.progress = round.progress();
    this.known = known;
  }

  @Override
  public void found(List<Article> articles) throws IOException {
    for (Article article : articles) {
      add(article);
    }
    counted(1);
  }

  /** Adds an article of a document that is counted apart. */
  void add(Article article) throws IOException {
    writer.add(article);
  }

  /** So many documents are in. */
  void counted(int documents) {
    found.add(documents);
    progress.done(documents);
  }

  @Override
  public void failed(Failure reason) throws IOException {
    boolean silent = !round.inputs().asked().contains(location) || reason.isElsewhere();
    if (reason.isOfKind() && silent) {
      kind = reason.message();
      return;
    }
    Failure failure = reason.asFailure();
    passing |= failure.isPassing();
    failures.add(failure);
    failed.increment();
    progress.done(1);
  }

  /** Tells whether anything of it failed so far. */
  boolean hasFailures() {
    return failed.sum() > 0;
  }

  /** Ends an input that is no file. */
  void finish() throws IOException {
    finish(
        LedgerEntry.builder(location)
            .documents(found.sum())
            .failed(failed.sum())
            .tries(tries())
            .build());
    round.tally().read(found.sum(), failed.sum());
  }

  /**
   * Ends a file.
   *
   * @param file as it was before it was read
   * @param sha256 of its bytes; null where it is not known
   */
  void finish(FoundFile file, @Nullable String sha256) throws IOException {
    boolean sure = file.modified().plusSeconds(SECONDS_TO_BE_SURE).isBefore(begun);
    finish(
        LedgerEntry.builder(location)
            .size(file.size())
            .modified(sure ? file.modified() : null)
            .sha256(sha256)
            .documents(found.sum())
            .failed(failed.sum())
            .tries(tries())
            .complete(!passing)
            .build());
    round.tally().read(found.sum(), failed.sum());
    if (found.sum() == 0 && failed.sum() == 0) {
      round.skipped(new Skipped(location, Skipped.Why.NO_TEXT, kind));
    }
  }

  /** Tells what failed only now: a file that has changed meanwhile is read once more. */
  private void finish(LedgerEntry entry) throws IOException {
    for (InputFailure failure : failures.entries()) {
      writer.add(failure);
      progress.failed(
          new Failure(failure.location(), failure.stage(), failure.reason(), failure.message()));
    }
    writer.finish(entry);
  }

  private int tries() {
    return known == null ? 1 : known.tries() + 1;
  }
}
