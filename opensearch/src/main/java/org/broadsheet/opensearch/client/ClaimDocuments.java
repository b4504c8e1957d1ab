package org.broadsheet.opensearch.client;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.opensearch.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * The small documents by which writers share work, in an index of their own beside that of the
 * articles, {@code news.claims}: there they are no articles to anybody who counts, and can be read
 * back. Each is written on a condition, so that of several writers one succeeds, and is read by its
 * id, which needs no refresh. For any number of threads.
 */
final class ClaimDocuments {
  private static final int ATTEMPTS = 12;
  private static final int MAX_FOUND = 10_000;

  /** The field of a claim that says whose it is. */
  private static final String HOLDER = "holder";

  private static final int CONFLICT = 409;

  private final ClusterIndex index;
  private final String path;

  ClaimDocuments(ClusterIndex index) {
    this.index = index;
    this.path = "/" + index.name() + ".claims";
  }

  /** Which writing of a document it is: another one has another. */
  record Version(long number, long term) {}

  /**
   * A document.
   *
   * @param holder whose claim it is; {@link Heartbeat#NOBODY} for a heartbeat
   */
  record Found(Version version, String holder) {
    boolean isClaim() {
      return !holder.equals(Heartbeat.NOBODY);
    }
  }

  /**
   * A change on the condition that the document is as it was seen, or is not there.
   *
   * @param expected null where it must not be there
   * @param holder whose it becomes; null to take it out
   */
  private record Change(String id, @Nullable Version expected, @Nullable String holder) {
    void write(ByteArrayOutputStream to) throws IOException {
      Map<String, Object> condition = new LinkedHashMap<>();
      condition.put("_id", id);
      if (expected != null) {
        condition.put("if_seq_no", expected.number());
        condition.put("if_primary_term", expected.term());
      }
      String action = holder == null ? "delete" : expected == null ? "create" : "index";
      to.writeBytes(Json.write(Map.of(action, condition)));
      to.write('\n');
      if (holder != null) {
        to.writeBytes(Json.write(Map.of(HOLDER, holder)));
        to.write('\n');
      }
    }
  }

  /** Makes the index if there is none; another process may do so at the same time. */
  void make() throws IOException {
    Map<String, Object> settings =
        Map.of("number_of_shards", 1, "number_of_replicas", 1, "hidden", true);
    Map<String, Object> mappings =
        Map.of("dynamic", false, "properties", Map.of(HOLDER, Map.of("type", "keyword")));
    index.makeBeside(path, Map.of("settings", settings, "mappings", mappings));
  }

  /** Makes those that are not there, and gives these. */
  Map<String, Version> create(Collection<String> ids, String holder) throws IOException {
    return write(ids.stream().map(id -> new Change(id, null, holder)).toList());
  }

  /** Writes those that are as they were seen, and gives these as they are now. */
  Map<String, Version> replace(Map<String, Version> seen, String holder) throws IOException {
    return write(
        seen.entrySet().stream().map(e -> new Change(e.getKey(), e.getValue(), holder)).toList());
  }

  /** Takes out those that are as they were seen. */
  void delete(Map<String, Version> seen) throws IOException {
    Map<String, Version> unused =
        write(
            seen.entrySet().stream().map(e -> new Change(e.getKey(), e.getValue(), null)).toList());
  }

  /** Makes changes, and gives the documents of those whose conditions held. */
  private Map<String, Version> write(List<Change> changes) throws IOException {
    Map<String, Version> written = new LinkedHashMap<>();
    List<Change> left = changes;
    for (int attempt = 0; !left.isEmpty(); attempt++) {
      if (attempt > 0) {
        Connection.pause(attempt);
      }
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      for (Change change : left) {
        change.write(lines);
      }
      List<?> items = list(index.bulk(path, lines.toByteArray()).get("items"));
      List<Change> again = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        Map<?, ?> item = (Map<?, ?>) ((Map<?, ?>) items.get(i)).values().iterator().next();
        int status = (int) number(item, "status");
        if (status < 300) {
          written.put(left.get(i).id(), version(item));
        } else if (status == 429 || status == 503) { // busy, or without a node for a while
          again.add(left.get(i));
        } else if (status != CONFLICT && (status != 404 || left.get(i).holder() != null)) {
          throw refused(item);
        }
      }
      if (!again.isEmpty() && attempt == ATTEMPTS) {
        throw new IOException("The cluster is too busy to keep claims.");
      }
      left = again;
    }
    return written;
  }

  /** Those that are there now, whoever wrote them. */
  Map<String, Found> get(Collection<String> ids) throws IOException {
    Map<String, Found> found = new LinkedHashMap<>();
    List<String> left = List.copyOf(ids);
    for (int attempt = 0; !left.isEmpty(); attempt++) {
      if (attempt > 0) {
        Connection.pause(attempt);
      }
      List<String> again = new ArrayList<>();
      Map<?, ?> answer = index.ask(path + "/_mget", Json.write(Map.of("ids", left)));
      for (Object one : list(answer.get("docs"))) {
        Map<?, ?> document = (Map<?, ?>) one;
        String id = (String) requireNonNull(document.get("_id"));
        if (document.get("error") != null) {
          again.add(id);
          if (attempt == ATTEMPTS) {
            throw refused(document);
          }
        } else if (Boolean.TRUE.equals(document.get("found"))) {
          found.put(id, found(document));
        }
      }
      left = again;
    }
    return found;
  }

  /** What there is of others; what was written in this moment may be missing. */
  Map<String, Found> ofOthers(Set<String> own) throws IOException {
    Map<?, ?> unused = index.ask(path + "/_refresh", null);
    Map<String, Object> query =
        Map.of(
            "size",
            MAX_FOUND,
            "seq_no_primary_term",
            true,
            "query",
            Map.of("bool", Map.of("must_not", Map.of("terms", Map.of(HOLDER, own)))));
    Map<?, ?> answer = index.ask(path + "/_search", Json.write(query));
    Map<String, Found> found = new LinkedHashMap<>();
    for (Object hit : list(((Map<?, ?>) requireNonNull(answer.get("hits"))).get("hits"))) {
      String id = (String) requireNonNull(((Map<?, ?>) hit).get("_id"));
      if (!own.contains(id)) {
        found.put(id, found((Map<?, ?>) hit));
      }
    }
    return found;
  }

  private static Found found(Map<?, ?> document) {
    Map<?, ?> source = (Map<?, ?>) requireNonNull(document.get("_source"));
    return new Found(version(document), String.valueOf(source.get(HOLDER)));
  }

  private static Version version(Map<?, ?> of) {
    return new Version(number(of, "_seq_no"), number(of, "_primary_term"));
  }

  private static long number(Map<?, ?> in, String name) {
    return ((Number) requireNonNull(in.get(name))).longValue();
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) requireNonNull(value);
  }

  private static IOException refused(Map<?, ?> item) {
    Object reason = item.get("error") instanceof Map<?, ?> error ? error.get("reason") : null;
    return new IOException(
        "The cluster refuses a claim: "
            + (reason == null ? "status " + item.get("status") : reason)
            + ".");
  }
}
