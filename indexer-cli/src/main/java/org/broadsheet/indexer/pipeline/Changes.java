package org.broadsheet.indexer.pipeline;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what changed until it has been quiet for a moment, so that a file that is being written
 * is read once. For use by any number of threads at once.
 */
final class Changes {
  private static final long QUIET_MILLIS = 300;

  /** Where it never gets quiet, changes are handed over after this. */
  private static final long MAX_MILLIS = 3_000;

  /** With more, looking for what changed is as good as knowing it. */
  private static final int MAX = 10_000;

  /**
   * Some changes.
   *
   * @param everything whether anything may have changed
   * @param paths what has changed if not everything may
   */
  record Batch(boolean everything, Set<Path> paths) {}

  private final Set<Path> paths = new TreeSet<>();
  private boolean everything;
  private long first;
  private long last;
  private boolean closed;

  synchronized void add(Path path) {
    if (paths.size() < MAX) {
      paths.add(path);
    } else {
      everything = true;
    }
    touched();
  }

  /** Events may have been lost. */
  synchronized void addEverything() {
    everything = true;
    touched();
  }

  private void touched() {
    last = System.nanoTime();
    first = first == 0 ? last : first;
    notifyAll();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Waits for changes and then for quiet; null once closed. */
  @Nullable
  synchronized Batch take() throws InterruptedException {
    while (!closed) {
      long now = System.nanoTime();
      long left =
          Math.min(QUIET_MILLIS - (now - last) / 1_000_000, MAX_MILLIS - (now - first) / 1_000_000);
      if (first == 0) {
        wait();
      } else if (left > 0) {
        wait(left);
      } else {
        Batch batch = new Batch(everything, new TreeSet<>(paths));
        paths.clear();
        everything = false;
        first = 0;
        return batch;
      }
    }
    return null;
  }
}
