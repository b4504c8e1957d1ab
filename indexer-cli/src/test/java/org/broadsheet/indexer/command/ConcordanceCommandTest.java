package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kwic} and {@code count} print, in each of their formats. */
final class ConcordanceCommandTest {
  @TempDir Path temp;
  private Path index;

  @BeforeEach
  void write() throws IOException {
    index = temp.resolve("index");
    try (NewsIndex made = NewsIndex.create(index);
        ArticleWriter writer = made.writer()) {
      writer.add(
          Article.builder("gate-7")
              .headline("Against all odds")
              .body("=1+1 🏰 against all odds, and against\nall odds again.")
              .published("2031-05-31T23:00:00-05:00")
              .publisher("The Skerrow Courier")
              .location("/papers/7.html")
              .language("en")
              .build());
      writer.add(
          Article.builder("hafen-1")
              .body("Gegen alle Widrigkeiten: odds, ja.")
              .language("de")
              .publisher("Hafenblatt")
              .field("desk", "-Night")
              .build());
      writer.add(
          Article.builder("gate-8").body("No chance.").published("2031-07").language("en").build());
      writer.commit();
    }
  }

  private Terminal kwic(String... arguments) {
    return Terminal.run(index, "kwic", arguments);
  }

  private Terminal count(String... arguments) {
    return Terminal.run(index, "count", arguments);
  }

  private Terminal batch(String lines, String command, String... arguments) {
    String[] all = new String[arguments.length + 5];
    System.arraycopy(
        new String[] {command, "-i", index.toString(), "--queries", "-"}, 0, all, 0, 5);
    System.arraycopy(arguments, 0, all, 5, arguments.length);
    return Terminal.type(lines, all);
  }

  @Test
  void aRowOfJsonHasItsPlaceInCodePointsAndLeavesOutWhatIsNotKnown() {
    Terminal run = kwic("--json", "--width", "7", "odds");
    assertThat(run.lines())
        .containsExactly(
            "{\"id\":\"gate-7\",\"location\":\"/papers/7.html\",\"published\":\"2031-05-31T23:00:00-05:00\",\"publisher\":\"The"
                + " Skerrow"
                + " Courier\",\"language\":\"en\",\"field\":\"headline\",\"start\":12,\"end\":16,\"left\":\"st"
                + " all \",\"match\":\"odds\",\"right\":\"\"}",
            "{\"id\":\"gate-7\",\"location\":\"/papers/7.html\","
                + "\"published\":\"2031-05-31T23:00:00-05:00\","
                + "\"publisher\":\"The Skerrow Courier\",\"language\":\"en\",\"field\":\"body\","
                + "\"start\":19,\"end\":23,\"left\":\"st all \",\"match\":\"odds\","
                + "\"right\":\", and a\"}",
            "{\"id\":\"gate-7\",\"location\":\"/papers/7.html\","
                + "\"published\":\"2031-05-31T23:00:00-05:00\","
                + "\"publisher\":\"The Skerrow Courier\",\"language\":\"en\",\"field\":\"body\","
                + "\"start\":41,\"end\":45,\"left\":\"st\\nall \",\"match\":\"odds\","
                + "\"right\":\" again.\"}",
            "{\"id\":\"hafen-1\",\"publisher\":\"Hafenblatt\",\"language\":\"de\","
                + "\"field\":\"body\",\"start\":25,\"end\":29,\"left\":\"eiten: \","
                + "\"match\":\"odds\",\"right\":\", ja.\"}");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void rowsOfTextAreAlignedAndTold() {
    Terminal run = kwic("--width", "15", "\"all odds\"");
    assertThat(run.lines())
        .containsExactly(
            "       Against all odds  2031-05-31  gate-7",
            "1+1 🏰 against all odds, and against a  2031-05-31  gate-7",
            "s, and against all odds again.  2031-05-31  gate-7");
    assertThat(run.err()).isEqualTo("3 occurrences\n");
  }

  @Test
  void rowsOfCsvHaveNamesAndAreNoFormulas() {
    Terminal run = kwic("--format", "csv", "--width", "7", "\"1 1\"");
    assertThat(run.out())
        .isEqualTo(
            "id,location,page,published,publisher,language,field,start,end,left,match,right\r\n"
                + "gate-7,/papers/7.html,,2031-05-31T23:00:00-05:00,The Skerrow"
                + " Courier,en,body,1,4,'=,1+1, 🏰 agai\r\n");
  }

  @Test
  void rowsComeInEachOrder() {
    assertThat(kwic("--sort", "left", "--width", "0", "odds").lines())
        .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
        .containsExactly("gate-7", "gate-7", "gate-7", "hafen-1");
    assertThat(kwic("--sort", "RIGHT", "--width", "0", "odds").lines())
        .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
        .containsExactly("gate-7", "gate-7", "gate-7", "hafen-1");
    assertThat(kwic("--sort", "sideways", "odds").exit()).isEqualTo(2);
  }

  @Test
  void filtersAreThoseOfSearch() {
    assertThat(kwic("--lang", "german", "odds").lines()).hasSize(1);
    assertThat(kwic("--from", "2031-05", "--to", "2031-05", "odds").lines()).hasSize(3);
    assertThat(kwic("--quoted", "all odds").lines()).hasSize(3);
    assertThat(kwic("odds", "-again").lines()).hasSize(1);
    assertThat(count("--any", "--json", "chance", "again").out())
        .isEqualTo("{\"articles\":2,\"occurrences\":2}\n");
  }

  @Test
  void nothingFoundIsExitCodeOneAndMistakesAreTwo() {
    Terminal none = kwic("nowhere");
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).isEqualTo("nothing found\n");
    assertThat(count("nowhere", "--json").out()).isEqualTo("{\"articles\":0,\"occurrences\":0}\n");
    assertThat(count("nowhere").exit()).isEqualTo(1);
    assertThat(count("nowhere", "--by", "month").exit()).isEqualTo(1);
    assertThat(kwic("--width", "-1", "odds").err())
        .isEqualTo("broadsheet: --width must not be negative.\n");
    assertThat(count().exit()).isEqualTo(2);
    Terminal unknown = count("odds", "--by", "dekc");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("broadsheet: ").contains("dekc", "desk", "month");
  }

  @Test
  void countsAreOneObjectOrOneForEachGroup() {
    assertThat(count("odds", "--json").out()).isEqualTo("{\"articles\":2,\"occurrences\":4}\n");
    assertThat(count("odds", "--json", "--per-million").out())
        .isEqualTo("{\"articles\":2,\"occurrences\":4,\"words\":20,\"perMillion\":200000.0}\n");
    assertThat(count("odds OR chance", "--json", "--by", "month").lines())
        .containsExactly(
            "{\"group\":\"2031-05\",\"articles\":1,\"occurrences\":3}",
            "{\"group\":\"2031-06\",\"articles\":0,\"occurrences\":0}",
            "{\"group\":\"2031-07\",\"articles\":1,\"occurrences\":1}",
            "{\"group\":null,\"articles\":1,\"occurrences\":1}");
    assertThat(count("odds", "--by", "desk", "--format", "csv").out())
        .isEqualTo("group,articles,occurrences\r\n'-Night,1,1\r\n,1,3\r\n");
    assertThat(count("odds").out()).isEqualTo("2 articles, 4 occurrences\n");
  }

  @Test
  void manyQueriesAreOneTable() {
    String lines = "q1\todds\nq2\tnowhere\nno tab\nq3\todds OR\nq4\tchance\n";
    Terminal json = batch(lines, "count", "--json", "--by", "lang");
    assertThat(json.lines())
        .containsExactly(
            "{\"query\":\"q1\",\"group\":\"de\",\"articles\":1,\"occurrences\":1}",
            "{\"query\":\"q1\",\"group\":\"en\",\"articles\":1,\"occurrences\":3}",
            "{\"query\":\"q2\",\"articles\":0,\"occurrences\":0}",
            "{\"query\":\"q4\",\"group\":\"en\",\"articles\":1,\"occurrences\":1}");
    assertThat(json.err())
        .contains("line 3: an id, a tab and a query are wanted.")
        .contains("Query q3: A word or phrase is missing here");
    assertThat(json.exit()).isEqualTo(2);
    assertThat(batch("q1\todds\nq2\tnowhere\n", "count", "--per-million").lines())
        .containsExactly(
            "query  articles  occurrences  words  per million",
            "q1            2            4     20    200000.00",
            "q2            0            0     20         0.00");
    assertThat(batch("q1\todds\n", "count", "--format", "csv").out())
        .isEqualTo("query,articles,occurrences\r\nq1,2,4\r\n");
    assertThat(batch("q1\todds\nq2\todd\n", "count", "--by", "dekc").err().lines()).hasSize(1);
  }

  @Test
  void manyConcordancesCarryTheirQueries() {
    Terminal json = batch("q1\tchance\nq2\tnowhere\nbad\n", "kwic", "--json", "--width", "2");
    assertThat(json.lines())
        .containsExactly(
            "{\"query\":\"q1\",\"id\":\"gate-8\",\"published\":\"2031-07\",\"language\":\"en\","
                + "\"field\":\"body\",\"start\":3,\"end\":9,\"left\":\"o \",\"match\":\"chance\","
                + "\"right\":\".\"}",
            "{\"query\":\"q2\",\"total\":0}");
    assertThat(json.exit()).isEqualTo(2);
    assertThat(batch("q1\tchance\nq2\tnowhere\n", "kwic", "--width", "3").lines())
        .containsExactly(
            "q1:",
            "No chance.  2031-07     gate-8",
            "1 occurrence",
            "",
            "q2:",
            "nothing found",
            "");
    assertThat(batch("q2\tnowhere\n", "kwic").exit()).isEqualTo(1);
  }

  @Test
  void severalIndexesAreOne() throws IOException {
    Path other = temp.resolve("other");
    try (NewsIndex made = NewsIndex.create(other);
        ArticleWriter writer = made.writer()) {
      writer.add(Article.builder("x").body("odds").language("en").published("2031-05-02").build());
      writer.commit();
    }
    assertThat(count("-i", other.toString(), "odds", "--json").out())
        .isEqualTo("{\"articles\":3,\"occurrences\":5}\n");
    assertThat(kwic("-i", other.toString(), "odds", "--sort", "date").lines()).hasSize(5);
  }
}
