package org.broadsheet.indexer.serve.http;

import java.time.Duration;

/**
 * What one reader may ask of the server, so that the others are served too.
 *
 * @param target the longest path and query of a request, in chars as sent
 * @param parameters the most parameters of a request
 * @param body the longest body of a request, in bytes
 * @param atWork how many requests are answered at once
 * @param waiting how many more may wait for their turn
 * @param deadline the longest that a request may take
 */
public record Limits(
    int target, int parameters, int body, int atWork, int waiting, Duration deadline) {

  /** Two requests a processor at work, and what these do in some seconds waiting. */
  public static Limits usual() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Limits(16_384, 200, 4_096, 2 * processors, 512, Duration.ofSeconds(20));
  }

  /** The same limits with another deadline. */
  public Limits within(Duration time) {
    return new Limits(target, parameters, body, atWork, waiting, time);
  }

  /** The same limits with other numbers of requests. */
  public Limits requests(int atOnce, int queued) {
    return new Limits(target, parameters, body, atOnce, queued, deadline);
  }
}
