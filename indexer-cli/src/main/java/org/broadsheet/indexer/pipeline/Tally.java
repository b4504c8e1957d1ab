package org.broadsheet.indexer.pipeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.source.Skipped;

/** Counts what comes of the documents of a run. For use by any number of threads at once. */
final class Tally {
  private final LongAdder indexed = new LongAdder();
  private final LongAdder unchanged = new LongAdder();
  private final LongAdder removed = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final Map<Skipped.Why, LongAdder> skipped = new EnumMap<>(Skipped.Why.class);

  Tally() {
    for (Skipped.Why why : Skipped.Why.values()) {
      skipped.put(why, new LongAdder());
    }
  }

  /** An input was read. */
  void read(long documents, long failures) {
    indexed.add(documents);
    failed.add(failures);
  }

  /** Something was met and not read. */
  void skipped(Skipped.Why why) {
    Objects.requireNonNull(skipped.get(why)).increment();
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

  private Map<Skipped.Why, Long> sums() {
    Map<Skipped.Why, Long> sums = new EnumMap<>(Skipped.Why.class);
    skipped.forEach((why, count) -> sums.put(why, count.sum()));
    sums.values().removeIf(count -> count == 0);
    return sums;
  }

  Summary summary(double seconds, long articles, boolean stopped) {
    long seen = indexed.sum() + unchanged.sum() + failed.sum();
    return new Summary(
        seen,
        indexed.sum(),
        unchanged.sum(),
        removed.sum(),
        failed.sum(),
        sums(),
        seconds,
        articles,
        List.of(),
        stopped);
  }
}
