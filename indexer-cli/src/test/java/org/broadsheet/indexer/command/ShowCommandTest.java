package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles by id and by place, with what a query matches. */
final class ShowCommandTest {
  @TempDir Path temp;
  private Path index;
  private Path feed;
  private Path news;
  private Path note;

  @BeforeEach
  void write() throws IOException {
    index = temp.resolve("index");
    news = Files.createDirectory(temp.resolve("news"));
    note = Files.writeString(news.resolve("note.txt"), "Lanterns go out\n\nThe quay is dark.");
    feed =
        Files.writeString(
            news.resolve("feed.jsonl"),
            """
            {"id":"a","title":"Gulls of Skerrow","text":"𝄞 The gulls sang to the \\u202Equay\\u009B.","lang":"en"}
            {"id":"b","title":"Herring","text":"Zebulon Harrow sells herring.","lang":"en"}
            """);
    assertThat(Terminal.run(index, "index", news.toString()).exit()).isZero();
  }

  @Test
  void articlesAreFoundByIdAndByPlace() {
    assertThat(Terminal.run(index, "show", "b").out()).contains("Zebulon Harrow");
    assertThat(Terminal.run(index, "show", note.toString()).out()).contains("The quay is dark.");
    assertThat(Terminal.run(index, "show", feed + "!/2").out())
        .contains("Zebulon Harrow")
        .doesNotContain("gulls");
    assertThat(Terminal.run(index, "show", news + "/./note.txt").exit()).isZero();
  }

  @Test
  void theWholeOfAFileIsShownWhereNoArticleLiesJustThere() {
    assertThat(Terminal.run(index, "show", "--json", feed.toString()).lines()).hasSize(2);
    assertThat(Terminal.run(index, "show", news.toString()).exit()).isEqualTo(1);
    assertThat(Terminal.run(index, "show", feed + "!/20").exit()).isEqualTo(1);
    assertThat(Terminal.run(index, "show", note.toString().substring(0, 9)).exit()).isEqualTo(1);
  }

  @Test
  void severalAreShownInTheirOrderAndThoseThatAreMissingTold() {
    Terminal run = Terminal.run(index, "show", "b", "zzz", "a");
    assertThat(run.out().indexOf("id: b")).isBetween(0, run.out().indexOf("id: a"));
    assertThat(run.err()).isEqualTo("broadsheet: There is no article zzz.\n");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(Terminal.run(index, "show", "--json", "b", "a").lines()).hasSize(2);
  }

  @Test
  void aQueryIsMarkedInHeadlineAndBody() throws IOException {
    Terminal run =
        Terminal.run(index, "show", "a", "--query", "gull OR \"the quay\"", "--color", "always");
    assertThat(run.out())
        .contains("headline: \u001B[1;31mGulls\u001B[0m of Skerrow")
        .contains("The \u001B[1;31mgulls\u001B[0m sang to \u001B[1;31mthe quay\u001B[0m.");
    JsonNode article =
        new ObjectMapper()
            .readTree(Terminal.run(index, "show", "--json", "a", "--query", "gulls").out());
    JsonNode body = article.get("highlights").get(1);
    assertThat(body.get("field").asText()).isEqualTo("body");
    // A clef is one code point.
    assertThat(body.get("matches").toString()).isEqualTo("[[6,11]]");
  }

  @Test
  void aQueryThatDoesNotMatchIsTold() {
    Terminal run = Terminal.run(index, "show", "b", "--query", "gulls");
    assertThat(run.out()).contains("Zebulon Harrow sells herring.");
    assertThat(run.err()).isEqualTo("The query does not match b.\n");
    assertThat(run.exit()).isZero();
    assertThat(Terminal.run(index, "show", "b", "--query", "(gulls").exit()).isEqualTo(2);
  }

  @Test
  void noControlCharacterComesOutRaw() {
    for (String command :
        new String[] {
          "show a",
          "show a --json",
          "search gulls",
          "search gulls --json",
          "search gulls --limit all",
          "show \u009B31m\u202E",
          "search \u202E(\u009B",
          "search --lang e\u0085\u009B x",
          "search --li\u009Bmit x",
          "ser\u200Fch x"
        }) {
      String[] words = command.split(" ");
      Terminal run =
          words[0].startsWith("ser") && !words[0].equals("search")
              ? Terminal.type("", words)
              : Terminal.run(index, words[0], java.util.Arrays.copyOfRange(words, 1, words.length));
      assertThat(run.out() + run.err())
          .as(command)
          .isNotEmpty()
          .doesNotContainPattern(
              "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");
    }
    assertThat(Terminal.run(index, "show", "a", "--json").out())
        .containsIgnoringCase("\\u202equay\\u009b");
  }
}
