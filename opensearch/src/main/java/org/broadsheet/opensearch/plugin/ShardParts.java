package org.broadsheet.opensearch.plugin;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.broadsheet.internal.lucene.IndexPart;
import org.broadsheet.internal.lucene.Parts;
import org.opensearch.cluster.ClusterState;
import org.opensearch.cluster.node.DiscoveryNode;
import org.opensearch.cluster.routing.IndexShardRoutingTable;
import org.opensearch.cluster.routing.ShardRouting;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.index.Index;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.TransportException;
import org.opensearch.transport.TransportResponseHandler;
import org.opensearch.transport.TransportService;

/**
 * The shards of an index as its parts, each answered for by one of its copies: if that fails, by
 * the next. Which of them is first depends on what is asked for, so that work is shared among nodes
 * and yet the pages of one search come from the same copies. For one call.
 */
final class ShardParts implements Parts {
  private final TransportService transport;
  private final ClusterState state;

  /** The copies of each shard, the one that answers first. */
  private final List<List<ShardRouting>> copies = new ArrayList<>();

  /** Says that a shard cannot be asked. */
  static final class Unavailable extends IOException {
    private static final long serialVersionUID = 1L;

    Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * The shards of an index.
   *
   * @param choice what the first copy depends on
   */
  ShardParts(TransportService transport, ClusterState state, Index index, int choice) {
    this.transport = transport;
    this.state = state;
    int count = state.metadata().getIndexSafe(index).getNumberOfShards();
    for (int i = 0; i < count; i++) {
      IndexShardRoutingTable shard = state.routingTable().shardRoutingTable(index.getName(), i);
      List<ShardRouting> active = new ArrayList<>(shard.activeShards());
      active.sort(Comparator.comparing(copy -> copy.allocationId().getId()));
      if (!active.isEmpty()) {
        Collections.rotate(active, Math.floorMod(choice + i, active.size()));
      }
      copies.add(active);
    }
  }

  /** {@return what tells the copies that are asked from others} */
  String names() {
    StringBuilder names = new StringBuilder();
    for (List<ShardRouting> ofShard : copies) {
      names.append(ofShard.isEmpty() ? "" : ofShard.getFirst().allocationId().getId()).append(' ');
    }
    return names.toString();
  }

  @Override
  public int count() {
    return copies.size();
  }

  @Override
  public List<IndexPart.Reply<?>> ask(List<Request> requests) throws IOException {
    List<CompletableFuture<PartResponse>> replies = new ArrayList<>();
    for (Request request : requests) {
      replies.add(send(request));
    }
    List<IndexPart.Reply<?>> all = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      all.add(await(requests.get(i), replies.get(i)).reply(requests.get(i).question()));
    }
    return all;
  }

  private CompletableFuture<PartResponse> send(Request request) {
    CompletableFuture<PartResponse> reply = new CompletableFuture<>();
    List<ShardRouting> ofShard = copies.get(request.part());
    if (ofShard.isEmpty()) {
      reply.completeExceptionally(new IOException("it has no copy that could answer"));
      return reply;
    }
    ShardRouting copy = ofShard.getFirst();
    DiscoveryNode node = state.nodes().get(copy.currentNodeId());
    if (node == null) {
      reply.completeExceptionally(new IOException("its node has left"));
      return reply;
    }
    transport.sendRequest(
        node, PartRequest.NAME, new PartRequest(copy.shardId(), request), new Handler(reply));
    return reply;
  }

  /** What a copy says, or another in its place. */
  private PartResponse await(Request request, CompletableFuture<PartResponse> first)
      throws IOException {
    CompletableFuture<PartResponse> reply = first;
    while (true) {
      try {
        return reply.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("The search was interrupted.");
      } catch (ExecutionException e) {
        List<ShardRouting> ofShard = copies.get(request.part());
        if (ofShard.size() < 2) {
          Throwable cause = e.getCause() == null ? e : e.getCause();
          throw new Unavailable(
              "shard " + request.part() + " cannot be searched: " + reason(cause), cause);
        }
        ofShard.removeFirst();
        reply = send(request);
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // some causes are their own
  private static String reason(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null ? root.getClass().getSimpleName() : message;
  }

  /** Takes the answer of a node. */
  private record Handler(CompletableFuture<PartResponse> reply)
      implements TransportResponseHandler<PartResponse> {
    @Override
    public PartResponse read(StreamInput in) throws IOException {
      return new PartResponse(in);
    }

    @Override
    public void handleResponse(PartResponse response) {
      reply.complete(response);
    }

    @Override
    public void handleException(TransportException e) {
      reply.completeExceptionally(e);
    }

    @Override
    public String executor() {
      return ThreadPool.Names.SAME;
    }
  }
}
