package org.broadsheet.indexer.report;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.broadsheet.indexer.pipeline.Progress;
import org.broadsheet.indexer.pipeline.Summary;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.Skipped;
import org.jspecify.annotations.Nullable;

/** Progress for a person: a line that moves on a terminal, a line a minute anywhere else. */
public final class ProgressReport implements Progress, AutoCloseable {
  private static final int MILLIS_ON_TERMINAL = 250;
  private static final int MILLIS_ELSEWHERE = 60_000;

  /** Back to the beginning of the line, and it is empty. */
  private static final String ANEW = "\r\u001b[K";

  private final Console console;
  private final boolean quiet;
  private final boolean verbose;
  private final boolean moving;
  private final FailureLines failures;
  private final Pace pace = new Pace();
  private final @Nullable ScheduledExecutorService clock;

  /** Begins the report; {@code verbose} tells of every file, {@code quiet} of none. */
  public ProgressReport(Console console, boolean quiet, boolean verbose) {
    this.console = console;
    this.quiet = quiet;
    this.verbose = verbose;
    this.moving = console.errIsTerminal();
    this.failures = new FailureLines(console, verbose);
    if (quiet) {
      clock = null;
      return;
    }
    clock =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("progress").unstarted(work));
    int millis = moving ? MILLIS_ON_TERMINAL : MILLIS_ELSEWHERE;
    Future<?> unused = clock.scheduleAtFixedRate(this::tick, millis, millis, TimeUnit.MILLISECONDS);
  }

  private synchronized void tick() {
    if (moving) {
      console.err().print(ANEW + pace.line());
      console.err().flush();
    } else {
      console.say(pace.line());
    }
  }

  @Override
  public void done(int documents) {
    pace.done(documents);
  }

  @Override
  public void read(long bytes) {
    pace.read(bytes);
  }

  @Override
  public void expect(long bytes) {
    pace.expect(bytes);
  }

  @Override
  public synchronized void failed(Failure failure) {
    if (!quiet) {
      clear();
      failures.tell(failure);
    }
  }

  /** Told to those who want to know everything. */
  @Override
  public synchronized void skipped(Skipped skipped) {
    if (verbose) {
      clear();
      console.say(skipped.location() + ": " + skipped.sentence());
    }
  }

  /** Something that is no failure of an input. */
  public synchronized void note(String sentence) {
    if (!quiet) {
      clear();
      console.say(sentence);
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
      tell(s);
      if (s.why().containsKey(Skipped.Why.CLAIMED)) {
        console.say(
            "What other indexers are reading is left to them; the same command reads it if one of"
                + " them does not finish.");
      }
    }
  }

  /** The result of one round of many. */
  public void watching(Summary s) {
    close();
    if (!quiet && s.indexed() + s.removed() + s.failed() > 0) {
      tell(s);
    }
  }

  private void tell(Summary s) {
    console.say(SummaryLine.of(s));
  }

  private void clear() {
    if (moving) {
      console.err().print(ANEW);
    }
  }

  @Override
  public void close() {
    if (clock != null && !clock.isShutdown()) {
      clock.close();
      clear();
    }
  }
}
