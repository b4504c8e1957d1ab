package org.broadsheet.opensearch.plugin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.broadsheet.internal.lucene.ForeignIndex;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.ActionListenerResponseHandler;
import org.opensearch.action.support.ActionFilters;
import org.opensearch.action.support.HandledTransportAction;
import org.opensearch.cluster.ClusterState;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.metadata.MappingMetadata;
import org.opensearch.cluster.node.DiscoveryNode;
import org.opensearch.cluster.routing.IndexShardRoutingTable;
import org.opensearch.cluster.routing.ShardRouting;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.inject.Inject;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.index.Index;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.index.IndexService;
import org.opensearch.index.engine.Engine;
import org.opensearch.index.shard.IndexShard;
import org.opensearch.indices.IndicesService;
import org.opensearch.tasks.Task;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.TransportService;

/** Answers a call where there is a copy of every shard, and sends it on where there is not. */
public final class TransportCallAction extends HandledTransportAction<CallRequest, CallResponse> {
  private final TransportService transport;
  private final ClusterService cluster;
  private final IndicesService indices;
  private final IndexNameExpressionResolver names;

  /** Takes what the server has. */
  @Inject
  public TransportCallAction(
      TransportService transport,
      ActionFilters filters,
      ClusterService cluster,
      IndicesService indices,
      IndexNameExpressionResolver names) {
    super(CallAction.NAME, transport, filters, CallRequest::new, ThreadPool.Names.SEARCH);
    this.transport = transport;
    this.cluster = cluster;
    this.indices = indices;
    this.names = names;
  }

  @Override
  protected void doExecute(Task task, CallRequest request, ActionListener<CallResponse> listener) {
    // a request from this node's own address comes on a thread of the network
    transport
        .getThreadPool()
        .executor(ThreadPool.Names.SEARCH)
        .execute(
            () ->
                ActionListener.completeWith(new Unsent(listener), () -> answer(request, listener)));
  }

  /** Passes on what is answered here; null was sent on, and another node answers. */
  private record Unsent(ActionListener<CallResponse> listener)
      implements ActionListener<@Nullable CallResponse> {
    @Override
    public void onResponse(@Nullable CallResponse response) {
      if (response != null) {
        listener.onResponse(response);
      }
    }

    @Override
    public void onFailure(Exception e) {
      listener.onFailure(e);
    }
  }

  private @Nullable CallResponse answer(CallRequest request, ActionListener<CallResponse> listener)
      throws IOException {
    ClusterState state = cluster.state();
    Index index = names.concreteSingleIndex(state, request);
    String other = otherVersion(index, state);
    if (other != null) {
      return CallAnswer.failure(RestStatus.CONFLICT, "format", other);
    }
    List<Engine.Searcher> shards = shards(index, state);
    if (shards.isEmpty()) {
      DiscoveryNode node = request.sentOn() ? null : nodeWithAll(index, state);
      if (node == null) {
        return CallAnswer.failure(
            RestStatus.SERVICE_UNAVAILABLE, "unavailable", "no node has a copy of every shard yet");
      }
      transport.sendRequest(
          node,
          CallAction.NAME,
          request.sendOn(),
          new ActionListenerResponseHandler<>(listener, CallResponse::new));
      return null;
    }
    try {
      List<DirectoryReader> readers =
          shards.stream().map(Engine.Searcher::getDirectoryReader).toList();
      try (ForeignIndex all = new ForeignIndex(index.getName(), readers)) {
        return CallAnswer.of(new IndexCalls(all), request.method(), request.parameters());
      }
    } finally {
      shards.forEach(Engine.Searcher::close);
    }
  }

  /** What is to be said of an index that another version of the program made; null for ours. */
  private static @Nullable String otherVersion(Index index, ClusterState state) {
    MappingMetadata mapping = state.metadata().getIndexSafe(index).mapping();
    Object made =
        mapping != null && mapping.sourceAsMap().get("_meta") instanceof Map<?, ?> meta
            ? meta.get(ArticleFieldMapper.TYPE)
            : null;
    if (made == null) {
      return index.getName() + " is an index of the cluster, but not one that Broadsheet made";
    }
    Map<String, String> ours = ForeignIndex.versions();
    return made.equals(ours)
        ? null
        : index.getName()
            + (" was made by another version of Broadsheet (" + made + ", and the plugin has ")
            + (ours + "): make it anew with \"broadsheet index --rebuild\"");
  }

  /** A reader of every shard; empty if one of them is not here, or not ready. */
  private List<Engine.Searcher> shards(Index index, ClusterState state) {
    IndexService service = indices.indexService(index);
    int count = state.metadata().getIndexSafe(index).getNumberOfShards();
    List<Engine.Searcher> shards = new ArrayList<>();
    for (int i = 0; service != null && i < count; i++) {
      IndexShard shard = service.getShardOrNull(i);
      if (shard == null || !shard.isReadAllowed() || !shard.routingEntry().active()) {
        break;
      }
      try {
        shards.add(shard.acquireSearcher(ArticleFieldMapper.TYPE));
      } catch (RuntimeException e) {
        break; // it is being closed or moved
      }
    }
    if (shards.size() < count) {
      shards.forEach(Engine.Searcher::close);
      return List.of();
    }
    return shards;
  }

  /** A node, any but this one, with a copy of every shard; null if there is none. */
  private @Nullable DiscoveryNode nodeWithAll(Index index, ClusterState state) {
    Map<String, Integer> copies = new HashMap<>();
    Map<Integer, IndexShardRoutingTable> table = state.routingTable().index(index).shards();
    for (IndexShardRoutingTable shard : table.values()) {
      for (ShardRouting copy : shard.activeShards()) {
        copies.merge(copy.currentNodeId(), 1, Integer::sum);
      }
    }
    copies.remove(transport.getLocalNode().getId());
    List<String> nodes =
        new ArrayList<>(
            copies.entrySet().stream()
                .filter(node -> node.getValue() == table.size())
                .map(Map.Entry::getKey)
                .toList());
    Collections.sort(nodes); // the same for every call, so that pages come from one node
    return nodes.isEmpty() ? null : state.nodes().get(nodes.getFirst());
  }
}
