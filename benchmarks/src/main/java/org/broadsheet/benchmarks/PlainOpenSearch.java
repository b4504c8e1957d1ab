package org.broadsheet.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.broadsheet.article.Article;

/** Articles in an index as OpenSearch is mostly used for news, and figures of its nodes. */
final class PlainOpenSearch {
  static final String INDEX = "plain-cost";

  private static final int BULK = 500;

  /** Twice the time after which the nodes tell each other what each has. */
  private static final long KEPT_MILLIS = 60_000;

  /** Stems for words, and the words as they are for phrases. */
  private static final String MAPPING =
      """
      {"settings": {"number_of_shards": 3, "number_of_replicas": 0},
       "mappings": {"properties": {
         "headline": {"type": "text", "analyzer": "english",
           "fields": {"exact": {"type": "text", "analyzer": "standard"}}},
         "body": {"type": "text", "analyzer": "english",
           "fields": {"exact": {"type": "text", "analyzer": "standard"}}},
         "id": {"type": "keyword"}, "language": {"type": "keyword"},
         "publisher": {"type": "keyword"}, "section": {"type": "keyword"},
         "published": {"type": "date"}}}}
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  PlainOpenSearch(String address) {
    this.address = address;
  }

  /** Makes the index anew. */
  void remake() throws IOException {
    send("DELETE", "/" + INDEX + "?ignore_unavailable=true", "");
    send("PUT", "/" + INDEX, MAPPING);
  }

  void index(List<Article> articles) throws IOException {
    for (int from = 0; from < articles.size(); from += BULK) {
      StringBuilder lines = new StringBuilder();
      for (Article article : articles.subList(from, Math.min(from + BULK, articles.size()))) {
        ObjectNode index = JSON.createObjectNode();
        index.putObject("index").put("_id", article.id());
        lines.append(index).append('\n').append(NewsFeed.line(article)).append('\n');
      }
      if (send("POST", "/" + INDEX + "/_bulk", lines.toString()).get("errors").asBoolean()) {
        throw new IOException("an article was refused");
      }
    }
  }

  /** Makes what was sent visible, and waits until nothing is merged any more. */
  void settle(String index) throws IOException {
    send("POST", "/" + index + "/_refresh", "");
    while (send("GET", "/" + index + "/_stats/merge", "").at("/_all/total/merges/current").asInt()
        > 0) {
      pause(200);
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Milliseconds of processors that the nodes and this process have taken so far. */
  double processors() throws IOException {
    double all = 0;
    for (JsonNode node : send("GET", "/_nodes/stats/process", "").get("nodes")) {
      all += node.at("/process/cpu/total_in_millis").asDouble();
    }
    OperatingSystemMXBean here =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return all + here.getProcessCpuTime() / 1e6;
  }

  /**
   * How large an index is, without copies, its segments put together: after a time, since the
   * documents as they were sent are kept until all copies are known to have them on disk.
   */
  double bytes(String index) throws IOException {
    send("POST", "/" + index + "/_flush", "");
    pause(KEPT_MILLIS);
    send("POST", "/" + index + "/_forcemerge?max_num_segments=1", "");
    return bytesNow(index);
  }

  /** How large what is searched of an index is now, without copies. */
  double bytesNow(String index) throws IOException {
    send("POST", "/" + index + "/_refresh", "");
    double bytes = 0;
    for (JsonNode segment :
        send("GET", "/" + index + "/_segments", "").findParents("size_in_bytes")) {
      bytes += segment.get("search").asBoolean() ? segment.get("size_in_bytes").asDouble() : 0;
    }
    return bytes;
  }

  /** How many articles have a phrase, with the first of them fetched. */
  long phrase(String phrase, int hits) throws IOException {
    ObjectNode search = JSON.createObjectNode().put("size", hits).put("track_total_hits", true);
    search.put("_source", false);
    search
        .putObject("query")
        .putObject("multi_match")
        .put("query", phrase)
        .put("type", "phrase")
        .putArray("fields")
        .add("headline.exact")
        .add("body.exact");
    return send("POST", "/" + INDEX + "/_search", search.toString())
        .at("/hits/total/value")
        .asLong();
  }

  private JsonNode send(String method, String path, String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IOException(method + " " + path + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
