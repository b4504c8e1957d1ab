package org.broadsheet.indexer.pipeline;

import java.util.concurrent.atomic.LongAdder;
import org.broadsheet.index.LedgerEntry;

/** Counts what comes of the documents of a run. For use by any number of threads at once. */
final class Tally {
  private final LongAdder indexed = new LongAdder();
  private final LongAdder unchanged = new LongAdder();
  private final LongAdder removed = new LongAdder();
  private final LongAdder failed = new LongAdder();

  /** An input was read. */
  void read(long documents, long failures) {
    indexed.add(documents);
    failed.add(failures);
  }

  /** An input is in as it was before, and so are its failures. */
  void unchanged(LedgerEntry entry) {
    unchanged.add(entry.documents());
    failed.add(entry.failed());
  }

  /** An input was taken out. */
  void removed(LedgerEntry entry) {
    removed.add(entry.documents());
  }

  long failures() {
    return failed.sum();
  }

  Summary summary(double seconds, long articles, boolean stopped) {
    long seen = indexed.sum() + unchanged.sum() + failed.sum();
    return new Summary(
        seen,
        indexed.sum(),
        unchanged.sum(),
        removed.sum(),
        failed.sum(),
        seconds,
        articles,
        stopped);
  }
}
