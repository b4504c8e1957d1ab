package org.broadsheet.indexer.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.broadsheet.NewsArchive;
import org.broadsheet.article.ArticleField;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.opensearch.client.ClusterAddress;
import org.broadsheet.opensearch.client.ClusterArchive;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two indexing processes that share a folder on three nodes, all of them processes that are killed.
 * Needs what {@code examples/cluster-quickstart} needs.
 */
@Tag("processes")
final class SharedClusterIT {
  private static final int FILES = 200;
  private static final int ARTICLES_PER_FILE = 100;
  private static final int ARTICLES = FILES * ARTICLES_PER_FILE;
  private static final int BROKEN_FILES = 5;
  private static final int BROKEN_LINES = 10;
  private static final List<Integer> PORTS = List.of(9221, 9222, 9223);
  private static final Path LAUNCHER = Path.of("bin", "broadsheet").toAbsolutePath();
  private static final Duration LIMIT = Duration.ofMinutes(30);

  /** Starts and kills nodes as it is told line by line; they are gone when it ends. */
  private static final String NODES =
      """
      set -e
      root=$1 name=shared-cluster ports='9221 9222 9223'
      . "$root/examples/cluster-nodes"
      build; fetch; prepare
      for port in $ports; do start "$port"; done
      await 9221 3
      set -- $pids
      echo "$1 $2 $3"
      while read -r port; do
        start "$port"; await "$port" 3
        echo "${pids##* }"
      done
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path temp;

  private static Path news;
  private static Process nodes;
  private static BufferedReader told;
  private static final List<Long> PIDS = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    news = Files.createDirectory(temp.resolve("news"));
    write();
    // The first start makes what the launcher keeps; two that start at once are alike then.
    Path first = Files.createDirectory(temp.resolve("first"));
    Files.writeString(first.resolve("a.txt"), "Halden");
    assertThat(
            new ProcessBuilder(
                    LAUNCHER.toString(), "index", "-q", "-i", temp + "/index", first.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("first.out").toFile())
                .start()
                .waitFor())
        .isZero();
    String root = Path.of("..").toRealPath().toString();
    nodes =
        new ProcessBuilder("sh", "-c", NODES, "sh", root)
            .redirectError(temp.resolve("nodes.err").toFile())
            .start();
    told = new BufferedReader(new InputStreamReader(nodes.getInputStream(), UTF_8));
    for (String pid : told().split(" ")) {
      PIDS.add(Long.valueOf(pid));
    }
  }

  private static String told() throws IOException {
    String line = told.readLine(); // the script has limits of its own
    assertThat(line).as(Files.readString(temp.resolve("nodes.err"))).isNotNull();
    return line;
  }

  @AfterAll
  static void stop() throws Exception {
    if (nodes != null) {
      nodes.getOutputStream().close();
      assertThat(nodes.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Articles of invented words, and inputs that cannot be read. */
  private static void write() throws IOException {
    Random random = new Random(11);
    for (int file = 0; file < FILES; file++) {
      StringBuilder lines = new StringBuilder();
      for (int article = 0; article < ARTICLES_PER_FILE; article++) {
        lines
            .append("{\"headline\":\"Report ")
            .append(file * ARTICLES_PER_FILE + article)
            .append(" from Halden\",\"language\":\"en\",\"body\":\"");
        for (int word = 0; word < 80; word++) {
          lines.append("word").append(random.nextInt(20_000)).append(' ');
        }
        lines.append("\"}\n");
      }
      if (file < BROKEN_LINES) {
        lines.append("{\"headline\":\n");
      }
      Files.writeString(news.resolve("feed-" + file + ".jsonl"), lines);
    }
    for (int file = 0; file < BROKEN_FILES; file++) {
      Files.writeString(news.resolve("broken-" + file + ".pdf"), "%PDF-1.4 and no more " + file);
    }
  }

  @Test
  void nothingIsLostOrThereTwiceWhereNodesAndIndexersAreKilled() throws Exception {
    Indexer first = new Indexer("first", "one");
    Indexer second = new Indexer("first", "two");
    awaitDocuments("first", ARTICLES / 4);
    kill(0);
    JsonNode one = first.end();
    JsonNode two = second.end();
    tell("a node killed", one, two);
    assertThat(one.get("indexed").asInt()).isPositive();
    assertThat(two.get("indexed").asInt()).isPositive();
    // Each is read once, but for a machine so slow that one of them is held for dead.
    assertThat(one.get("indexed").asInt() + two.get("indexed").asInt())
        .isBetween(ARTICLES, ARTICLES + ARTICLES / 10);
    check("first");

    restart(0);
    Indexer killed = new Indexer("second", "three");
    Indexer last = new Indexer("second", "four");
    awaitDocuments("second", ARTICLES / 5);
    kill(1);
    awaitDocuments("second", ARTICLES / 3);
    killed.kill();
    JsonNode rest = last.end();
    tell("a node and an indexer killed", rest);
    assertThat(rest.get("articles").asInt()).isEqualTo(ARTICLES);
    assertThat(rest.get("skipped").asInt()).as("left to the dead").isZero();
    check("second");
  }

  /** An indexing process. */
  private static final class Indexer {
    private final Process process;
    private final Path out;
    private final Path err;

    Indexer(String index, String name) throws IOException {
      out = temp.resolve(name + ".out");
      err = temp.resolve(name + ".err");
      // The leader of a process group of its own, which is killed as a whole.
      process =
          new ProcessBuilder(
                  "setsid",
                  LAUNCHER.toString(),
                  "index",
                  "--json",
                  "--cluster",
                  url(index),
                  news.toString())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
    }

    JsonNode end() throws Exception {
      assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      // It failed to read some inputs, or left all of these to the other.
      assertThat(process.exitValue()).as(Files.readString(err)).isIn(0, 3);
      return JSON.readTree(Files.readString(out));
    }

    void kill() throws Exception {
      assertThat(process.isAlive()).as("it is killed in the middle").isTrue();
      SharedClusterIT.kill("-" + process.pid());
      process.waitFor();
    }
  }

  private static String url(String index) {
    StringBuilder url = new StringBuilder();
    PORTS.forEach(port -> url.append(",http://127.0.0.1:").append(port));
    return url.substring(1) + "/" + index;
  }

  private static void kill(int node) throws Exception {
    kill(String.valueOf(PIDS.get(node)));
  }

  private static void kill(String what) throws Exception {
    assertThat(new ProcessBuilder("kill", "-9", "--", what).start().waitFor()).isZero();
  }

  private static void restart(int node) throws IOException {
    OutputStream to = nodes.getOutputStream();
    to.write((PORTS.get(node) + "\n").getBytes(UTF_8));
    to.flush();
    PIDS.set(node, Long.valueOf(told()));
  }

  /** Waits until an index has so many documents of any kind. */
  private static void awaitDocuments(String index, long count) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (documents(index) < count) {
      assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
      Thread.sleep(200);
    }
  }

  /** How many documents searches of the server find; -1 if none answers. */
  private static long documents(String index) throws InterruptedException {
    for (int port : PORTS) {
      String at = "http://127.0.0.1:" + port + "/" + index;
      try (HttpClient http = HttpClient.newHttpClient()) {
        ask(http, at + "/_refresh");
        JsonNode found = JSON.readTree(ask(http, at + "/_count")).get("count");
        if (found != null) {
          return found.asLong();
        }
      } catch (IOException e) {
        // the next node
      }
    }
    return -1;
  }

  private static String ask(HttpClient http, String address)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60)).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  /** Articles, ledger and failures are as they have to be, and agree; nothing is left of claims. */
  private static void check(String index) throws Exception {
    ClusterAddress address = ClusterAddress.of(url(index), Map.of());
    try (NewsArchive archive = ClusterArchive.open(address);
        Searcher searcher = archive.searcher();
        Ledger ledger = archive.ledger()) {
      Set<String> locations = new HashSet<>();
      List<String> twice = new ArrayList<>();
      SearchRequest all =
          SearchRequest.of(new NewsQuery.Everything())
              .fields(Set.of(ArticleField.ID, ArticleField.LOCATION));
      searcher.articles(
          all,
          article -> {
            if (!locations.add(article.location())) {
              twice.add(article.location());
            }
            return true;
          });
      assertThat(twice).isEmpty();
      assertThat(locations).hasSize(ARTICLES);
      assertThat(archive.info().articles()).isEqualTo(ARTICLES);
      List<LedgerEntry> entries = new ArrayList<>();
      ledger.entries("", entries::add);
      assertThat(entries).hasSize(FILES + BROKEN_FILES);
      List<InputFailure> failures = new ArrayList<>();
      ledger.failures(null, failures::add);
      assertThat(failures).hasSize(BROKEN_FILES + BROKEN_LINES);
      for (LedgerEntry entry : entries) {
        long failed =
            failures.stream().filter(failure -> failure.input().equals(entry.location())).count();
        assertThat(entry.complete()).as(entry.location()).isTrue();
        assertThat(ledger.articles(entry.location())).isEqualTo(entry.documents());
        assertThat(entry.failed()).as(entry.location()).isEqualTo(failed);
      }
    }
    assertThat(documents(index + ".claims")).as("claims that are left").isZero();
  }

  private static void tell(String round, JsonNode... summaries) {
    PrintStream to = System.out;
    to.println(round + ": " + List.of(summaries));
  }
}
