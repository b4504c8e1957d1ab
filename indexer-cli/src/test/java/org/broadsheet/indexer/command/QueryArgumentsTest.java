package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a line are options, and which are the query. */
final class QueryArgumentsTest {
  /** Up to a blank that stands neither in quotes nor in parentheses. */
  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"(]|\"[^\"]*\"|\\([^)]*\\))+");

  @TempDir Path temp;
  private String index;

  @BeforeEach
  void write() throws IOException {
    index = temp.resolve("index").toString();
    try (NewsIndex made = NewsIndex.create(Path.of(index));
        ArticleWriter writer = made.writer()) {
      writer.add(Article.builder("a").body("A cat on the quay.").language("en").build());
      writer.add(Article.builder("b").body("A cat eats a fish.").language("en").build());
      writer.add(Article.builder("c").body("Eine Katze in India.").language("de").build());
      writer.commit();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          cat -fish                       | a
          -fish cat                       | a
          -fish cat --limit 3             | a
          cat --limit 3 -fish             | a
          cat --limit=3 -fish -q          | a
          cat -- -fish                    | a
          --limit 1 -- -cat               | c
          -india                          | a b
          -quay cat                       | b
          -venus -honey fish              | b
          -"a fish" cat                   | a
          -(fish OR quay)                 | c
          -lang:de                        | a b
          lang:english cat                | a b
          lang:Deutsch                    | c
          lang:deu                        | c
          lang:german,en                  | a b c
          --lang german *                 | c
          --lang eng,ger --sort oldest *  | a b c
          language:english fish           | b
          @cat                            | a b
          cat -5                          | a b
          """)
  void whatTheCommandKnowsIsAnOptionAndAllElseIsTheQuery(String line, String expected) {
    Terminal run =
        Terminal.run(
            Path.of(index),
            "search",
            WORD.matcher("--format trec " + line)
                .results()
                .map(MatchResult::group)
                .toArray(String[]::new));
    assertThat(run.lines().stream().map(row -> row.split(" ")[2]).sorted())
        .as(run.err())
        .containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search cat --limt 3      | There is no option --limt; did you mean --limit?
          search --quotd x         | There is no option --quotd; did you mean --quoted?
          search x --sotr=newest   | There is no option --sotr; did you mean --sort?
          search x --zzzzzz        | There is no option --zzzzzz.
          show --jsn a             | There is no option --jsn; did you mean --json?
          info more                | Nothing more was expected where "more" stands.
          serach cat               | There is no command "serach"; did you mean search?
          shwo a                   | There is no command "shwo"; did you mean show?
          Search cat               | There is no command "Search"; did you mean search?
          xyzzy                    | There is no command "xyzzy".
          help serch               | There is no command "serch"; did you mean search?
          --versoin                | There is no option --versoin; did you mean --version?
          search lang:germna x     | did you mean german?
          """)
  void aSlipIsToldWithWhatWasMeant(String line, String sentence) {
    Terminal run = Terminal.type("", line.split(" "));
    assertThat(run.err()).startsWith("broadsheet: ").contains(sentence).hasLineCount(1);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void helpIsACommandToo() {
    assertThat(Terminal.type("", "help")).isEqualTo(Terminal.type("", "--help"));
    assertThat(Terminal.type("", "help", "search"))
        .isEqualTo(Terminal.type("", "search", "--help"));
    assertThat(Terminal.type("", "help", "search").out()).contains("--queries");
  }

  @Test
  void aFileIsNeverTakenForArguments() throws IOException {
    Path file = temp.resolve("arguments");
    Files.writeString(file, "cat");
    Terminal run = Terminal.run(Path.of(index), "search", "@" + file);
    assertThat(run.exit()).as(List.of(run.out(), run.err()).toString()).isEqualTo(1);
  }
}
