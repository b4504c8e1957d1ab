package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many queries in one run, some of which are no queries. */
final class BatchCommandTest {
  @TempDir Path temp;
  private String index;

  @BeforeEach
  void write() throws IOException {
    index = temp.resolve("index").toString();
    try (NewsIndex made = NewsIndex.create(Path.of(index));
        ArticleWriter writer = made.writer()) {
      writer.add(Article.builder("gate-7").body("Skerrow opens its gate.").build());
      writer.add(Article.builder("50%20").body("Skerrow shuts its doors.").build());
      writer.add(Article.builder("50%off").body("Skerrow sells its doors.").build());
      writer.commit();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--format trec", "--format trec --limit all", "--json --limit all", "--json"})
  void aBadLineIsToldAndTheRestGoesOn(String options) {
    Terminal run =
        Terminal.type(
            "q1\tgate\nq2\tgate OR\nno tab here\n\tno id\n\nq3\tnofield:x\nq4\tshuts",
            ("search -i " + index + " --queries - " + options).strip().split(" "));
    assertThat(run.err().lines())
        .containsExactlyInAnyOrder(
            "broadsheet: Standard input, line 3: an id, a tab and a query are wanted.",
            "broadsheet: Standard input, line 4: an id, a tab and a query are wanted.",
            "broadsheet: Query q2: A word or phrase is missing here (at character 8 of the query)",
            run.err()
                .lines()
                .filter(line -> line.contains("Query q3: There is no field"))
                .findFirst()
                .orElse(""));
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).contains("q1");
    assertThat(run.lines().get(1)).contains("q4");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void aQueryWithoutHitsHasARowOfJson() {
    for (String limit : new String[] {"10", "all"}) {
      Terminal run =
          Terminal.type(
              "q1\tnowhere\nq2\tgate\n",
              "search -i %s --queries - --json --fields id --limit %s"
                  .formatted(index, limit)
                  .split(" "));
      assertThat(run.lines()).hasSize(2);
      assertThat(run.lines().get(0)).isEqualTo("{\"query\":\"q1\",\"total\":0}");
      assertThat(run.exit()).isZero();
    }
  }

  @Test
  void countingAloneGivesATotalForEachQuery() {
    assertThat(
            Terminal.type(
                    "q1\tskerrow\nq2\tnowhere\n",
                    "search -i %s --queries - --json --limit 0".formatted(index).split(" "))
                .lines())
        .containsExactly("{\"query\":\"q1\",\"total\":3}", "{\"query\":\"q2\",\"total\":0}");
    Terminal one = Terminal.run(Path.of(index), "search", "--limit", "0", "--json", "skerrow");
    assertThat(one.out()).isEqualTo("{\"total\":3}\n");
  }

  @Test
  void aLineThatIsNotUtf8IsToldByItsNumber() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.write("\uFEFFq1\tgate\r\nq2\tcaf".getBytes(StandardCharsets.UTF_8));
    lines.write(0xE9);
    lines.write("\nq3\tshuts\n".getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(temp.resolve("q.tsv"), lines.toByteArray());
    Terminal run =
        Terminal.run(Path.of(index), "search", "--format", "trec", "--queries", file.toString());
    assertThat(run.err()).isEqualTo("broadsheet: " + file + ", line 2 is not UTF-8.\n");
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).startsWith("q1 Q0 ");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void aMistakeInTheOptionsIsToldOnce() {
    Terminal run =
        Terminal.type(
            "q1\tgate\nq2\tgate\n",
            "search -i %s --queries - --from soon".formatted(index).split(" "));
    assertThat(run.err()).contains("--from").hasLineCount(1);
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void idsOfQueriesStayOneColumnOfARun() {
    Terminal run =
        Terminal.type(
            "my query\tskerrow\n",
            "search -i %s --queries - --format trec".formatted(index).split(" "));
    assertThat(run.lines())
        .allMatch(line -> line.split(" ").length == 6 && line.startsWith("my%20query Q0 "));
    assertThat(run.lines().stream().map(line -> line.split(" ")[2]))
        .containsExactlyInAnyOrder("gate-7", "50%2520", "50%25off");
  }
}
