package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.broadsheet.index.ArticleWriter;

/** Commits now and then, so that a run that dies has not been for nothing. */
final class Commits implements AutoCloseable {
  private static final int SECONDS = 30;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  private final ArticleWriter writer;

  Commits(ArticleWriter writer) {
    this.writer = writer;
  }

  void begin() {
    Future<?> unused =
        clock.scheduleWithFixedDelay(this::commit, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private void commit() {
    try {
      writer.commit();
    } catch (IOException e) {
      // The writer is broken, which the next article or the last commit will tell.
    }
  }

  /** Waits for a commit that is under way. */
  @Override
  public void close() {
    clock.close();
  }
}
