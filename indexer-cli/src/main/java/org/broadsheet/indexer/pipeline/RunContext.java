package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.source.FoundFile;
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
 */
record RunContext(
    ArticleWriter writer,
    Ledger ledger,
    Workers workers,
    Tally tally,
    Progress progress,
    BooleanSupplier stop) {

  boolean isStopped() {
    return stop.getAsBoolean();
  }

  /** Begins to write an input. */
  OpenInput open(String location, @Nullable LedgerEntry known) {
    return new OpenInput(location, writer, progress, known);
  }

  /** Nothing is to be done for an input. */
  void unchanged(LedgerEntry known) {
    tally.unchanged(known);
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
