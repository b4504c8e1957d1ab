package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.NewsIndex;
import org.broadsheet.index.ArticleWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the command line: streams, exit codes, formats. */
final class CommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FEED =
      """
      {"id":"a","title":"Minnows win","text":"They won against all odds.","date":"2031-05-01","lang":"en","source":"Wire"}
      {"id":"b","title":"Numbers","text":"Against all odd numbers, \\u001b[2Jthey said.","date":"2031-06-01","lang":"en"}
      {"id":"c","title":"Marea","text":"Contra todo pronóstico.","lang":"es","author":["Ana Díaz"]}
      """;

  @TempDir Path temp;
  private Path index;

  @BeforeEach
  void indexTheFeed() {
    index = temp.resolve("index");
    Terminal run = Terminal.type(FEED, "index", "-i", index.toString(), "-");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("3 seen: 3 indexed, 0 unchanged, 0 removed, 0 failed in ");
  }

  @Test
  void aSearchPrintsHitsAndTheCountApart() {
    Terminal search = Terminal.run(index, "search", "\"against all odds\"");
    assertThat(search.exit()).isZero();
    assertThat(search.lines())
        .containsExactly(
            "1. Minnows win",
            "   Wire · 2031-05-01 · en · a · -!/1",
            "   They won against all odds.",
            "");
    assertThat(search.err()).isEqualTo("1 article\n");
  }

  @Test
  void anIndexIsInAFolderOrOnACluster() {
    for (String command : new String[] {"search", "count", "similar", "index"}) {
      Terminal run = Terminal.run(index, command, "a", "--cluster", "http://localhost:1/news");
      assertThat(run.exit()).as(command).isEqualTo(2);
      assertThat(run.err())
          .as(command)
          .isEqualTo("broadsheet: Give --index or --cluster, not both.\n");
    }
  }

  @Test
  void aFolderHasNoShardsAndAClusterSomePossibleNumber() {
    Terminal folder = Terminal.run(index, "index", "--shards", "3", "articles");
    assertThat(folder.exit()).isEqualTo(2);
    assertThat(folder.err())
        .isEqualTo("broadsheet: --shards is for an index on a cluster, with --cluster.\n");
    Terminal none =
        Terminal.type(
            "", "index", "--cluster", "http://localhost:1/news", "--shards", "0", "articles");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).isEqualTo("broadsheet: An index has 1 to 1024 shards, not 0.\n");
  }

  @Test
  void nothingFoundIsExitCodeOne() {
    Terminal search = Terminal.run(index, "search", "\"against odds\"");
    assertThat(search.exit()).isEqualTo(1);
    assertThat(search.out()).isEmpty();
    assertThat(search.err())
        .isEqualTo("nothing found\nwithout quotes: against odds (2 articles)\n");
  }

  @Test
  void aJsonHitCarriesArticleRankScoreAndSnippets() throws IOException {
    Terminal search = Terminal.run(index, "search", "--json", "\"against all odds\"");
    JsonNode hit = JSON.readTree(search.out());
    assertThat(hit.get("rank").asInt()).isEqualTo(1);
    assertThat(hit.get("score").asDouble()).isPositive();
    assertThat(hit.get("id").asText()).isEqualTo("a");
    assertThat(hit.get("publisher").asText()).isEqualTo("Wire");
    assertThat(hit.has("body")).isFalse();
    JsonNode snippet = hit.get("snippets").get(0);
    JsonNode match = snippet.get("matches").get(0);
    assertThat(snippet.get("field").asText()).isEqualTo("body");
    assertThat(snippet.get("text").asText().substring(match.get(0).asInt(), match.get(1).asInt()))
        .isEqualTo("against all odds");
    assertThat(search.err()).isEmpty();
  }

  @Test
  void fieldsSayWhatJsonRowsCarry() throws IOException {
    Terminal search =
        Terminal.run(index, "search", "--json", "--fields", "body,language", "minnows");
    JsonNode hit = JSON.readTree(search.out());
    assertThat(hit.get("body").asText()).isEqualTo("They won against all odds.");
    assertThat(hit.has("headline")).isFalse();
  }

  @Test
  void aBatchWritesATrecRunOrJsonRowsWithTheQuerysId() throws IOException {
    Path queries = temp.resolve("queries.tsv");
    Files.writeString(queries, "q1\tagainst all\r\nq2\tagainst all odds\n\nq3\t“nowhere\n");
    Terminal trec =
        Terminal.run(
            index, "search", "--queries", queries.toString(), "--quoted", "--format", "trec");
    assertThat(trec.exit()).isZero();
    assertThat(trec.lines()).hasSize(3);
    assertThat(trec.lines())
        .filteredOn(l -> l.matches("q1 Q0 [ab] [12] \\S+ broadsheet"))
        .hasSize(2);
    assertThat(trec.lines()).filteredOn(l -> l.matches("q2 Q0 a 1 \\S+ broadsheet")).hasSize(1);
    Terminal json =
        Terminal.run(
            index, "search", "--queries", queries.toString(), "--plain", "--any", "--json");
    for (String row : json.lines()) {
      JsonNode hit = JSON.readTree(row);
      assertThat(hit.get("query").asText()).isIn("q1", "q2", "q3");
      assertThat(hit.has("total")).isEqualTo(hit.get("query").asText().equals("q3"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          --sort newest *                  | b a c
          --sort oldest *                  | a b c
          --sort oldest --limit 1 *        | a
          --sort oldest --offset 1 *       | b c
          --lang es *                      | c
          --lang es,en_GB *                | c
          --within 30 --lang ES *          | c
          --limit all --sort oldest *      | a b c
          publisher:=Wire                  | a
          --from 2031-06 *                 | b
          --to 2031-05 *                   | a
          --any --sort oldest minnows marea | a c
          --quoted all odd                 | b
          --plain -- -minnows              | a
          """)
  void optionsNarrowAndOrder(String options, String expected) {
    Terminal search =
        Terminal.run(
            index,
            "search",
            (options + " --format trec")
                .replace(" -- -minnows --format trec", " --format trec -- -minnows")
                .split(" "));
    assertThat(search.lines().stream().map(l -> l.split(" ")[2]))
        .containsExactly(expected.split(" "));
  }

  @Test
  void showPrintsAnArticleWithoutTheControlCharactersOfItsText() {
    Terminal show = Terminal.run(index, "show", "b");
    assertThat(show.lines())
        .contains("headline: Numbers", "published: 2031-06-01 (json)", "language: en (declared)")
        .endsWith("Against all odd numbers, [2Jthey said.");
    assertThat(Terminal.run(index, "show", "zzz").exit()).isEqualTo(1);
  }

  @Test
  void anArticleComesBackAsTheFeedGaveIt() throws IOException {
    JsonNode article = JSON.readTree(Terminal.run(index, "show", "--json", "c").out());
    assertThat(article.get("byline")).hasSize(1);
    assertThat(article.get("body").asText()).isEqualTo("Contra todo pronóstico.");
    assertThat(article.get("language").asText()).isEqualTo("es");
    assertThat(article.has("published")).isFalse();
  }

  @Test
  void infoCounts() throws IOException {
    JsonNode info = JSON.readTree(Terminal.run(index, "info", "--json").out());
    assertThat(info.get("articles").asInt()).isEqualTo(3);
    assertThat(info.get("languages").get("en").asInt()).isEqualTo(2);
    assertThat(info.get("earliest").asText()).isEqualTo("2031-05-01");
    assertThat(info.get("latest").asText()).isEqualTo("2031-06-01");
    assertThat(Terminal.run(index, "info").out()).contains("articles:  3");
  }

  @Test
  void infoTellsByWhichDictionariesTheIndexWasMade() throws IOException {
    JsonNode info = JSON.readTree(Terminal.run(index, "info", "--json").out());
    assertThat(info.get("dictionaries"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(NewsIndex.dictionaries())
        .contains("de", "en", "pl");
    assertThat(Terminal.run(index, "info").out()).contains(", dictionaries ca, de, en, ");
  }

  @Test
  void explanationsTellWhichFormOfAWordMatchedAndByWhichHeadword() throws IOException {
    String part = "headline+body:odd (odds, headword odd; en)";
    assertThat(Terminal.run(index, "search", "odd won", "--explain").out()).contains(part);
    Terminal json = Terminal.run(index, "search", "odd won", "--explain", "--json");
    assertThat(JSON.readTree(json.out()).get("explanation"))
        .extracting(counted -> counted.get("part").asText())
        .contains(part, "headline+body:won (win, won, headword win; en)");
  }

  @Test
  void indexingTheSameAgainChangesNothing() {
    Terminal.type(FEED, "index", "-i", index.toString(), "-");
    assertThat(Terminal.run(index, "info").out()).contains("articles:  3");
  }

  @Test
  void badInputsAreToldAndCountedAndTheRestGetsIn() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("in"));
    Files.writeString(folder.resolve("good.txt"), "The tide came in against all odds.");
    Files.write(folder.resolve("junk.txt"), new byte[] {0, 1, 2, 3, 0, 5, 6, 7, 0, 0, 9});
    Files.writeString(folder.resolve("bad.jsonl"), "{\"id\":\"x\",\"text\":\"fine\"}\n{broken\n");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gz = new GZIPOutputStream(packed)) {
      gz.write("{\"id\":\"y\",\"text\":\"packed\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("feed.jsonl.gz"), packed.toByteArray());
    Terminal run = Terminal.run(index, "index", "--json", folder.toString());
    assertThat(run.exit()).isEqualTo(3);
    JsonNode summary = JSON.readTree(run.out());
    assertThat(summary.get("seen").asInt()).isEqualTo(5);
    assertThat(summary.get("indexed").asInt()).isEqualTo(3);
    assertThat(summary.get("failed").asInt()).isEqualTo(2);
    assertThat(summary.get("articles").asInt()).isEqualTo(6);
    assertThat(run.err()).contains("junk.txt: ", "bad.jsonl!/2: ");
  }

  @Test
  void extractPrintsWhatWouldBeIndexed() throws IOException {
    Path text = Files.writeString(temp.resolve("a.txt"), " date 2031-05-01 They won at last.");
    Terminal extract = Terminal.type("", "extract", text.toString(), temp.resolve("no").toString());
    assertThat(extract.exit()).isEqualTo(3);
    JsonNode article = JSON.readTree(extract.out());
    assertThat(article.get("published").asText()).isEqualTo("2031-05-01");
    assertThat(article.get("body").asText()).isEqualTo("They won at last.");
    assertThat(extract.err()).startsWith(temp.resolve("no").toString());
  }

  @Test
  void extractTellsWhyEachPartOfAPageIsInOrNot() throws IOException {
    Path page = temp.resolve("page.html");
    Files.writeString(
        page,
        "<!doctype html><html><body><nav><a href=/>Home</a></nav><article><h1>Ferry stays</h1><p>"
            + "The council voted on Monday to keep the old ferry. ".repeat(5)
            + "</article></body></html>");

    Terminal extract = Terminal.type("", "extract", "--explain", page.toString());

    assertThat(extract.exit()).isZero();
    assertThat(JSON.readTree(extract.out()).get("headline").asText()).isEqualTo("Ferry stays");
    assertThat(extract.err())
        .startsWith(page + ":\n")
        .contains("- nav | an element for what stands around articles | Home\n")
        .contains("- h1 | the headline again | Ferry stays\n")
        .contains("+ p | part of the article | The council voted on Monday");
  }

  @Test
  void anIndexThatIsBeingWrittenIsNotWrittenByAnother() throws IOException {
    try (NewsIndex other = NewsIndex.open(index);
        ArticleWriter writer = other.writer()) {
      assertThat(writer).isNotNull();
      Terminal run = Terminal.type(FEED, "index", "-i", index.toString(), "-");
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo(
              "broadsheet: The index at "
                  + index
                  + " is being written by another writer of this process.\n");
      assertThat(Terminal.run(index, "search", "minnows").exit()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          search                      | Give either a query or --queries FILE
          search --quoted --plain x   | Give either --quoted or --plain
          search (odds                | never closed (at character 1
          search date:soon            | "soon" is no date
          search --limit many x       | "many" is no number of hits
          search --sort upwards x     | expected one of
          search --fields bdy --json x | "bdy" is no field
          search --queries nowhere    | nowhere is not there
          search --from soon x        | --from: "soon" is no date such as 2023
          search --to 2023..2024 x    | --to: "2023..2024" is no date such as 2023
          search --to 2023-13 x       | --to: "2023-13" is no date such as 2023
          search --from 2024 --to 2023 x | --from 2024 is after --to 2023
          search --lang e x           | "e" is no language tag
          search --within 0 x         | --within must be more than 0 seconds
          search --within soon x      | --within
          search --within 0.000001 *  | took longer than
          search lang:english- x      | nor a language; did you mean english? (at character 6
          index --threads 0 x         | --threads must be at least 1
          index --lang klingon! x     | not a language
          index --max-file-size big x | "big" is no size
          index                       | PATH
          frobnicate                  | frobnicate
          """)
  void aMistakeIsOneSentenceAndExitCodeTwo(String line, String sentence) {
    List<String> words = List.of(line.split(" "));
    Terminal run =
        words.size() == 1 && words.get(0).equals("frobnicate")
            ? Terminal.type("", "frobnicate")
            : Terminal.run(
                index, words.get(0), words.subList(1, words.size()).toArray(String[]::new));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(sentence).startsWith("broadsheet: ").doesNotContain("\tat ");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void aTerminalShowsThePlaceInAQueryThatCannotBeRead() {
    Terminal run = Terminal.onTerminal("search", "-i", index.toString(), "cat (odds");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            broadsheet: A parenthesis is never closed (at character 5 of the query)
              cat (odds
                  ^
            """);
  }

  @Test
  void aQueryOfABatchThatTakesTooLongIsNamed() throws IOException {
    Path queries = Files.writeString(temp.resolve("queries.tsv"), "q1\twon\nq2\t*\n");
    Terminal run =
        Terminal.run(
            index, "search", "--within", "0.000001", "--queries", queries.toString(), "--json");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("broadsheet: Query q1: The search was given up because it took longer than ");
    assertThat(run.err().lines()).hasSize(2);
  }

  @Test
  void anIndexThatIsNotThereIsSaid() {
    Terminal search = Terminal.run(temp.resolve("nowhere"), "search", "odds");
    assertThat(search.exit()).isEqualTo(2);
    assertThat(search.err())
        .isEqualTo(
            "broadsheet: "
                + temp.resolve("nowhere")
                + ": there is no index (broadsheet index makes one).\n");
  }

  @Test
  void helpShowsExamplesFirst() {
    assertThat(Terminal.type("", "--help").out()).contains("broadsheet index articles/");
    assertThat(Terminal.type("", "search", "--help").out())
        .contains("--queries", "against all odds");
    assertThat(Terminal.type("", "--version").out()).startsWith("broadsheet ");
  }
}
