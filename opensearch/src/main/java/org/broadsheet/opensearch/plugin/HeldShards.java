package org.broadsheet.opensearch.plugin;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.broadsheet.internal.lucene.IndexPart;
import org.broadsheet.internal.lucene.Parts;
import org.jspecify.annotations.Nullable;
import org.opensearch.index.engine.Engine;
import org.opensearch.index.shard.IndexShard;

/**
 * The shards of this node as parts of indexes. A call goes to a shard several times and has to find
 * it as it was, though it may have been changed meanwhile: for a while it is held open. For any
 * number of threads.
 */
final class HeldShards implements Closeable {
  /** So long a state is held that nobody asks for; what changed it may have freed disk space. */
  private static final long HELD_NANOS = 120_000_000_000L;

  /** So many states of a shard are held. */
  private static final int MAX_STATES = 8;

  private final Map<String, List<Held>> ofShards = new HashMap<>();

  /** A state of a shard. For one thread at a time, but for its part. */
  private static final class Held {
    private final Engine.Searcher searcher;
    private final IndexPart part;
    private final String state;
    private int users;
    private long used = System.nanoTime();
    private boolean dropped;

    Held(Engine.Searcher searcher, IndexPart part) {
      this.searcher = searcher;
      this.part = part;
      this.state = part.state();
    }
  }

  /**
   * Has a shard answer.
   *
   * @throws IOException if it cannot be read
   */
  IndexPart.Reply<?> answer(IndexShard shard, Parts.Request request) throws IOException {
    Held held = take(shard, request.goesOn() ? request.state() : null);
    try {
      return held.part.answer(request.question(), request.known(), request.state());
    } finally {
      release(held);
    }
  }

  private synchronized Held take(IndexShard shard, @Nullable String state) {
    List<Held> states =
        ofShards.computeIfAbsent(
            shard.routingEntry().allocationId().getId(), id -> new ArrayList<>());
    for (Held held : states) {
      if (held.state.equals(state)) {
        return used(held);
      }
    }
    Engine.Searcher searcher = shard.acquireSearcher(ArticleFieldMapper.TYPE);
    DirectoryReader reader = searcher.getDirectoryReader();
    Held last = states.isEmpty() ? null : states.getLast();
    if (last != null && last.part.isOf(reader)) {
      searcher.close();
      return used(last);
    }
    IndexPart part =
        IndexPart.of(shard.shardId().getIndexName(), reader, last == null ? null : last.part);
    Held held = new Held(searcher, part);
    states.add(held);
    if (states.size() > MAX_STATES) {
      drop(states.removeFirst());
    }
    return used(held);
  }

  private static Held used(Held held) {
    held.users++;
    held.used = System.nanoTime();
    return held;
  }

  private synchronized void release(Held held) {
    held.users--;
    held.used = System.nanoTime();
    if (held.dropped && held.users == 0) {
      held.searcher.close();
    }
  }

  private static void drop(Held held) {
    held.dropped = true;
    if (held.users == 0) {
      held.searcher.close();
    }
  }

  /** Lets go of what nobody has asked for lately. */
  synchronized void sweep() {
    long now = System.nanoTime();
    for (Iterator<List<Held>> lists = ofShards.values().iterator(); lists.hasNext(); ) {
      List<Held> states = lists.next();
      for (Iterator<Held> all = states.iterator(); all.hasNext(); ) {
        Held held = all.next();
        if (held.users == 0 && now - held.used > HELD_NANOS) {
          all.remove();
          drop(held);
        }
      }
      if (states.isEmpty()) {
        lists.remove();
      }
    }
  }

  /** Lets go of all that is held of a shard, or will be when the last answer is given. */
  synchronized void forget(IndexShard shard) {
    if (shard.routingEntry() != null) {
      List<Held> states = ofShards.remove(shard.routingEntry().allocationId().getId());
      if (states != null) {
        states.forEach(HeldShards::drop);
      }
    }
  }

  @Override
  public synchronized void close() {
    ofShards.values().forEach(states -> states.forEach(HeldShards::drop));
    ofShards.clear();
  }
}
