package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.ThreadInterruptedException;

/**
 * Work that an interrupt of its thread does not end; the thread is still interrupted afterwards.
 *
 * <p>Java closes a channel under a thread that is interrupted, whoever else may be using it, and
 * Lucene's writer, interrupted while it waits, throws away what it had taken.
 */
final class Uninterruptibly {
  private Uninterruptibly() {}

  /** A piece of work. */
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /**
   * Does work with channels of its own, and does it again from the start whenever an interrupt has
   * closed one: half of it must do no harm.
   */
  static <T> T withChannels(Work<T, IOException> work) throws IOException {
    boolean interrupted = Thread.interrupted();
    boolean doubted = false;
    try {
      while (true) {
        try {
          return work.run();
        } catch (IOException e) {
          // Java first marks the thread and then closes its channel: the mark may be gone by then.
          // Lucene does not always leave the exception as it was, so that others get a second try.
          boolean marked = Thread.interrupted();
          boolean doubtful = !doubted && e.getClass() == IOException.class;
          if (!marked && !doubtful && !(e instanceof ClosedByInterruptException)) {
            throw e;
          }
          interrupted |= marked;
          doubted |= doubtful;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Does work for which Lucene may have to wait, and does it again from the start whenever Lucene
   * was interrupted before it began.
   */
  static <T, E extends Exception> T withWaits(Work<T, E> work) throws E {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return work.run();
        } catch (ThreadInterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Does the work once, on a thread of its own, which nobody can interrupt, and waits for it. */
  static <T> T runApart(Work<T, IOException> work) throws IOException {
    FutureTask<T> task = new FutureTask<>(work::run);
    Thread.ofPlatform().daemon().name("broadsheet-write").start(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw IOUtils.rethrowAlways(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
