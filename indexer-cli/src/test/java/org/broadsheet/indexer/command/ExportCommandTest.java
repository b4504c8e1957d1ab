package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.article.NewsDate;
import org.broadsheet.index.ArticleWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code broadsheet export}. */
final class ExportCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temp;
  private Path index;

  @BeforeEach
  void write() throws IOException {
    index = temp.resolve("index");
    try (NewsIndex made = NewsIndex.create(index);
        ArticleWriter writer = made.writer()) {
      writer.add(
          ArticleField.PAGES
              .set(Article.builder("wire-17"), List.of("0:3 13:4"))
              .location("papers/vellmark.pdf#page=3&article=2")
              .url("https://vellmark.example/ferry")
              .headline("Fähre \u201eLerche\u201c sinkt, \"sagt\" der Rat")
              .body("Erste Zeile,\nzweite Zeile; \u001b[31mrot\u001b[0m.")
              .byline("Ada Quill", "Bo Reed")
              .agencies("VNA")
              .published("2031-05-01T08:30:00+02:00")
              .publishedFrom("meta")
              .modified(NewsDate.parse("2031-05-02"))
              .publisher("Wire")
              .section("=HYPERLINK(\"http://x\")")
              .keywords("fähre", "-3 Grad")
              .dateline("VELLMARK")
              .language("de")
              .languageFrom("declared")
              .summary("@Rat")
              .flags("ocr")
              .field("desk", "Foreign", "Night")
              .build());
      writer.add(
          Article.builder("港-1")
              .location("港.html")
              .headline("渡船")
              .body("渡船今天停航。")
              .language("zh")
              .languageFrom("text")
              .build());
      writer.add(
          Article.builder("a b")
              .location("wire.jsonl!/2")
              .headline("עבורת")
              .body("العبّارة ferry")
              .published("2030")
              .publishedFrom("json")
              .build());
      writer.commit();
    }
  }

  @Test
  void allArticlesComeWithAllTheirFieldsByTheirIds() throws IOException {
    Terminal export = Terminal.run(index, "export");
    assertThat(export.exit()).isZero();
    assertThat(export.err()).isEqualTo("3 articles\n");
    assertThat(export.lines()).hasSize(3);
    assertThat(export.lines().get(0)).startsWith("{\"id\":\"a b\"");
    JsonNode wire = JSON.readTree(export.lines().get(1));
    for (ArticleField field : ArticleField.values()) {
      assertThat(wire.has(field.fieldName())).as(field.fieldName()).isTrue();
    }
    assertThat(wire.get("body").asText()).contains("\u001b[31m");
    assertThat(export.out()).doesNotContain("\u001b");
    assertThat(Terminal.run(index, "export", "--json", "-q").out()).isEqualTo(export.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ferry | 1
          -ferry | 2
          ferry 渡船 --any | 2
          --lang de,zh | 2
          --to 2030 | 1
          "zweite Zeile" | 1
          --quoted zweite Zeile | 1
          --plain "ferry | 1
          """)
  void aQueryAndFiltersSayWhichArticles(String line, int expected) {
    Terminal export = Terminal.run(index, "export", line.split(" "));
    assertThat(export.exit()).as(export.err()).isZero();
    assertThat(export.lines()).hasSize(expected);
  }

  @Test
  void nothingFoundIsExitCodeOne() {
    assertThat(Terminal.run(index, "export", "zeppelin"))
        .isEqualTo(new Terminal(1, "", "nothing found\n"));
  }

  @Test
  void onlyTheFieldsThatAreAskedForComeInCsvInTheirOrder() {
    assertThat(Terminal.run(index, "export", "lang:de", "--fields", "publisher,id").out())
        .isEqualTo("{\"id\":\"wire-17\",\"publisher\":\"Wire\"}\n");
    assertThat(
            Terminal.run(index, "export", "lang:de", "--fields", "publisher,id", "--format", "csv")
                .out())
        .isEqualTo("publisher,id\r\nWire,wire-17\r\n");
    assertThat(Terminal.run(index, "export", "zeppelin", "--fields=id", "--format=csv"))
        .isEqualTo(new Terminal(1, "id\r\n", "nothing found\n"));
  }

  @Test
  void csvIsATableThatNoSpreadsheetTakesForFormulas() throws IOException {
    Terminal export = Terminal.run(index, "export", "--format", "csv");
    assertThat(Terminal.onTerminal("export", "-i", index.toString(), "--format=csv").out())
        .isEqualTo(export.out().replace("\u001b", ""));
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .get()
            .parse(new StringReader(export.out()))
            .getRecords();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).getParser().getHeaderNames())
        .isEqualTo(List.of(ArticleField.values()).stream().map(ArticleField::fieldName).toList());
    CSVRecord wire = rows.get(1);
    assertThat(wire.get("id")).isEqualTo("wire-17");
    assertThat(wire.get("headline")).isEqualTo("Fähre \u201eLerche\u201c sinkt, \"sagt\" der Rat");
    assertThat(wire.get("body")).isEqualTo("Erste Zeile,\nzweite Zeile; \u001b[31mrot\u001b[0m.");
    assertThat(wire.get("byline")).isEqualTo("Ada Quill; Bo Reed");
    assertThat(wire.get("keywords")).isEqualTo("fähre; -3 Grad");
    assertThat(wire.get("section")).isEqualTo("'=HYPERLINK(\"http://x\")");
    assertThat(wire.get("summary")).isEqualTo("'@Rat");
    assertThat(wire.get("fields")).isEqualTo("desk=Foreign; desk=Night");
    assertThat(rows.get(2).get("publisher")).isEmpty();
  }

  @Test
  void severalIndexesAreWrittenAsOne() throws IOException {
    Path other = temp.resolve("other");
    Terminal.type(
        "{\"id\":\"m\",\"title\":\"Tram\",\"text\":\"Late.\"}",
        "index",
        "-i",
        other.toString(),
        "-");
    Terminal export =
        Terminal.type("", "export", "-i", index.toString(), "-i", other.toString(), "--fields=id");
    assertThat(export.lines())
        .containsExactly(
            "{\"id\":\"a b\"}", "{\"id\":\"m\"}", "{\"id\":\"wire-17\"}", "{\"id\":\"港-1\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --json --format csv | Give either --json or --format csv.
          --fields nothing | "nothing" is no field; the fields are id,
          --quoted --plain a | Give either --quoted or --plain.
          --within 0 | --within must be more than 0 seconds.
          nofield:( ( | broadsheet:
          --queries q | There is no option --queries
          """)
  void aMistakeIsOneSentenceAndExitCodeTwo(String line, String sentence) {
    Terminal export = Terminal.run(index, "export", line.split(" "));
    assertThat(export.exit()).isEqualTo(2);
    assertThat(export.out()).isEmpty();
    assertThat(export.err()).startsWith("broadsheet: ").contains(sentence);
    assertThat(export.err().lines()).hasSize(1);
  }

  @Test
  void whatIsExportedAndIndexedAgainIsTheSame() {
    Terminal export = Terminal.run(index, "export");
    Path again = temp.resolve("again");
    Terminal made = Terminal.type(export.out(), "index", "-i", again.toString(), "-");
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(Terminal.run(again, "export").out()).isEqualTo(export.out());
  }
}
