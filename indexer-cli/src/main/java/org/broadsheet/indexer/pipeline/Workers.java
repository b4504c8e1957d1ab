package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads that work on what one other thread hands them, which waits when they fall behind: what
 * lies in memory does not grow with the corpus.
 *
 * <p>The first thing that a task throws ends the run: it is about the index, not about one input.
 */
final class Workers implements AutoCloseable {
  /** Enough handed over that no thread waits for the finder, few enough to fit a small heap. */
  private static final int WAITING_PER_THREAD = 2;

  /** A piece of work that may fail for good. */
  interface Task {
    void run() throws IOException;
  }

  private final int places;
  private final Semaphore free;
  private final ExecutorService threads;
  private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();

  Workers(int count) {
    places = count * (1 + WAITING_PER_THREAD);
    free = new Semaphore(places);
    threads = Executors.newFixedThreadPool(count);
  }

  /** Hands over a task; waits while too many are under way. */
  void submit(Task task) throws IOException {
    take(1);
    rethrow();
    threads.execute(
        () -> {
          try {
            if (broken.get() == null) {
              task.run();
            }
          } catch (Throwable e) {
            broken.compareAndSet(null, e);
          } finally {
            free.release();
          }
        });
  }

  /** Waits until every task is done. */
  void finish() throws IOException {
    take(places);
    free.release(places);
    rethrow();
  }

  private void take(int permits) throws IOException {
    try {
      free.acquire(permits);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Indexing was interrupted.");
    }
  }

  private void rethrow() throws IOException {
    Throwable e = broken.get();
    switch (e) {
      case null -> {}
      case IOException io -> throw io;
      case UncheckedIOException io -> throw io.getCause();
      case RuntimeException runtime -> throw runtime;
      case Error error -> throw error;
      default -> throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
