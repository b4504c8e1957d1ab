package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.source.FoundFile;
import org.broadsheet.indexer.source.Skipped;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;

/**
 * The things that the parts of one run share.
 *
 * @param writer where articles go
 * @param ledger what was known before the run
 * @param workers the threads that read
 * @param tally counts documents
 * @param progress is told what happens
 * @param stop says whether the run is to end early
 * @param inputs what is known of inputs besides the ledger
 */
record RunContext(
    ArticleWriter writer,
    Ledger ledger,
    Workers workers,
    Tally tally,
    Progress progress,
    BooleanSupplier stop,
    Inputs inputs) {

  /**
   * What is known of inputs besides the ledger.
   *
   * @param asked the locations that were asked for by name
   * @param moved those whose files are now elsewhere; grows
   * @param before what all of them gave before the run
   */
  record Inputs(Set<String> asked, Set<String> moved, Searcher before) {}

  boolean isStopped() {
    return stop.getAsBoolean();
  }

  /** Begins to write an input. */
  OpenInput open(String location, @Nullable LedgerEntry known) {
    return new OpenInput(location, this, known);
  }

  /** Something was met and is not read. */
  void skipped(Skipped skipped) {
    tally.skipped(skipped.why());
    progress.skipped(skipped);
  }

  /** Tells whether an input was read, and nothing came of it, as it should be. */
  static boolean isWithoutText(LedgerEntry known) {
    return known.complete() && known.documents() == 0 && known.failed() == 0;
  }

  /** Nothing is to be done for an input. */
  void unchanged(LedgerEntry known) {
    tally.unchanged(known);
    if (isWithoutText(known)) {
      skipped(
          new Skipped(
              known.location(), Skipped.Why.NO_TEXT, "There was no text in it when it was read."));
    }
    progress.read(known.size());
    progress.done((int) Math.min(Integer.MAX_VALUE, known.documents() + known.failed()));
  }

  /** A file has another time of modification and the same bytes. */
  void touched(FoundFile file, LedgerEntry known) throws IOException {
    writer.record(
        LedgerEntry.builder(known.location())
            .size(known.size())
            .modified(file.modified())
            .sha256(known.sha256())
            .documents(known.documents())
            .failed(known.failed())
            .tries(known.tries())
            .build());
    unchanged(known);
  }
}
