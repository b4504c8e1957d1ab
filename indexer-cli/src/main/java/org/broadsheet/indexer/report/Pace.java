package org.broadsheet.indexer.report;

import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** The progress of a run, its speed, and the time it will take. For any number of threads. */
final class Pace {
  private static final double MEGABYTE = 1e6;

  private final long start = System.nanoTime();
  private final LongAdder documents = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private volatile long expected;

  void done(int more) {
    documents.add(more);
  }

  void read(long more) {
    bytes.add(more);
  }

  void expect(long all) {
    expected = all;
  }

  /** One line: documents, their rate and, once it is known, what remains. */
  String line() {
    return line((System.nanoTime() - start) / 1e9);
  }

  String line(double seconds) {
    long done = documents.sum();
    String line = String.format(Locale.ROOT, "%,d read, %,.0f a second", done, done / seconds);
    double all = (double) expected;
    double read = Math.min((double) bytes.sum(), all);
    return read <= 0
        ? line
        : line
            + String.format(
                Locale.ROOT,
                ", %,.0f of %,.0f MB, %s left",
                read / MEGABYTE,
                all / MEGABYTE,
                duration(seconds * (all - read) / read));
  }

  private static String duration(double seconds) {
    if (seconds < 90) {
      return Math.round(seconds) + " s";
    }
    long minutes = Math.round(seconds / 60);
    return minutes < 120 ? minutes + " min" : Math.round(minutes / 60.0) + " h";
  }
}
