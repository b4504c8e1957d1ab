package org.broadsheet.opensearch.client;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.index.IndexFormatException;
import org.broadsheet.internal.lucene.ForeignIndex;
import org.broadsheet.opensearch.wire.Calls;
import org.broadsheet.opensearch.wire.Json;
import org.broadsheet.opensearch.wire.Values;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The index on the cluster. Its name is an alias, {@code news}, of the index that holds the
 * articles, {@code news-v1}: one with other settings can be filled beside it and take its place.
 */
final class ClusterIndex {
  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";

  private final ClusterAddress address;
  private final Connection connection;

  ClusterIndex(ClusterAddress address) throws IOException {
    this.address = address;
    connection = new Connection(address);
  }

  /** The alias. */
  String name() {
    return address.index();
  }

  private String path() {
    return "/" + address.index();
  }

  /** Whether there is such an index. */
  boolean exists() throws IOException {
    return exists(path());
  }

  private boolean exists(String path) throws IOException {
    int status = connection.send("HEAD", path, null, JSON).statusCode();
    if (status == 401 || status == 403) {
      throw refused(status);
    }
    return status == 200;
  }

  /**
   * Says that there is no index if there is none.
   *
   * @throws NoSuchFileException if there is none
   */
  void check() throws IOException {
    if (!exists()) {
      throw missing();
    }
  }

  private NoSuchFileException missing() {
    return new NoSuchFileException(address.toString(), null, "there is no index");
  }

  /**
   * Makes the index if there is none; another process may do so at the same time.
   *
   * @param shards how many it is to have; any if there is none
   * @throws IllegalArgumentException if it has others
   */
  void make(OptionalInt shards) throws IOException {
    if (!exists()) {
      create(address.index() + "-v1", shards.orElse(ClusterArchive.USUAL_SHARDS));
    }
    int wanted = shards.isPresent() ? shards.getAsInt() : 0;
    int has = shards.isPresent() ? shards() : 0;
    if (has != wanted) {
      throw new IllegalArgumentException(
          "The index at "
              + address
              + " has "
              + has
              + " shards, which stay: make it anew for others");
    }
  }

  /** How many shards there are. */
  private int shards() throws IOException {
    Map<?, ?> indexes =
        (Map<?, ?>)
            requireNonNull(good("GET", path() + "/_settings/index.number_of_shards", null, JSON));
    int all = 0;
    for (Object one : indexes.values()) {
      Map<?, ?> settings = (Map<?, ?>) requireNonNull(((Map<?, ?>) one).get("settings"));
      Map<?, ?> index = (Map<?, ?>) requireNonNull(settings.get("index"));
      all += Integer.parseInt(String.valueOf(index.get("number_of_shards")));
    }
    return all;
  }

  /** Makes another index of the cluster if there is none; another process may do so as well. */
  void makeBeside(String path, Map<String, Object> body) throws IOException {
    if (!exists(path)) {
      HttpResponse<byte[]> answer = connection.send("PUT", path, Json.write(body), JSON);
      if (!isGood(answer) && !exists(path)) {
        throw failure(answer);
      }
    }
  }

  /** Makes an index of no articles in place of what there is. */
  void remake(int shards) throws IOException {
    Set<String> old = behind();
    if (old.isEmpty()) {
      create(address.index() + "-v1", shards);
      return;
    }
    int last = 0;
    for (String name : old) {
      String number = name.replaceFirst("^.*-v(?=\\d{1,8}$)", "");
      last = number.equals(name) ? last : Math.max(last, Integer.parseInt(number));
    }
    String next = address.index() + "-v" + (last + 1);
    good(
        "PUT",
        "/" + next,
        Json.write(Map.of("settings", settings(shards), "mappings", mappings())),
        JSON);
    List<Map<String, Object>> actions = new ArrayList<>();
    actions.add(Map.of("add", Map.of("index", next, "alias", address.index())));
    old.forEach(name -> actions.add(Map.of("remove_index", Map.of("index", name))));
    good("POST", "/_aliases", Json.write(Map.of("actions", actions)), JSON);
  }

  /** The indexes that the alias means; one as a rule. */
  private Set<String> behind() throws IOException {
    HttpResponse<byte[]> answer = connection.send("GET", "/_alias" + path(), null, JSON);
    if (answer.statusCode() == 404) {
      return new TreeSet<>();
    }
    Set<String> names = new TreeSet<>();
    ((Map<?, ?>) requireNonNull(checked(answer)))
        .keySet()
        .forEach(name -> names.add((String) name));
    return names;
  }

  private void create(String name, int shards) throws IOException {
    byte[] body =
        Json.write(
            Map.of(
                "settings",
                settings(shards),
                "mappings",
                mappings(),
                "aliases",
                Map.of(address.index(), Map.of())));
    HttpResponse<byte[]> answer = connection.send("PUT", "/" + name, body, JSON);
    if (!isGood(answer) && !exists()) { // or another process was quicker
      throw failure(answer);
    }
  }

  /**
   * Each shard has a second copy, so that any node may be lost. The analyzer leaves as many words
   * between two values as core does; all else is core's.
   */
  private static Map<String, Object> settings(int shards) {
    return Map.of(
        "number_of_shards",
        shards,
        "number_of_replicas",
        1,
        "analysis",
        Map.of(
            "analyzer",
            Map.of(
                "default",
                Map.of(
                    "type",
                    "custom",
                    "tokenizer",
                    "standard",
                    "position_increment_gap",
                    ForeignIndex.VALUE_GAP))));
  }

  private static Map<String, Object> mappings() {
    return Map.of(
        "dynamic",
        "strict",
        "_source", // core stores the whole article
        Map.of("enabled", false),
        "_meta",
        Map.of("broadsheet", ForeignIndex.versions()),
        "properties",
        Map.of(Bulk.FIELD, Map.of("type", "broadsheet")));
  }

  /** Makes all that was sent visible to searches. */
  void refresh() throws IOException {
    good("POST", path() + "/_refresh", null, JSON);
  }

  /** Sends changes, a line of JSON each, and gives what the cluster says of them. */
  Map<?, ?> bulk(byte[] lines) throws IOException {
    return bulk(path(), lines);
  }

  /** The same for another index. */
  Map<?, ?> bulk(String path, byte[] lines) throws IOException {
    return (Map<?, ?>) requireNonNull(good("POST", path + "/_bulk", lines, LINES));
  }

  /** Asks the cluster something, and gives what it says. */
  Map<?, ?> ask(String path, byte @Nullable [] body) throws IOException {
    return (Map<?, ?>) requireNonNull(good("POST", path, body, JSON));
  }

  private @Nullable Object good(String method, String path, byte @Nullable [] body, String type)
      throws IOException {
    return checked(connection.send(method, path, body, type));
  }

  private static boolean isGood(HttpResponse<byte[]> answer) {
    return answer.statusCode() < 300;
  }

  private @Nullable Object checked(HttpResponse<byte[]> answer) throws IOException {
    if (!isGood(answer)) {
      throw failure(answer);
    }
    return Json.read(answer.body());
  }

  /** What the plugin answers. */
  Calls calls() {
    InvocationHandler handler =
        (proxy, method, parameters) ->
            method.getDeclaringClass() == Object.class
                ? method.invoke(this, parameters)
                : call(method, parameters);
    return (Calls)
        Proxy.newProxyInstance(Calls.class.getClassLoader(), new Class<?>[] {Calls.class}, handler);
  }

  private @Nullable Object call(Method method, @Nullable Object @Nullable [] parameters)
      throws IOException {
    List<@Nullable Object> list =
        parameters == null ? List.of() : Arrays.stream(parameters).map(Values::encode).toList();
    HttpResponse<byte[]> answer =
        connection.send(
            "POST",
            "/_plugins/_broadsheet" + path() + "/" + method.getName(),
            Json.write(list),
            JSON);
    Map<?, ?> body = (Map<?, ?>) requireNonNull(checked(answer));
    return Values.decode(body.get("value"), method.getGenericReturnType());
  }

  /** What a bad answer means. */
  private IOException failure(HttpResponse<byte[]> answer) throws IOException {
    Map<?, ?> body = body(answer);
    if (body.get("failure") instanceof Map<?, ?> failure) {
      return told(failure);
    }
    if (answer.statusCode() == 401 || answer.statusCode() == 403) {
      return refused(answer.statusCode());
    }
    String reason = "it answers with status " + answer.statusCode();
    if (body.get("error") instanceof Map<?, ?> error) {
      if ("index_not_found_exception".equals(error.get("type"))) {
        return missing();
      }
      reason = String.valueOf(error.get("reason"));
    } else if (body.get("error") instanceof String error) {
      reason =
          error.contains("_plugins/_broadsheet")
              ? "it has no plugin of Broadsheet, which its nodes need"
              : error;
    }
    return new IOException(
        "The cluster at " + address + " refuses: " + reason.replaceFirst("\\.$", "") + ".");
  }

  private static Map<?, ?> body(HttpResponse<byte[]> answer) {
    try {
      return Json.read(answer.body()) instanceof Map<?, ?> map ? map : Map.of();
    } catch (IOException e) {
      return Map.of(); // a proxy's page, say
    }
  }

  private IOException refused(int status) {
    return new IOException(
        "The cluster at "
            + address
            + (status == 401 ? " wants to know who asks" : " does not permit that")
            + ": see BROADSHEET_CLUSTER_USER and BROADSHEET_CLUSTER_PASSWORD.");
  }

  /** The part of a query that begins here: it is printed otherwise than it was typed as a whole. */
  private static String clause(String rest) {
    return rest.replaceFirst("(?s)[\\s)].*", "");
  }

  /** What the plugin says. */
  private IOException told(Map<?, ?> failure) {
    String message = String.valueOf(failure.get("message"));
    return switch (String.valueOf(failure.get("kind"))) {
      case "query" -> throw query(message, failure);
      case "argument" -> throw new IllegalArgumentException(message);
      case "timeout" -> new SearchTimeoutException(Duration.parse(message));
      case "format" -> new IndexFormatException(message + ".");
      default -> new IOException("The cluster at " + address + " cannot answer: " + message + ".");
    };
  }

  private static QuerySyntaxException query(String message, Map<?, ?> failure) {
    String problem = String.valueOf(failure.get("problem"));
    String query = String.valueOf(failure.get("query"));
    Number offset = (Number) requireNonNull(failure.get("offset"));
    return message.equals(problem)
        ? new QuerySyntaxException(problem, query)
        : new QuerySyntaxException(problem, clause(query.substring(offset.intValue())), 0);
  }
}
