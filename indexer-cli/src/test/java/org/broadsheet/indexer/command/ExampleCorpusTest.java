package org.broadsheet.indexer.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path over the example articles: what corpus.tsv says of each is what is found. */
final class ExampleCorpusTest {
  private static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath().normalize();
  private static final Path CORPUS = EXAMPLES.resolve("corpus");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path temp;
  private static Path index;
  private static Terminal indexing;
  private static Map<String, Row> rows;

  /** What is true of an article. */
  private record Row(
      String language,
      String published,
      String headline,
      List<String> byline,
      String phrase,
      boolean odds) {}

  @BeforeAll
  static void indexTheCorpus() throws IOException {
    index = temp.resolve("index");
    rows = new TreeMap<>();
    for (String line :
        Files.readAllLines(EXAMPLES.resolve("corpus.tsv")).stream().skip(1).toList()) {
      String[] f = line.split("\t", -1);
      List<String> byline = f[4].isEmpty() ? List.of() : List.of(f[4].split("; "));
      rows.put(f[0], new Row(f[1], f[2], f[3], byline, f[5], f[6].equals("yes")));
    }
    indexing = Terminal.run(index, "index", "--json", CORPUS.toString());
  }

  @Test
  void everyFileGetsIn() throws IOException {
    assertThat(indexing.exit()).as(indexing.err()).isZero();
    JsonNode summary = JSON.readTree(indexing.out());
    assertThat(summary.get("seen").asInt()).isEqualTo(rows.size());
    assertThat(summary.get("indexed").asInt()).isEqualTo(rows.size());
    assertThat(summary.get("failed").asInt()).isZero();
    assertThat(summary.get("articles").asInt()).isEqualTo(rows.size());
  }

  @Test
  void aPhraseOfEachArticleFindsThatArticleOnly() {
    SoftAssertions all = new SoftAssertions();
    rows.forEach(
        (file, row) ->
            all.assertThat(locations("\"" + row.phrase() + "\""))
                .as("%s: %s", file, row.phrase())
                .containsExactly(file));
    all.assertAll();
  }

  @Test
  void againstAllOddsIsFoundWhereItStandsAndNotInItsLookAlikes() {
    List<String> expected = new ArrayList<>();
    rows.forEach(
        (file, row) -> {
          if (row.odds()) {
            expected.add(file);
          }
        });
    for (String query :
        List.of("\"against all odds\"", "“Against All Odds”", "«AGAINST ALL ODDS»")) {
      assertThat(locations(query)).containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(expected).anyMatch(f -> f.endsWith(".txt"));
    assertThat(expected).anyMatch(f -> f.endsWith(".html"));
    assertThat(expected).anyMatch(f -> f.endsWith(".pdf"));
  }

  @Test
  void whatATextOrPageSaysOfItselfIsKnown() throws IOException {
    SoftAssertions all = new SoftAssertions();
    for (JsonNode article : articles("*")) {
      String file = file(article);
      Row row = requireNonNull(rows.get(file), file);
      all.assertThat(article.get("language").asText().split("-")[0])
          .as("language of %s", file)
          .isEqualTo(row.language());
      if (file.endsWith(".pdf")) {
        continue; // a page of print says less of itself
      }
      all.assertThat(article.path("headline").asText())
          .as("headline of %s", file)
          .isEqualTo(row.headline());
      all.assertThat(article.path("published").asText().split("T")[0])
          .as("date of %s", file)
          .isEqualTo(row.published().split("T")[0]);
      List<String> byline = new ArrayList<>();
      article.path("byline").forEach(name -> byline.add(name.asText()));
      all.assertThat(byline).as("byline of %s", file).isEqualTo(row.byline());
    }
    all.assertAll();
  }

  private static List<String> locations(String query) {
    try {
      return articles(query).stream().map(ExampleCorpusTest::file).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<JsonNode> articles(String query) throws IOException {
    Terminal search = Terminal.run(index, "search", "--json", "--limit", "all", "--", query);
    List<JsonNode> found = new ArrayList<>();
    for (String line : search.lines()) {
      found.add(JSON.readTree(line));
    }
    return found;
  }

  private static String file(JsonNode article) {
    return CORPUS
        .relativize(Path.of(article.get("location").asText()))
        .toString()
        .replace('\\', '/');
  }
}
