package org.broadsheet.search;

import java.io.IOException;
import java.time.Duration;

/** A search that was given up because it took longer than its request allows. */
public final class SearchTimeoutException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Duration within;

  /** Says how long the search was allowed to take. */
  public SearchTimeoutException(Duration within) {
    super("The search was given up because it took longer than " + seconds(within) + ".");
    this.within = within;
  }

  /** How long the search was allowed to take. */
  public Duration within() {
    return within;
  }

  private static String seconds(Duration time) {
    long millis = time.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
