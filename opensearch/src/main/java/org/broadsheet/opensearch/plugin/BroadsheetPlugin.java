package org.broadsheet.opensearch.plugin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.ActionRequest;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.node.DiscoveryNodes;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.settings.ClusterSettings;
import org.opensearch.common.settings.IndexScopedSettings;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.settings.SettingsFilter;
import org.opensearch.common.unit.TimeValue;
import org.opensearch.core.action.ActionResponse;
import org.opensearch.core.common.io.stream.NamedWriteableRegistry;
import org.opensearch.core.index.shard.ShardId;
import org.opensearch.core.xcontent.NamedXContentRegistry;
import org.opensearch.env.Environment;
import org.opensearch.env.NodeEnvironment;
import org.opensearch.index.IndexModule;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.index.shard.IndexEventListener;
import org.opensearch.index.shard.IndexShard;
import org.opensearch.plugins.ActionPlugin;
import org.opensearch.plugins.MapperPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.repositories.RepositoriesService;
import org.opensearch.rest.RestController;
import org.opensearch.rest.RestHandler;
import org.opensearch.script.ScriptService;
import org.opensearch.threadpool.Scheduler;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.client.Client;
import org.opensearch.watcher.ResourceWatcherService;

/**
 * What the server loads: a kind of field that holds articles, and an address that searches them.
 */
public final class BroadsheetPlugin extends Plugin implements MapperPlugin, ActionPlugin {

  private static final TimeValue SWEEP = TimeValue.timeValueSeconds(30);

  private final HeldShards shards = new HeldShards();

  @Override
  public Collection<Object> createComponents(
      Client client,
      ClusterService cluster,
      ThreadPool threads,
      ResourceWatcherService watcher,
      ScriptService scripts,
      NamedXContentRegistry contents,
      Environment environment,
      NodeEnvironment node,
      NamedWriteableRegistry registry,
      IndexNameExpressionResolver names,
      Supplier<RepositoriesService> repositories) {
    Scheduler.Cancellable unused =
        threads.scheduleWithFixedDelay(shards::sweep, SWEEP, ThreadPool.Names.GENERIC);
    return List.of(shards); // to be given to the action
  }

  @Override
  public void onIndexModule(IndexModule index) {
    index.addIndexEventListener(
        new IndexEventListener() {
          @Override
          public void beforeIndexShardClosed(
              ShardId id, @Nullable IndexShard shard, Settings settings) {
            if (shard != null) {
              shards.forget(shard);
            }
          }
        });
  }

  @Override
  public void close() {
    shards.close();
  }

  @Override
  public Map<String, Mapper.TypeParser> getMappers() {
    return Map.of(ArticleFieldMapper.TYPE, ArticleFieldMapper.PARSER);
  }

  @Override
  public List<ActionHandler<? extends ActionRequest, ? extends ActionResponse>> getActions() {
    return List.of(new ActionHandler<>(CallAction.INSTANCE, TransportCallAction.class));
  }

  @Override
  public List<RestHandler> getRestHandlers(
      Settings settings,
      RestController controller,
      ClusterSettings clusterSettings,
      IndexScopedSettings indexSettings,
      SettingsFilter filter,
      IndexNameExpressionResolver names,
      Supplier<DiscoveryNodes> nodes) {
    return List.of(new RestCallHandler());
  }
}
