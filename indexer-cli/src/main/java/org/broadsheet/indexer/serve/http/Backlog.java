package org.broadsheet.indexer.serve.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of answers that their readers have not taken yet. They are held in memory, so readers
 * who are slow at taking large ones must not have very many of them.
 */
final class Backlog {
  /** An answer that is longer has to leave room for shorter ones. */
  private static final int LARGE = 65_536;

  private final AtomicLong held = new AtomicLong();
  private final long most;

  /** Up to so many bytes. */
  Backlog(long most) {
    this.most = most;
  }

  /** For the memory of this process. */
  static Backlog usual() {
    return new Backlog(Runtime.getRuntime().maxMemory() / 4);
  }

  /** Whether there is room for so many bytes, which are held then. */
  boolean enter(long bytes) {
    long all = held.addAndGet(bytes);
    if (all <= (bytes > LARGE ? most / 2 : most)) {
      return true;
    }
    held.addAndGet(-bytes);
    return false;
  }

  /** Lets bytes go. */
  void leave(long bytes) {
    held.addAndGet(-bytes);
  }
}
