package org.broadsheet.opensearch.client;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.opensearch.wire.Json;
import org.broadsheet.opensearch.wire.Values;
import org.jspecify.annotations.Nullable;

/**
 * Changes on their way to the cluster, gathered to be sent together. Each has the id of its
 * document and may be sent twice without harm. For one thread at a time.
 */
final class Bulk {
  /** The one field of all documents. */
  static final String FIELD = "document";

  private static final int MAX_CHANGES = 1_000;
  private static final int MAX_BYTES = 4 << 20;
  private static final int ATTEMPTS = 12;

  private final ClusterIndex index;

  private List<Change> changes = new ArrayList<>();

  private long bytes;

  /** Lines as they are sent, and the input that they come of, if any. */
  private static final class Change {
    private final @Nullable String input;
    private final byte[] lines;

    Change(@Nullable String input, byte[] lines) {
      this.input = input;
      this.lines = lines;
    }
  }

  Bulk(ClusterIndex index) {
    this.index = index;
  }

  /** An article's document; the id may be longer than those of the cluster. */
  static String id(Article article) {
    return articleId(article.id());
  }

  static String articleId(String id) {
    return "a" + hash(id);
  }

  static String entryId(String location) {
    return "e" + hash(location);
  }

  /**
   * A failure's document.
   *
   * @param number which of its input's it is, from 0
   */
  static String failureId(String input, int number) {
    return "f" + number + "-" + hash(input);
  }

  static String claimId(String input) {
    return "c" + hash(input);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  /** Puts an article, which came from an input or from none. */
  void put(Article article, @Nullable String input) throws IOException {
    if (article.isPartial()) {
      throw new IllegalArgumentException(
          "only a part of the article "
              + article.id()
              + " is here, and the rest would be lost: load it whole by Searcher.article");
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("article", Values.article(article));
    if (input != null) {
      document.put("input", input);
    }
    put(id(article), document, input);
  }

  void put(LedgerEntry entry) throws IOException {
    put(
        entryId(entry.location()),
        Map.of("entry", requireNonNull(Values.encode(entry))),
        entry.location());
  }

  /**
   * Puts a failure.
   *
   * @param number which of its input's it is, from 0
   */
  void put(InputFailure failure, int number) throws IOException {
    put(
        failureId(failure.input(), number),
        Map.of("failure", requireNonNull(Values.encode(failure))),
        failure.input());
  }

  private void put(String id, Map<String, Object> document, @Nullable String input)
      throws IOException {
    add(Map.of("index", Map.of("_id", id)), Map.of(FIELD, document), input);
  }

  /**
   * Takes a document out, if there is one.
   *
   * @param input what it came of; null if of no input, or of any
   */
  void delete(String id, @Nullable String input) throws IOException {
    add(Map.of("delete", Map.of("_id", id)), null, input);
  }

  private void add(
      Map<String, Object> action, @Nullable Map<String, Object> source, @Nullable String input)
      throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes(Json.write(action));
    lines.write('\n');
    if (source != null) {
      lines.writeBytes(Json.write(source));
      lines.write('\n');
    }
    changes.add(new Change(input, lines.toByteArray()));
    bytes += lines.size();
  }

  /** Forgets what is not sent yet of some inputs, and gives those of which there was any. */
  Set<String> drop(Set<String> inputs) {
    Set<String> dropped = new HashSet<>();
    if (inputs.isEmpty()) {
      return dropped;
    }
    for (Iterator<Change> all = changes.iterator(); all.hasNext(); ) {
      Change change = all.next();
      if (change.input != null && inputs.contains(change.input)) {
        dropped.add(change.input);
        bytes -= change.lines.length;
        all.remove();
      }
    }
    return dropped;
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }

  boolean isFull() {
    return changes.size() >= MAX_CHANGES || bytes >= MAX_BYTES;
  }

  /**
   * Sends all, and again what the cluster is too busy for.
   *
   * @throws IOException in one sentence, if a change is refused; those before it are made
   */
  void send() throws IOException {
    List<Change> left = changes;
    changes = new ArrayList<>();
    bytes = 0;
    for (int attempt = 0; !left.isEmpty(); attempt++) {
      if (attempt > 0) {
        Connection.pause(attempt);
      }
      left = sendOnce(left, attempt < ATTEMPTS);
    }
  }

  /** Sends changes, and gives those that are to be sent again. */
  private List<Change> sendOnce(List<Change> sent, boolean again) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    sent.forEach(change -> lines.writeBytes(change.lines));
    Map<?, ?> answer = index.bulk(lines.toByteArray());
    List<Change> left = new ArrayList<>();
    if (Boolean.FALSE.equals(answer.get("errors"))) {
      return left;
    }
    List<?> items = (List<?>) requireNonNull(answer.get("items"));
    for (int i = 0; i < items.size(); i++) {
      Map<?, ?> item = (Map<?, ?>) ((Map<?, ?>) items.get(i)).values().iterator().next();
      int status = ((Number) requireNonNull(item.get("status"))).intValue();
      if (status < 300 || status == 404) { // what is to be deleted may be gone
        continue;
      }
      if (!again || (status != 429 && status != 503)) {
        throw new IOException("The cluster refuses an article: " + reason(item) + ".");
      }
      left.add(sent.get(i));
    }
    return left;
  }

  private static String reason(Map<?, ?> item) {
    if (item.get("error") instanceof Map<?, ?> error) {
      Object cause = error.get("caused_by");
      Object reason = cause instanceof Map<?, ?> deeper ? deeper.get("reason") : null;
      return String.valueOf(reason == null ? error.get("reason") : reason);
    }
    return "status " + item.get("status");
  }
}
