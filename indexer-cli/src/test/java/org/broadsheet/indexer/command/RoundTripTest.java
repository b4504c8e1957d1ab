package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.index.ArticleWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that go out as JSON and come back, and the custom fields in them. */
final class RoundTripTest {
  private static final String TEXT =
      "The ferry left Skerrow at noon. It was late, and nobody had been told of that before.\n\n";

  private static final List<Article> RICH =
      List.of(
          Article.builder("wire 17\t#1")
              .location("/papers/2024/a b.zip!/c#page=3&article=2")
              .url("https://example.org/a,b?c=d#e")
              .headline("  Ferry \"sails\"\\ again\u0001 \u009f\u2028 ")
              .body(TEXT.repeat(8) + "\u0007\u001b[31m \uD83D\uDE00\u202E שלום\r\n\tend \n")
              .byline("Jane Roe", "נועה לב", "AP", "Reuters, Skerrow")
              .agencies("Own Agency")
              .published("2024-02-29T23:30:00.123456789-11:00")
              .publishedFrom("imprint")
              .modified(NewsDate.parse("2024-03"))
              .publisher("Skerrow; Wire, The")
              .section("World / Мир")
              .keywords("ports, harbours")
              .dateline("OSLO (AP)")
              .language("de")
              .languageFrom("editor")
              .summary("Late\u0085again")
              .flags("partial", "furniture")
              .field("Desk", "Foreign", "Home; news, at\u0000 all")
              .field("рубрика", "Мир \uD83D\uDE00")
              .build(),
          Article.builder("x".repeat(4000))
              .headline("وصول العبّارة")
              .body("وصلت العبّارة إلى الميناء.")
              .location("Paris")
              .published("2023")
              .publishedFrom("folder")
              .language("deu")
              .languageFrom("given")
              .keywords("a", "b")
              .build(),
          Article.builder("3")
              .headline("=cmd")
              .body("港口今天开放。")
              .published("0850-07")
              .publishedFrom("html")
              .language("und")
              .languageFrom("nobody")
              .build(),
          Article.builder("4")
              .body(TEXT.repeat(8))
              .location("-!/3")
              .language("fr-Latn-CA-x-own")
              .languageFrom("metadata")
              .published("2024-02-29T08:30:00")
              .publishedFrom("json")
              .build());

  @TempDir Path temp;
  private Path index;

  @BeforeEach
  void makeIndex() throws IOException {
    index = temp.resolve("index");
    try (NewsIndex made = NewsIndex.create(index);
        ArticleWriter writer = made.writer()) {
      for (Article article : RICH) {
        writer.add(article);
      }
      writer.commit();
    }
  }

  @Test
  void anArticleComesBackAsItWentOut() throws IOException {
    String out = show(index);
    assertThat(out.lines()).hasSize(RICH.size());
    assertThat(out).contains("\"fields\":{\"Desk\":[\"Foreign\",\"Home; news, at\\u0000 all\"]");
    Path again = temp.resolve("again");
    Terminal indexed = Terminal.type(out, "index", "-i", again.toString(), "-");
    assertThat(indexed.err()).startsWith("4 seen: 4 indexed");
    assertThat(show(again)).isEqualTo(out);

    Path feed = Files.writeString(temp.resolve("feed.jsonl"), out);
    Path third = temp.resolve("third");
    assertThat(Terminal.run(third, "index", feed.toString()).exit()).isZero();
    assertThat(show(third)).isEqualTo(out);
    assertThat(Terminal.type("", "extract", feed.toString()).out().lines().toList())
        .isEqualTo(out.lines().map(line -> line.replaceAll(",\"locations\":.*", "}")).toList());
  }

  @Test
  void aLocationThatWasGivenIsDataAndTheInputIsTheFeed() throws IOException {
    Path feed = Files.writeString(temp.resolve("feed.jsonl"), show(index));
    Path into = temp.resolve("into");
    Terminal.run(into, "index", feed.toString());

    assertThat(Terminal.run(into, "remove", "--json", "/papers").out()).contains(":0}");
    assertThat(Terminal.run(into, "show", "/papers/2024/a b.zip").out()).contains("wire 17");
    assertThat(Terminal.run(into, "search", "path:/papers/").lines()).isNotEmpty();
    assertThat(Terminal.run(into, "index", "--delete", temp.toString()).err())
        .contains("unchanged");
    assertThat(Terminal.run(into, "check").exit()).isZero();
    assertThat(Terminal.run(into, "remove", "--json", feed.toString()).out()).contains(":4}");
    assertThat(Terminal.run(into, "search", "ferry").exit()).isEqualTo(1);
  }

  @Test
  void theLanguageThatIsAskedForCounts() throws IOException {
    Path into = temp.resolve("into");
    Terminal.type(show(index), "index", "-i", into.toString(), "--lang", "nl", "-");
    assertThat(show(into).lines()).allMatch(line -> line.contains("\"language\":\"nl\""));
  }

  @Test
  void aPersonSeesALineForEachCustomField() {
    assertThat(Terminal.run(index, "show", "wire 17\t#1").lines())
        .contains("Desk: Foreign; Home; news, at all", "рубрика: Мир \uD83D\uDE00");
    assertThat(
            Terminal.run(index, "search", "--json", "--fields", "id,fields", "desk:foreign").out())
        .contains("\"fields\":{\"Desk\":[\"Foreign\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"desk":"Foreign","num":[1,null,true]} | `"fields":{"desk":["Foreign"],"num":["1","true"]}`
          {"desk":[" a ","a",""],"Desk":"b"}   | `"fields":{"desk":["a","b"]}`
          {}                                   | `"title"`
          null                                 | `"title"`
          """)
  void fieldsAreStringsOrLists(String fields, String written) {
    Terminal run = index("{\"title\":\"T\",\"fields\":" + fields + "}");
    assertThat(run.exit()).isZero();
    Terminal shown = Terminal.run(temp.resolve("new"), "search", "--json", "t");
    if (written.equals("\"title\"")) {
      assertThat(shown.out()).doesNotContain("\"fields\"");
    } else {
      assertThat(shown.out()).contains(written);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "desk"            | Its fields are no object of names and values.
          ["desk"]          | Its fields are no object of names and values.
          {"desk":{"a":1}}  | Its field "desk" is no string and no list of strings.
          {"desk":[["a"]]}  | Its field "desk" is no string and no list of strings.
          {"date":"2024"}   | Its fields cannot be read: a custom field cannot be called "date": that name has a meaning already.
          {"my desk":"a"}   | Its fields cannot be read: a custom field cannot be called "my desk": a name is a letter, then letters, digits and underscores, 3 to 64 in all.
          """)
  void badFieldsAreAFailureOfTheirLine(String fields, String sentence) {
    Terminal run = index("{\"title\":\"T\",\"fields\":" + fields + "}\n{\"title\":\"Good\"}");
    assertThat(run.exit()).isEqualTo(3);
    Terminal failures = Terminal.run(temp.resolve("new"), "failures", "--json");
    assertThat(failures.lines()).hasSize(1);
    assertThat(failures.out().replace("\\\"", "\"")).contains("-!/1", "bad fields", sentence);
  }

  @Test
  void anyKeyOrColumnCanBeACustomField() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("in"));
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"id\":\"a\",\"title\":\"A\",\"desk\":\"Foreign\",\"story_id\":17,\"x\":\"no\"}\n");
    Files.writeString(
        folder.resolve("b.csv"),
        """
        id,Title,Desk,Story ID,fields
        b,B,Home; Sport,18,
        c,C,,,"{""desk"":""Night""}"
        """);
    Path into = temp.resolve("into");
    Terminal run =
        Terminal.run(into, "index", "--field", "desk", "--field", "story_id", folder.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(fields(into, "desk:foreign"))
        .isEqualTo("{\"desk\":[\"Foreign\"],\"story_id\":[\"17\"]}");
    assertThat(fields(into, "desk:=Sport"))
        .isEqualTo("{\"desk\":[\"Home\",\"Sport\"],\"story_id\":[\"18\"]}");
    assertThat(fields(into, "desk:night")).isEqualTo("{\"desk\":[\"Night\"]}");
  }

  @Test
  void aFieldThatCannotBeIsAMistake() {
    for (String name : List.of("date", "my desk")) {
      Terminal run = Terminal.run(temp.resolve("new"), "index", "--field", name, "-");
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err())
          .startsWith("broadsheet: --field: a custom field cannot be called \"" + name + "\"");
    }
    Terminal search = Terminal.run(index, "search", "dsk:foreign");
    assertThat(search.exit()).isEqualTo(2);
    assertThat(search.err()).contains("There is no field \"dsk\"; did you mean desk:?");
  }

  private Terminal index(String lines) {
    return Terminal.type(lines, "index", "-i", temp.resolve("new").toString(), "-");
  }

  private static String fields(Path index, String query) {
    String row = Terminal.run(index, "search", "--json", "--fields", "fields", query).out();
    return row.replaceAll(".*\"fields\":([^}]*}).*\n", "$1");
  }

  private static String show(Path index) {
    StringBuilder out = new StringBuilder();
    for (Article article : RICH) {
      out.append(Terminal.run(index, "show", "--json", article.id()).out());
    }
    return out.toString();
  }
}
