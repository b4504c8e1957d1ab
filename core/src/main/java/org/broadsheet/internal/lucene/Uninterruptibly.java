package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.lucene.util.IOSupplier;
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

  /**
   * Does the work, and does it again from the start whenever an interrupt has cut it short: it must
   * be such that half of it does no harm.
   */
  static <T> T run(IOSupplier<T> work) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return work.get();
        } catch (ThreadInterruptedException e) {
          interrupted = true;
        } catch (IOException e) { // which Lucene does not always leave as Java threw it
          if (!Thread.interrupted()) {
            throw e;
          }
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
  static <T> T runApart(IOSupplier<T> work) throws IOException {
    FutureTask<T> task = new FutureTask<>(work::get);
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
