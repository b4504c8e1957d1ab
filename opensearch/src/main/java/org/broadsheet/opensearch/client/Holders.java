package org.broadsheet.opensearch.client;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.opensearch.client.ClaimDocuments.Found;
import org.broadsheet.opensearch.client.ClaimDocuments.Version;
import org.jspecify.annotations.Nullable;

/**
 * The other writers, whose heartbeats are looked at again and again. One whose heartbeat does not
 * change for as long as a lease is dead, by the clock of who looks, and its heartbeat is taken out.
 * For one thread at a time.
 */
final class Holders {
  private final ClaimDocuments documents;
  private final Lease lease;
  private final Map<String, Seen> seen = new HashMap<>();
  private long looked = System.nanoTime();

  Holders(ClaimDocuments documents, Lease lease) {
    this.documents = documents;
    this.lease = lease;
  }

  /**
   * A heartbeat as it was last seen.
   *
   * @param since when it was first seen so
   * @param changed whether it had been seen otherwise before
   */
  private record Seen(Version version, long since, boolean changed) {}

  /** Those of some that have no heartbeat: they are dead, or have ended. All others are watched. */
  Set<String> gone(Collection<String> holders) throws IOException {
    Map<String, Found> beats = documents.get(new TreeSet<>(holders));
    Set<String> gone = new TreeSet<>(holders);
    gone.removeAll(beats.keySet());
    seen.keySet().removeAll(gone);
    beats.forEach((holder, beat) -> watch(holder, beat.version()));
    return gone;
  }

  /** Begins to watch, unless it is watched. */
  void watch(String holder, Version version) {
    seen.putIfAbsent(holder, new Seen(version, System.nanoTime(), false));
  }

  /** Looks at all that are watched. */
  void look() throws IOException {
    if (seen.isEmpty()) {
      looked = System.nanoTime();
      return;
    }
    Map<String, Found> beats = documents.get(seen.keySet());
    long now = System.nanoTime();
    // Whoever has not looked for long has slept, or the cluster has: others may not be dead for
    // that.
    boolean anew = now - looked > 3 * lease.beat().toNanos();
    looked = now;
    Map<String, Version> dead = new HashMap<>();
    for (Map.Entry<String, Seen> each : Map.copyOf(seen).entrySet()) {
      Seen last = each.getValue();
      Found beat = beats.get(each.getKey());
      if (beat == null) {
        seen.remove(each.getKey());
      } else if (!beat.version().equals(last.version())) {
        seen.put(each.getKey(), new Seen(beat.version(), now, true));
      } else if (anew) {
        seen.put(each.getKey(), new Seen(beat.version(), now, false));
      } else if (now - last.since() >= lease.expiry().toNanos()) {
        dead.put(each.getKey(), beat.version());
      }
    }
    documents.delete(dead);
  }

  /**
   * Tells whether a writer has shown that it lives.
   *
   * @param since a time before which that does not count, as of {@link System#nanoTime()}
   */
  boolean isAlive(String holder, long since) {
    @Nullable Seen last = seen.get(holder);
    return last != null
        && last.changed()
        && last.since() - since > 0
        && System.nanoTime() - last.since() < 3 * lease.beat().toNanos();
  }
}
