package org.broadsheet.opensearch.client;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.broadsheet.opensearch.client.ClaimDocuments.Found;
import org.broadsheet.opensearch.client.ClaimDocuments.Version;
import org.jspecify.annotations.Nullable;

/**
 * The inputs that a writer has claimed, each by a document that only one writer can make. A claim
 * whose holder has no {@link Heartbeat} holds nothing, and may be replaced as it was seen, in which
 * again only one succeeds. For any number of threads.
 *
 * <p>A writer that was held for dead, since it stood still for longer than a lease, finds that out
 * by its heartbeat before it sends anything. It goes on under a new name, and keeps the inputs
 * whose claims nobody has touched; the others are lost, and what it has of them is not to be sent.
 */
final class ClusterClaims implements Closeable {
  /** Stands for whoever has claimed an input in this moment, or has just given it back. */
  private static final String SOMEBODY = "";

  /** For so long it is not asked whether to wait any longer. */
  private static final long MAX_PAUSE_NANOS = 1_000_000_000L;

  private final ClusterIndex index;
  private final ClaimDocuments documents;
  private final Lease lease;
  private final Holders holders;

  /** The claims that are held, by the input. */
  private final Map<String, Version> held = new HashMap<>();

  private final Set<String> lost = new HashSet<>();

  /** Null until something is claimed. */
  private @Nullable Heartbeat heartbeat;

  private @Nullable ScheduledExecutorService clock;

  /** When somebody first waited for others; 0 before. */
  private long waiting;

  ClusterClaims(ClusterIndex index, Lease lease) {
    this.index = index;
    this.documents = new ClaimDocuments(index);
    this.lease = lease;
    this.holders = new Holders(documents, lease);
  }

  /**
   * Claims inputs, as {@link org.broadsheet.index.ArticleWriter#claim} says. What dead writers sent
   * is visible when their inputs are granted.
   */
  synchronized Set<String> claim(Collection<String> inputs, BooleanSupplier patience)
      throws IOException {
    begin();
    Set<String> left = new LinkedHashSet<>(inputs);
    while (true) {
      Set<String> with = attempt(left);
      left.removeAll(held.keySet());
      if (left.isEmpty() || !patience.getAsBoolean()) {
        break;
      }
      if (waiting == 0) {
        waiting = System.nanoTime();
      }
      if (with.stream().allMatch(holder -> holders.isAlive(holder, waiting))) {
        break;
      }
      pause();
    }
    Set<String> granted = new LinkedHashSet<>(inputs);
    granted.removeAll(left);
    return granted;
  }

  /** Waits a little, in which the heart beats on. */
  private void pause() throws IOException {
    long nanos = Math.min(MAX_PAUSE_NANOS, lease.beat().toNanos());
    long end = System.nanoTime() + nanos;
    try {
      for (long left = nanos; left > 0; left = end - System.nanoTime()) {
        wait(1 + left / 1_000_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The call of the cluster was interrupted.");
    }
  }

  private void begin() throws IOException {
    if (heartbeat != null) {
      return;
    }
    documents.make();
    heartbeat = Heartbeat.begin(documents, lease.beat());
    sweep(heartbeat.holder());
    clock =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("claims").unstarted(work));
    long nanos = lease.beat().toNanos();
    Future<?> unused = clock.scheduleWithFixedDelay(this::beat, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  private synchronized void beat() {
    try {
      Heartbeat own = heartbeat;
      if (own != null) {
        if (!own.beat()) {
          revive(own);
        }
        holders.look();
      }
    } catch (IOException e) {
      // The next beat tries again, and whoever sends finds out whether this writer lives.
    }
  }

  /** Tries to claim inputs, and gives the holders of those that are not granted. */
  private Set<String> attempt(Collection<String> inputs) throws IOException {
    String me = own().holder();
    Map<String, String> left = byId(inputs);
    hold(left, documents.create(left.keySet(), me));
    Map<String, Found> found = documents.get(left.keySet());
    Set<String> gone = holders.gone(holdersOf(found));
    Map<String, Version> free = new LinkedHashMap<>();
    found.forEach(
        (id, claim) -> {
          if (claim.holder().equals(me)) { // it was made, but the answer was lost
            hold(left, Map.of(id, claim.version()));
          } else if (gone.contains(claim.holder())) {
            free.put(id, claim.version());
          }
        });
    if (!free.isEmpty()) {
      index.refresh();
      hold(left, take(free, me));
    }
    Set<String> with = new HashSet<>();
    for (String id : left.keySet()) {
      Found claim = found.get(id);
      with.add(claim == null || gone.contains(claim.holder()) ? SOMEBODY : claim.holder());
    }
    return with;
  }

  private static Set<String> holdersOf(Map<String, Found> documents) {
    Set<String> names = new HashSet<>();
    documents.values().stream().filter(Found::isClaim).forEach(claim -> names.add(claim.holder()));
    return names;
  }

  private static Map<String, String> byId(Collection<String> inputs) {
    Map<String, String> ids = new LinkedHashMap<>();
    inputs.forEach(input -> ids.put(Bulk.claimId(input), input));
    return ids;
  }

  /** Takes claims over as they were seen, and gives those in which it succeeded. */
  private Map<String, Version> take(Map<String, Version> seen, String me) throws IOException {
    Map<String, Version> taken = new HashMap<>(documents.replace(seen, me));
    Set<String> others = new HashSet<>(seen.keySet());
    others.removeAll(taken.keySet());
    documents
        .get(others)
        .forEach(
            (id, claim) -> {
              if (claim.holder().equals(me)) { // it was written, but the answer was lost
                taken.put(id, claim.version());
              }
            });
    return taken;
  }

  private void hold(Map<String, String> inputs, Map<String, Version> claims) {
    claims.forEach(
        (id, version) -> {
          String input = inputs.remove(id);
          if (input != null) {
            held.put(input, version);
          }
        });
  }

  /**
   * {@return the inputs that others have taken from this writer} Empty as long as it has shown in
   * time that it lives.
   */
  synchronized Set<String> lost() throws IOException {
    Heartbeat own = heartbeat;
    if (own != null && !own.isAlive()) {
      revive(own);
    }
    return Set.copyOf(lost);
  }

  /** Goes on after having been held for dead. */
  private void revive(Heartbeat dead) throws IOException {
    Heartbeat next = Heartbeat.begin(documents, lease.beat());
    Map<String, String> inputs = byId(held.keySet());
    Map<String, Version> untouched = new HashMap<>();
    documents
        .get(inputs.keySet())
        .forEach(
            (id, claim) -> {
              if (claim.holder().equals(dead.holder())) {
                untouched.put(id, claim.version());
              }
            });
    Map<String, Version> kept = take(untouched, next.holder());
    heartbeat = next;
    held.clear();
    hold(inputs, kept);
    lost.addAll(inputs.values());
  }

  /** Gives inputs back whose entries others can see. */
  synchronized void release(Collection<String> inputs) throws IOException {
    Map<String, Version> done = new LinkedHashMap<>();
    for (String input : inputs) {
      Version version = held.remove(input);
      if (version != null) {
        done.put(Bulk.claimId(input), version);
      }
    }
    documents.delete(done);
  }

  /** Takes out what the dead have left. */
  private void sweep(String me) throws IOException {
    Map<String, Found> others = documents.ofOthers(Set.of(me));
    Set<String> gone = holders.gone(holdersOf(others));
    Map<String, Version> left = new LinkedHashMap<>();
    others.forEach(
        (id, found) -> {
          if (!found.isClaim()) {
            holders.watch(id, found.version());
          } else if (gone.contains(found.holder())) {
            left.put(id, found.version());
          }
        });
    if (!left.isEmpty()) {
      index.refresh(); // what they have sent is to be seen by whoever claims the same
      documents.delete(left);
    }
  }

  private Heartbeat own() {
    Heartbeat own = heartbeat;
    if (own == null) {
      throw new IllegalStateException("nothing is claimed");
    }
    return own;
  }

  /** Gives back what is still held. What cannot be given back now expires. */
  @Override
  public synchronized void close() {
    Heartbeat own = heartbeat;
    if (own == null) {
      return;
    }
    heartbeat = null;
    if (clock != null) {
      clock.shutdownNow();
    }
    try {
      if (!held.isEmpty()) {
        index.refresh(); // of some a part may have been sent
      }
      release(List.copyOf(held.keySet()));
      own.end();
      sweep(own.holder());
    } catch (IOException e) {
      // it expires
    }
  }
}
