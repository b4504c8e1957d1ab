package org.broadsheet.indexer.serve.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets a few requests at a time do their work; others wait, and those for which there is no room
 * are sent away. The threads that work are not those that talk to readers: a reader who takes his
 * time keeps nobody from working.
 */
final class Turns implements AutoCloseable {
  private final ThreadPoolExecutor workers;
  private final long deadline;

  Turns(Limits limits) {
    deadline = limits.deadline().toNanos();
    workers =
        new ThreadPoolExecutor(
            limits.atWork(),
            limits.atWork(),
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(limits.waiting()),
            Thread.ofPlatform().name("serve-", 0).daemon().factory());
  }

  /**
   * Does a piece of work.
   *
   * @throws Refusal if there is no room, or it takes too long
   */
  Answer take(Callable<Answer> work) throws IOException {
    Future<Answer> future;
    try {
      future = workers.submit(work);
    } catch (RejectedExecutionException e) {
      throw new Refusal(503, "Too many requests are waiting. Try again in a moment.");
    }
    try {
      return future.get(deadline, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new Refusal(503, "The request takes longer than it may.");
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException r -> throw r;
        case IOException io -> throw io;
        case Error error -> throw error;
        case null, default -> throw new UncheckedIOException(new IOException(e));
      }
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
