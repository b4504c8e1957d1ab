package org.broadsheet.opensearch.client;

import java.time.Duration;

/**
 * For how long claims hold without a sign of life.
 *
 * @param beat how often a writer shows that it lives
 * @param expiry after so long without a sign it is held for dead; several times the beat
 */
record Lease(Duration beat, Duration expiry) {
  /** A cluster that loses a node may be silent for half a minute. */
  static final Lease USUAL = new Lease(Duration.ofSeconds(10), Duration.ofSeconds(60));
}
