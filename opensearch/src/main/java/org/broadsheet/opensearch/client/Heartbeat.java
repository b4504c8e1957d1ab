package org.broadsheet.opensearch.client;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.broadsheet.opensearch.client.ClaimDocuments.Found;
import org.broadsheet.opensearch.client.ClaimDocuments.Version;

/**
 * Shows that a writer lives: a document that it writes again and again. Whoever holds the writer
 * for dead takes the document out as it was last seen; if that succeeds it is dead, whatever it
 * thinks itself, and learns so the next time it writes. No clock is compared with another. For one
 * thread at a time.
 */
final class Heartbeat {
  /** A heartbeat is nobody's claim. */
  static final String NOBODY = "";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final ClaimDocuments documents;
  private final Duration beat;
  private final String holder;
  private Version version;
  private long beaten;
  private Instant beatenAt;

  private Heartbeat(ClaimDocuments documents, Duration beat, String holder, Version version) {
    this.documents = documents;
    this.beat = beat;
    this.holder = holder;
    this.version = version;
    this.beaten = System.nanoTime();
    this.beatenAt = Instant.now();
  }

  /** Begins a new life under a new name. */
  static Heartbeat begin(ClaimDocuments documents, Duration beat) throws IOException {
    byte[] name = new byte[15];
    RANDOM.nextBytes(name);
    String holder = "h" + Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    Version version = documents.create(List.of(holder), NOBODY).get(holder);
    if (version == null) { // it was made, but the answer was lost
      Found found = documents.get(List.of(holder)).get(holder);
      if (found == null) {
        throw new IOException("The cluster has lost a heartbeat.");
      }
      version = found.version();
    }
    return new Heartbeat(documents, beat, holder, version);
  }

  /** The name in claims. */
  String holder() {
    return holder;
  }

  /** {@return whether the writer lives} It beats again if the last time is long ago. */
  boolean isAlive() throws IOException {
    // A machine that sleeps stops one of the clocks and not the other.
    boolean recent =
        System.nanoTime() - beaten < beat.toNanos()
            && Duration.between(beatenAt, Instant.now()).abs().compareTo(beat) < 0;
    return recent || beat();
  }

  /** Beats, and tells whether it was still there. */
  boolean beat() throws IOException {
    long now = System.nanoTime();
    Instant at = Instant.now();
    while (true) {
      Version next = documents.replace(Map.of(holder, version), NOBODY).get(holder);
      if (next != null) {
        version = next;
        beaten = now;
        beatenAt = at;
        return true;
      }
      Found found = documents.get(List.of(holder)).get(holder);
      if (found == null) {
        return false;
      }
      version = found.version(); // it was written, but the answer was lost
    }
  }

  /** Ends in good order. */
  void end() throws IOException {
    documents.delete(Map.of(holder, version));
  }
}
