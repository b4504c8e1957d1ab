package org.broadsheet.indexer.report;

import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.broadsheet.indexer.pipeline.Progress;
import org.broadsheet.indexer.pipeline.Summary;
import org.broadsheet.indexer.source.Failure;
import org.jspecify.annotations.Nullable;

/** Progress for a person: a moving line on a terminal, nothing but trouble anywhere else. */
public final class ProgressReport implements Progress, AutoCloseable {
  private static final int MILLIS = 200;
  private static final int COLUMNS = 60;

  private final Console console;
  private final boolean quiet;
  private final FailureLines failures;
  private final @Nullable ProgressBar bar;

  /** Begins the report; {@code verbose} tells of every failure, {@code quiet} of none. */
  public ProgressReport(Console console, boolean quiet, boolean verbose) {
    this.console = console;
    this.quiet = quiet;
    this.failures = new FailureLines(console, verbose);
    this.bar =
        console.errIsTerminal() && !quiet && !verbose
            ? new ProgressBarBuilder()
                .setTaskName("Indexing")
                .setInitialMax(-1)
                .setUnit(" articles", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS)
                .setMaxRenderedLength(COLUMNS)
                .showSpeed()
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), COLUMNS))
                .build()
            : null;
  }

  @Override
  public void done(int inputs) {
    if (bar != null) {
      bar.stepBy(inputs);
    }
  }

  @Override
  public void failed(Failure failure) {
    if (!quiet) {
      failures.tell(failure);
    }
  }

  /** The last line of a run. */
  public void summary(Summary s) {
    close();
    if (!quiet) {
      failures.finish();
      if (s.stopped()) {
        console.say("Stopped. What has been read is in the index; the same command goes on.");
      }
      console.say(
          String.format(
              Locale.ROOT,
              "%,d seen: %,d indexed, %,d unchanged, %,d removed, %,d failed in %.1f s;"
                  + " the index holds %,d articles",
              s.seen(),
              s.indexed(),
              s.unchanged(),
              s.removed(),
              s.failed(),
              s.seconds(),
              s.articles()));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
