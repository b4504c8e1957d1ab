package org.broadsheet.opensearch.plugin;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.AlreadyClosedException;
import org.broadsheet.internal.lucene.ForeignIndex;
import org.broadsheet.internal.lucene.WholeIndex;
import org.broadsheet.opensearch.wire.Json;
import org.broadsheet.opensearch.wire.PartWire;
import org.jspecify.annotations.Nullable;
import org.opensearch.OpenSearchException;
import org.opensearch.action.support.ActionFilters;
import org.opensearch.action.support.HandledTransportAction;
import org.opensearch.cluster.ClusterState;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.metadata.MappingMetadata;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.inject.Inject;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.index.Index;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.index.shard.IndexShard;
import org.opensearch.indices.IndicesService;
import org.opensearch.tasks.Task;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.TransportService;

/**
 * Answers a call by what all shards say, and says for the shards of this node what others ask. A
 * thread that waits for shards is not one of those that search them, or all could wait.
 */
public final class TransportCallAction extends HandledTransportAction<CallRequest, CallResponse> {
  /** Of so many indexes, or choices of copies of their shards, something is remembered. */
  private static final int REMEMBERED = 64;

  private final TransportService transport;
  private final ClusterService cluster;
  private final IndicesService indices;
  private final IndexNameExpressionResolver names;
  private final HeldShards shards;

  /** By the copies of shards. */
  private final Map<String, WholeIndex.Memory> memories =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, WholeIndex.Memory> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Takes what the server has. */
  @Inject
  public TransportCallAction(
      TransportService transport,
      ActionFilters filters,
      ClusterService cluster,
      IndicesService indices,
      IndexNameExpressionResolver names,
      HeldShards shards) {
    super(CallAction.NAME, transport, filters, CallRequest::new, ThreadPool.Names.SAME);
    this.transport = transport;
    this.cluster = cluster;
    this.indices = indices;
    this.names = names;
    this.shards = shards;
    transport.registerRequestHandler(
        PartRequest.NAME,
        ThreadPool.Names.SEARCH,
        PartRequest::new,
        (request, channel, task) -> channel.sendResponse(reply(request)));
  }

  @Override
  protected void doExecute(Task task, CallRequest request, ActionListener<CallResponse> listener) {
    transport
        .getThreadPool()
        .executor(ThreadPool.Names.GENERIC)
        .execute(() -> ActionListener.completeWith(listener, () -> answer(request)));
  }

  private CallResponse answer(CallRequest request) throws IOException {
    ClusterState state = cluster.state();
    Index index = names.concreteSingleIndex(state, request);
    String other = otherVersion(index, state);
    if (other != null) {
      return CallAnswer.failure(RestStatus.CONFLICT, "format", other);
    }
    ShardParts parts = new ShardParts(transport, state, index, choice(request.parameters()));
    WholeIndex whole = new WholeIndex(parts, memory(index.getUUID() + " " + parts.names()));
    try {
      return CallAnswer.of(new IndexCalls(whole), request.method(), request.parameters());
    } catch (ShardParts.Unavailable e) {
      return CallAnswer.failure(
          RestStatus.SERVICE_UNAVAILABLE, "unavailable", String.valueOf(e.getMessage()));
    }
  }

  private WholeIndex.Memory memory(String copies) {
    synchronized (memories) {
      return memories.computeIfAbsent(copies, key -> new WholeIndex.Memory());
    }
  }

  /** The same for all pages of a search. */
  private static int choice(byte[] parameters) {
    try {
      return Json.read(parameters) instanceof List<?> list
              && !list.isEmpty()
              && list.getFirst() instanceof Map<?, ?> request
              && request.get("query") != null
          ? String.valueOf(request.get("query")).hashCode()
          : 0;
    } catch (IOException e) {
      return 0; // which is told where the parameters are read
    }
  }

  /** What a shard of this node says. */
  private PartResponse reply(PartRequest request) throws IOException {
    IndexShard shard =
        indices.indexServiceSafe(request.shard().getIndex()).getShard(request.shard().id());
    try {
      return new PartResponse(shards.answer(shard, request.asked()));
    } catch (OpenSearchException | AlreadyClosedException e) {
      throw e; // the shard is not here any more, or not yet
    } catch (IOException | RuntimeException e) {
      byte[] failure = PartWire.failure(e);
      if (failure == null) {
        throw e;
      }
      return new PartResponse(failure);
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
}
