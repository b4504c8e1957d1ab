package org.broadsheet.indexer.child;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at all children a few times a second, and kills those that overrun their time. */
final class TimeoutWatch implements AutoCloseable {
  private static final long TICK_MILLIS = 100;

  private final Set<ChildProcess> children = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::run, "watch over parsers");

  TimeoutWatch() {
    thread.setDaemon(true);
    thread.start();
  }

  void add(ChildProcess child) {
    children.add(child);
  }

  void remove(ChildProcess child) {
    children.remove(child);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(TICK_MILLIS);
        // Ticks, not the clock: while this process is stopped, so may be the children.
        children.forEach(child -> child.tick(TICK_MILLIS));
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
