package org.broadsheet.opensearch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.opensearch.client.ClusterAddress;
import org.broadsheet.opensearch.plugin.BroadsheetPlugin;
import org.opensearch.Version;
import org.opensearch.cluster.routing.ShardRouting;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;
import org.opensearch.transport.client.Client;

/** Some nodes of OpenSearch in this process, with the plugin on its class path. */
final class EmbeddedCluster implements AutoCloseable {
  /** Slow machines take their time. */
  private static final Duration START = Duration.ofMinutes(5);

  private final List<Node> nodes = new ArrayList<>();

  /** Starts nodes that keep what they have under a folder. */
  static EmbeddedCluster start(Path folder, int count) throws IOException {
    EmbeddedCluster cluster = new EmbeddedCluster();
    try {
      List<String> names = IntStream.range(0, count).mapToObj(i -> "n" + i).toList();
      List<Integer> ports = freePorts(count);
      for (int i = 0; i < count; i++) {
        cluster.nodes.add(new PluginNode(settings(folder, names, ports, i)));
      }
      List<Thread> starts = new ArrayList<>();
      for (Node node : cluster.nodes) {
        starts.add(Thread.ofPlatform().start(() -> start(node)));
      }
      for (Thread start : starts) {
        start.join();
      }
      cluster.await(count);
      return cluster;
    } catch (InterruptedException e) {
      cluster.close();
      throw new IOException(e);
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private static void start(Node node) {
    try {
      node.start();
    } catch (NodeValidationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    }
    List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    return ports;
  }

  private static Settings settings(
      Path folder, List<String> names, List<Integer> ports, int number) {
    return Settings.builder()
        .put("cluster.name", "broadsheet-test")
        .put("node.name", names.get(number))
        .put("path.home", folder.resolve(names.get(number)).toString())
        .put("network.host", "127.0.0.1")
        .put("transport.port", ports.get(number))
        .put("http.port", 0)
        .putList("discovery.seed_hosts", ports.stream().map(port -> "127.0.0.1:" + port).toList())
        .putList("cluster.initial_cluster_manager_nodes", names)
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        // A shard that moves answers from another copy, which pages tell of.
        .put("cluster.routing.rebalance.enable", "none")
        .put("node.processors", 2)
        .put("transport.type", "netty4")
        .put("http.type", "netty4")
        .build();
  }

  private static final class PluginNode extends Node {
    PluginNode(Settings settings) {
      super(
          InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node"),
          List.of(plugin(Netty4ModulePlugin.class), plugin(BroadsheetPlugin.class)),
          false);
    }

    private static PluginInfo plugin(Class<?> type) {
      return new PluginInfo(
          type.getName(),
          "on the class path",
          "test",
          Version.CURRENT,
          "21",
          type.getName(),
          "",
          List.of(),
          false);
    }
  }

  private void await(int count) {
    nodes
        .getFirst()
        .client()
        .admin()
        .cluster()
        .prepareHealth()
        .setWaitForNodes(">=" + count)
        .setTimeout(START.toMillis() + "ms")
        .get();
  }

  /** Waits until every shard has a copy on each node. */
  void awaitCopies(int nodes) {
    String timeout = START.toMillis() + "ms";
    for (Node node : this.nodes) {
      if (!node.isClosed()) {
        node.client()
            .admin()
            .cluster()
            .prepareHealth()
            .setWaitForNodes(String.valueOf(nodes))
            .setWaitForGreenStatus()
            .setWaitForNoInitializingShards(true)
            .setWaitForNoRelocatingShards(true)
            .setTimeout(timeout)
            .get();
        return;
      }
    }
  }

  /** Sets how many copies a shard has besides the first. */
  void setReplicas(String index, int replicas) {
    nodes
        .getFirst()
        .client()
        .admin()
        .indices()
        .prepareUpdateSettings(index)
        .setSettings(Settings.builder().put("index.number_of_replicas", replicas))
        .get();
  }

  /** How many documents an index has that is no archive. */
  long count(String index) {
    Client client = nodes.getFirst().client();
    client.admin().indices().prepareRefresh(index).get();
    return client
        .prepareSearch(index)
        .setTrackTotalHits(true)
        .get()
        .getHits()
        .getTotalHits()
        .value();
  }

  /** The nodes that hold any of an index. */
  Set<String> nodesOf(String index) {
    return nodes
        .getFirst()
        .client()
        .admin()
        .cluster()
        .prepareState()
        .get()
        .getState()
        .routingTable()
        .allShards()
        .stream()
        .filter(shard -> shard.getIndexName().startsWith(index + "-v"))
        .map(ShardRouting::currentNodeId)
        .collect(Collectors.toSet());
  }

  /** Where the cluster listens. */
  ClusterAddress address(String index) throws IOException {
    String url =
        nodes.stream()
            .filter(node -> !node.isClosed())
            .map(node -> "http://" + address(node))
            .collect(Collectors.joining(","));
    return ClusterAddress.of(url + "/" + index, Map.of());
  }

  private static String address(Node node) {
    return node.injector()
        .getInstance(HttpServerTransport.class)
        .boundAddress()
        .publishAddress()
        .toString();
  }

  Node node(int number) {
    return nodes.get(number);
  }

  @Override
  public void close() throws IOException {
    for (Node node : nodes) {
      node.close();
    }
  }
}
