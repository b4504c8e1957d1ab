package org.broadsheet.indexer.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.indexer.pipeline.Amount;
import org.broadsheet.indexer.pipeline.Summary;
import org.broadsheet.indexer.source.Skipped;

/** What came of a run, on one line. */
final class SummaryLine {
  private SummaryLine() {}

  static String of(Summary s) {
    String counts =
        String.format(
            Locale.ROOT,
            "%,d seen: %,d indexed, %,d unchanged, %,d removed, %,d failed",
            s.seen(),
            s.indexed(),
            s.unchanged(),
            s.removed(),
            s.failed());
    return counts
        + skipped(s)
        + String.format(Locale.ROOT, " in %.1f s; the index holds ", s.seconds())
        + Amount.of(s.articles(), "article");
  }

  /** Nothing where nothing was left out, as mostly. */
  private static String skipped(Summary s) {
    return s.skipped() == 0
        ? ""
        : s.why().entrySet().stream()
            .map(e -> skipped(e.getKey(), e.getValue()))
            .collect(
                Collectors.joining(
                    ", ", String.format(Locale.ROOT, ", %,d skipped (", s.skipped()), ")"));
  }

  private static String skipped(Skipped.Why why, long count) {
    return switch (why) {
      case HIDDEN -> String.format(Locale.ROOT, "%,d hidden", count);
      case LINK -> Amount.of(count, "link");
      case EXCLUDED -> String.format(Locale.ROOT, "%,d excluded", count);
      case INDEX -> count == 1 ? "1 index" : String.format(Locale.ROOT, "%,d indexes", count);
      case NO_TEXT -> String.format(Locale.ROOT, "%,d without text", count);
      case CLAIMED -> String.format(Locale.ROOT, "%,d with other indexers", count);
    };
  }
}
