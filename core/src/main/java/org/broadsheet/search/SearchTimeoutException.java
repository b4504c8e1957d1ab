package org.broadsheet.search;

import java.io.IOException;
import java.time.Duration;

/** A search that was given up because it took longer than its request allows. */
public final class SearchTimeoutException extends IOException {
  private static final long serialVersionUID = 1L;

  /** How long the search was allowed to take. */
  private final Duration within;

  /**
   * Says how long the search was allowed to take.
   *
   * @param within the time allowed, as {@link SearchRequest#within()} has it
   */
  public SearchTimeoutException(Duration within) {
    super("The search was given up because it took longer than " + seconds(within) + ".");
    this.within = within;
  }

  /** {@return the time that the search was allowed to take} */
  public Duration within() {
    return within;
  }

  private static String seconds(Duration time) {
    long millis = time.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
