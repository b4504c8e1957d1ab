package org.broadsheet.opensearch.client;

import org.broadsheet.opensearch.wire.Calls;

/** Calls that may be made until somebody closes what makes them. */
final class Open {
  private final String what;
  private final ClusterAddress address;
  private final Calls calls;
  private volatile boolean closed;

  /**
   * @param what is closed with this, for messages: {@code searcher}
   */
  Open(String what, ClusterAddress address, Calls calls) {
    this.what = what;
    this.address = address;
    this.calls = calls;
  }

  /** The calls. */
  Calls calls() {
    if (closed) {
      throw new IllegalStateException("The " + what + " of " + address + " is closed.");
    }
    return calls;
  }

  void close() {
    closed = true;
  }
}
