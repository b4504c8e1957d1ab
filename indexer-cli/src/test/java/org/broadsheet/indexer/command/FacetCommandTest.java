package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facets, totals and fields of {@code broadsheet search}. */
final class FacetCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FEED =
      """
      {"id":"a","title":"Ferry","text":"One.\\n\\nTwo.","date":"2021-05-01","lang":"en","source":"Wire"}
      {"id":"b","title":"Ferry","text":"Late.","date":"2022-06-01","lang":"en","source":"Wire"}
      {"id":"c","title":"Ferry","text":"Sold.","lang":"en","source":"\\u001b[2J\u202eгазета\\n 港"}
      {"id":"d","title":"Ferry","text":"Lost.","date":"2022","lang":"en"}
      {"id":"e","title":"Tram","text":"Lost.","date":"2023","lang":"en","source":"Post"}
      """;

  @TempDir Path temp;
  private Path index;

  @BeforeEach
  void indexTheFeed() {
    index = temp.resolve("index");
    assertThat(Terminal.type(FEED, "index", "-i", index.toString(), "-").exit()).isZero();
  }

  @Test
  void facetsAreABlockBehindTheHits() {
    Terminal search =
        Terminal.run(
            index, "search", "ferry", "--limit", "1", "--facet", "publisher", "--facet=year:all");
    assertThat(search.exit()).isZero();
    assertThat(search.lines().subList(4, search.lines().size()))
        .containsExactly(
            "publisher: 2 values, 1 article without",
            "   2  Wire",
            "   1  [2Jгазета 港",
            "",
            "year: 2 values, 1 article without",
            "   1  2021",
            "   2  2022",
            "");
    assertThat(search.err()).isEqualTo("4 articles, 1 shown\n");
  }

  @Test
  void onlySoManyValuesAreShownAsAreAskedFor() {
    Terminal search =
        Terminal.run(index, "search", "ferry", "--limit", "0", "--facet", "publisher:1");
    assertThat(search.lines())
        .containsExactly("publisher: 2 values, 1 shown, 1 article without", "   2  Wire", "");
  }

  @Test
  void inJsonAFacetIsARowBehindTheHits() throws IOException {
    Terminal search =
        Terminal.run(
            index,
            "search",
            "--json",
            "ferry",
            "--limit",
            "1",
            "--facet",
            "year",
            "--facet",
            "publisher:1");
    assertThat(search.lines()).hasSize(3);
    assertThat(JSON.readTree(search.lines().get(1)))
        .isEqualTo(
            JSON.readTree(
                """
                {"facet":"year","values":[{"value":"2021","articles":1},{"value":"2022","articles":2}],
                "without":1,"distinct":2}
                """));
    assertThat(search.lines().get(2))
        .isEqualTo(
            """
            {"facet":"publisher","values":[{"value":"Wire","articles":2}],"without":1,"distinct":2}\
            """);
  }

  @Test
  void withManyQueriesAFacetNamesItsQuery() throws IOException {
    for (String limit : List.of("0", "1", "all")) {
      Terminal search =
          Terminal.type(
              "q1\tferry\nq2\tzeppelin\n",
              "search",
              "-i",
              index.toString(),
              "--queries",
              "-",
              "--json",
              "--facet",
              "lang",
              "--limit",
              limit);
      List<String> facets = search.lines().stream().filter(l -> l.contains("facet")).toList();
      assertThat(facets)
          .containsExactly(
              "{\"query\":\"q1\",\"facet\":\"lang\",\"values\":[{\"value\":\"en\",\"articles\":4}],"
                  + "\"without\":0,\"distinct\":1}",
              "{\"query\":\"q2\",\"facet\":\"lang\",\"values\":[],\"without\":0,\"distinct\":0}");
    }
  }

  @Test
  void theTotalAloneIsANumberOrARow() {
    assertThat(Terminal.run(index, "search", "ferry", "--total"))
        .isEqualTo(new Terminal(0, "4\n", ""));
    assertThat(Terminal.run(index, "search", "ferry", "--total", "--json"))
        .isEqualTo(new Terminal(0, "{\"total\":4}\n", ""));
    assertThat(Terminal.run(index, "search", "ferry", "--limit", "0", "--json"))
        .isEqualTo(new Terminal(0, "{\"total\":4}\n", ""));
    assertThat(Terminal.run(index, "search", "zeppelin", "--total"))
        .isEqualTo(new Terminal(1, "0\n", ""));
    assertThat(
            Terminal.type(
                "q1\tferry\nq2\tzeppelin\n",
                "search",
                "-i",
                index.toString(),
                "--queries",
                "-",
                "--total",
                "--limit",
                "all"))
        .isEqualTo(new Terminal(0, "q1: 4 articles\nq2: nothing found\n", ""));
  }

  @Test
  void fieldsThatAreAskedForAreShownWithTheirNamesAndOnlyThose() {
    Terminal search =
        Terminal.run(
            index,
            "search",
            "ferry date:2021",
            "--fields",
            "published,body,section,score",
            "--snippets",
            "0");
    assertThat(search.lines().subList(0, 3))
        .containsExactly("1. published: 2021-05-01", "   body: One.", "   Two.");
    assertThat(search.lines().get(3)).matches("   score: \\d+\\.\\d+");
    assertThat(search.lines()).hasSize(5);
    assertThat(
            Terminal.run(index, "search", "date:2021", "--fields", "section", "--snippets=0").out())
        .isEqualTo("1. id: a\n\n");
    assertThat(
            Terminal.run(index, "search", "-publisher:Wire", "ferry", "--fields", "publisher")
                .out())
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void aPageEndsWithTheCursorOfTheNextUntilThereIsNone() throws IOException {
    StringBuilder ids = new StringBuilder();
    String cursor = null;
    int pages = 0;
    do {
      Terminal page =
          cursor == null
              ? Terminal.run(index, "search", "--json", "ferry", "--limit", "3")
              : Terminal.run(index, "search", "--json", "ferry", "--limit", "3", "--after", cursor);
      assertThat(page.exit()).as(page.err()).isZero();
      cursor = null;
      for (String row : page.lines()) {
        JsonNode hit = JSON.readTree(row);
        assertThat(cursor).isNull(); // but for the last
        ids.append(hit.get("rank").asInt()).append(hit.get("id").asText());
        cursor = hit.has("cursor") ? hit.get("cursor").asText() : null;
      }
      pages++;
    } while (cursor != null);
    assertThat(pages).isEqualTo(2);
    assertThat(ids.toString()).matches("1.2.3.4.");
  }

  @Test
  void aCursorOfAnIndexThatHasChangedIsTold() throws IOException {
    Terminal page = Terminal.run(index, "search", "--json", "ferry", "--limit", "1");
    String cursor = JSON.readTree(page.out()).get("cursor").asText();
    Terminal.type(
        "{\"id\":\"n\",\"title\":\"Ferry\",\"text\":\"New.\"}",
        "index",
        "-i",
        index.toString(),
        "-");
    Terminal next = Terminal.run(index, "search", "ferry", "--after", cursor);
    assertThat(next.exit()).isZero();
    assertThat(next.err())
        .startsWith(
            "The index has changed since the page before: articles may be missing or come again");
  }

  @Test
  void newerArticlesMayBePreferred() {
    assertThat(Terminal.run(index, "search", "ferry", "--recent", "--limit=1").lines().get(1))
        .contains("2022-06-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ferry --facet publisher:0 | Invalid value for option '--facet' (FIELD[:N|all]): "publisher:0" is no facet, such as publisher, publisher:20 or year:all.
          ferry --facet :3 | ":3" is no facet, such as publisher, publisher:20 or year:all.
          ferry --facet dsk | Articles have no "dsk" to be grouped by.
          ferry --after x | "x" is no cursor, as the last hit of a page has it.
          ferry --after x --collapse copies | --after does not go with --collapse copies.
          --queries - --after x | --after goes on with one query, not with many.
          ferry --format trec --total | TREC runs hold hits alone, no --total and no --facet.
          ferry --format trec --facet lang | TREC runs hold hits alone, no --total and no --facet.
          ferry --fields nothing | "nothing" is no field; the fields are id,
          """)
  void aMistakeIsOneSentenceAndExitCodeTwo(String line, String sentence) {
    Terminal search = Terminal.run(index, "search", line.split(" "));
    assertThat(search.exit()).isEqualTo(2);
    assertThat(search.out()).isEmpty();
    assertThat(search.err().lines().filter(l -> l.startsWith("broadsheet: ")).toList())
        .singleElement()
        .asString()
        .contains(sentence);
  }

  @Test
  void aFieldThatThereIsNotIsToldOnceAndNotForEveryQuery() {
    Terminal search =
        Terminal.type(
            "q1\tferry\nq2\ttram\n",
            "search",
            "-i",
            index.toString(),
            "--queries",
            "-",
            "--facet",
            "dsk");
    assertThat(search.exit()).isEqualTo(2);
    assertThat(search.err())
        .startsWith("broadsheet: Articles have no \"dsk\" to be grouped by.")
        .hasLineCount(1);
  }
}
