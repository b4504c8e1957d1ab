package org.broadsheet.indexer.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.broadsheet.NewsArchive;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.indexer.command.Broadsheet;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.Output;
import org.broadsheet.indexer.serve.archive.Archive;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API answers as the commands do; the page follows the index. */
final class SearchServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static Path index;
  private static Served served;

  @BeforeAll
  static void serve() throws IOException {
    index = folder.resolve("index");
    Served.write(index, PageArticles.all());
    served = Served.of(index);
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  private static JsonNode json(String address) throws IOException {
    Served.Reply reply = served.get(address);
    assertThat(reply.status()).as(address + reply.body()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).startsWith("application/json");
    return JSON.readTree(reply.body());
  }

  private static List<JsonNode> command(String... words) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new Output(out),
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
            false,
            false,
            false,
            0);
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(1, List.of("--json", "-i", index.toString()));
    Broadsheet.run(console, all.toArray(String[]::new));
    console.out().flush();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private static List<JsonNode> rows(JsonNode array) {
    List<JsonNode> rows = new ArrayList<>();
    array.forEach(rows::add);
    return rows;
  }

  @Test
  void hitsAreThoseOfTheCommand() throws IOException {
    JsonNode found =
        json(
            "/api/search?q=%22against%20all%20odds%22&limit=3&snippets=2&facet=publisher&sort=newest");
    List<JsonNode> printed =
        command(
            "search",
            "\"against all odds\"",
            "--limit",
            "3",
            "--snippets",
            "2",
            "--facet",
            "publisher",
            "--sort",
            "newest");
    List<JsonNode> all = rows(found.get("hits"));
    all.addAll(rows(found.get("facets")));
    assertThat(all).isEqualTo(printed);
    assertThat(found.get("total").asInt()).isEqualTo(45);
    JsonNode next =
        json(
            "/api/search?q=%22against%20all%20odds%22&limit=3&sort=newest&after="
                + found.get("cursor").asText());
    assertThat(next.at("/hits/0/rank").asInt()).isEqualTo(4);
  }

  @Test
  void concordancesCountsAndWordsAreThoseOfTheCommands() throws IOException {
    assertThat(rows(json("/api/kwic?q=bridge&sort=left&limit=20000").get("rows")))
        .isEqualTo(command("kwic", "bridge", "--sort", "left"));
    assertThat(rows(json("/api/count?q=bridge&by=month&per-million=true&lang=en").get("rows")))
        .isEqualTo(command("count", "bridge", "--by", "month", "--per-million", "--lang", "en"));
    assertThat(List.of(json("/api/count?q=bridge"))).isEqualTo(command("count", "bridge"));
    assertThat(rows(json("/api/words?q=bridge&limit=5").get("rows")))
        .isEqualTo(command("words", "bridge", "--limit", "5"));
    assertThat(List.of(json("/api/info"))).isEqualTo(command("info"));
    assertThat(List.of(json("/api/article/en-3?q=bridge")))
        .isEqualTo(command("show", "en-3", "--query", "bridge"));
  }

  @Test
  void rowsComeAsLinesAndAsTables() throws IOException {
    Served.Reply lines = served.get("/api/kwic?q=bridge&format=jsonl&limit=2");
    assertThat(lines.body().lines()).hasSize(2);
    Served.Reply table = served.get("/api/kwic?q=mischief&format=csv&limit=1000");
    assertThat(table.header("Content-Type")).startsWith("text/csv");
    assertThat(table.header("Content-Disposition")).contains("attachment");
    List<String> cells = new ArrayList<>();
    try (CSVParser rows = CSVParser.parse(table.body(), CSVFormat.RFC4180)) {
      rows.forEach(row -> row.forEach(cells::add));
    }
    assertThat(cells).contains("'=HYPERLINK(\"http://evil.example\",\"x\")");
    assertThat(cells).noneMatch(cell -> cell.matches("(?s)[=+@\t\r-].*"));
  }

  @Test
  void filtersLeaveWholeValues() throws IOException {
    assertThat(json("/api/search?q=harbour&publisher=The%20Quay").get("total").asInt())
        .isEqualTo(15);
    assertThat(json("/api/search?q=harbour&publisher=Quay").get("total").asInt()).isZero();
    String either = "/api/search?q=harbour&field.desk=Foreign&field.desk=Home&section=Sea";
    assertThat(json(either).get("total").asInt()).isEqualTo(23);
    assertThat(json("/api/search?q=*&lang=ar,ja").get("total").asInt()).isEqualTo(2);
    assertThat(json("/api/search?lang=ar").get("total").asInt()).isEqualTo(1);
  }

  @Test
  void thePageFollowsWholeCommits() throws Exception {
    Path growing = folder.resolve("growing");
    Served.write(growing, List.of(Article.builder("a").headline("First").language("en").build()));
    try (Served page = Served.of(growing)) {
      assertThat(page.get("/api/info").body()).contains("\"articles\":1");
      Served.write(
          growing, List.of(Article.builder("b").headline("Second").language("en").build()));
      String info = "";
      for (int i = 0; i < 200 && !info.contains("\"articles\":2"); i++) {
        Thread.sleep(50);
        info = page.get("/api/info").body();
      }
      assertThat(info).contains("\"articles\":2");
      assertThat(page.get("/search?q=second").body()).contains("Second");
    }
  }

  @Test
  void anIndexThatCannotBeWrittenIsServed() throws IOException {
    Path fixed = folder.resolve("fixed");
    Served.write(fixed, List.of(Article.builder("a").headline("First").language("en").build()));
    List<Path> files;
    try (var all = Files.walk(fixed)) {
      files = all.toList();
    }
    files.forEach(file -> assertThat(file.toFile().setWritable(false)).isTrue());
    try (Served page = Served.of(fixed)) {
      assertThat(page.get("/search?q=first").body()).contains("First");
      assertThat(page.get("/failures").status()).isEqualTo(200);
    } finally {
      files.forEach(file -> assertThat(file.toFile().setWritable(true)).isTrue());
    }
  }

  @Test
  void figuresAreThoseOfPrometheus() throws IOException {
    served.get("/search?q=harbour");
    Served.Reply reply = served.get("/metrics");
    assertThat(reply.header("Content-Type")).startsWith("text/plain; version=0.0.4");
    assertThat(reply.body())
        .contains("broadsheet_requests_total{path=\"search\",status=\"200\"}")
        .contains("broadsheet_request_seconds_bucket{le=\"+Inf\"}")
        .contains("\nbroadsheet_articles 60\n");
    assertThat(reply.body().lines())
        .allMatch(line -> line.matches("# (HELP|TYPE) .*|[a-z_]+(\\{[^}]*})? [0-9.]+"));
  }

  @Test
  void theDescriptionHasEveryAddressAndParameter() throws IOException {
    JsonNode document = json("/openapi.json");
    assertThat(document.at("/openapi").asText()).startsWith("3.1");
    Set<String> wrong = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path -> {
              for (JsonNode parameter : path.getValue().at("/get/parameters")) {
                String name =
                    parameter
                        .path("name")
                        .asText(parameter.path("$ref").asText().replaceFirst(".*/", ""));
                boolean inPath = parameter.path("in").asText().equals("path");
                wrong.addAll(
                    inPath ? List.of() : refused(path.getKey().replace("{id}", "en-3"), name));
              }
            });
    assertThat(wrong).isEmpty();
  }

  /** A parameter that is described and not known. */
  private static List<String> refused(String path, String name) {
    try {
      String body = served.get(path + "?q=harbour&" + name + "=1").body();
      return body.contains("no parameter") ? List.of(path + " " + name) : List.of();
    } catch (IOException e) {
      return List.of(path + " " + e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'de-AT;q=0.9, en;q=0.1', de",
    "fr, fr",
    "'pt, es;q=0.5', es",
    "ar-EG, ar",
    "ja, ja",
    "xx, en",
    "';;;,', en",
    "'', en"
  })
  void thePageSpeaksTheLanguageOfItsReader(String accepted, String language) throws IOException {
    Served.Reply reply = served.get("/help", "Accept-Language: " + accepted);
    assertThat(reply.header("Content-Language")).isEqualTo(language);
  }

  @Test
  void headersAloneAreAskedForToo() throws IOException {
    Served.Reply reply = served.ask("HEAD", "/search?q=harbour", "");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void aPageIsPackedForWhoTakesIt() throws IOException {
    Served.Reply reply = served.get("/search?q=harbour", "Accept-Encoding: br, gzip");
    assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(Integer.parseInt(reply.header("Content-Length"))).isLessThan(20_000);
  }

  @Test
  void anyArchiveIsServedAndClosedWithTheServer() throws IOException {
    List<String> closed = new ArrayList<>();
    NewsIndex inner = NewsIndex.open(index);
    NewsArchive other =
        new NewsArchive() {
          @Override
          public ArticleWriter writer(LanguageIdentifier languages) {
            throw new AssertionError("a page writes nothing");
          }

          @Override
          public Searcher searcher() throws IOException {
            return inner.searcher();
          }

          @Override
          public Ledger ledger() throws IOException {
            return inner.ledger();
          }

          @Override
          public void close() throws IOException {
            inner.close();
            closed.add("archive");
          }
        };
    try (Served elsewhere = Served.of(Archive.of(other), SearchServer.Settings.local())) {
      for (String address : List.of("/api/search?q=harbour", "/api/info", "/failures")) {
        assertThat(elsewhere.get(address).body()).isEqualTo(served.get(address).body());
      }
      assertThat(elsewhere.get("/api/search?q=harbour").body()).contains("\"hits\"");
    }
    assertThat(closed).containsExactly("archive");
  }
}
