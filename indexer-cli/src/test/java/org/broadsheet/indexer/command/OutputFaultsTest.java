package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that cannot be written is never lost in silence, and a reader may go whenever it likes. */
@Tag("processes")
final class OutputFaultsTest {
  private static final String FULL = "/dev/full";

  @TempDir Path temp;

  @BeforeEach
  void write() throws IOException {
    try (NewsIndex made = NewsIndex.create(temp.resolve("index"));
        ArticleWriter writer = made.writer()) {
      for (int i = 0; i < 3000; i++) {
        writer.add(
            Article.builder("n" + i)
                .headline("Lanterns over Vellmark " + i)
                .body("The harbour council met. ".repeat(20))
                .build());
      }
      writer.commit();
    }
    Files.writeString(temp.resolve("note.txt"), "The council of Vellmark met on Tuesday.");
    Files.writeString(temp.resolve("q.tsv"), "q1\tlanterns\nq2\tharbour\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search -i index lanterns",
        "search -i index lanterns --json",
        "search -i index lanterns --limit all --format trec",
        "search -i index --limit 0 --json lanterns",
        "search -i index --queries q.tsv --json --limit all",
        "kwic -i index harbour --sort right",
        "count -i index harbour --by lang --format csv",
        "search -i index lanterns --total",
        "search -i index lanterns --limit 0 --facet lang",
        "export -i index",
        "export -i index lanterns --format csv",
        "export -i index zeppelin --format csv",
        "show -i index n1",
        "show -i index n1 --json",
        "similar -i index n1",
        "info -i index",
        "info -i index --json",
        "check -i index",
        "extract note.txt",
        "index -i other note.txt --json",
        "--help",
        "--version",
        "help search"
      })
  void aFullDiskIsOneSentenceAndExitCodeTwo(String command) throws Exception {
    assumeTrue(Files.exists(Path.of(FULL)));
    Ended ended = run(command + " >" + FULL);
    assertThat(ended.err.lines().filter(line -> line.startsWith("broadsheet: ")))
        .containsExactly(
            "broadsheet: Standard output could not be written: No space left on device.");
    assertThat(ended.exit).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search -i index lanterns --limit all",
        "search -i index lanterns --limit all --json --fields body",
        "search -i index --queries q.tsv --limit all --json",
        "kwic -i index harbour",
        "search -i index --queries q.tsv --limit all --format trec",
        "export -i index",
        "export -i index lanterns --format csv",
        "show -i index n1 n2 n3",
      })
  void aReaderThatGoesIsNoError(String command) throws Exception {
    Ended ended = sh("{ " + program(command) + "; echo $? >code; } | head -1");
    assertThat(Files.readString(temp.resolve("code"))).isEqualTo("0\n");
    assertThat(ended.err).doesNotContain("broadsheet:");
    assertThat(ended.out.lines()).hasSize(1);
  }

  @Test
  void aClosedOutputIsAnError() throws Exception {
    Ended ended = run("search -i index lanterns >&-");
    assertThat(ended.err).contains("broadsheet: Standard output could not be written: ");
    assertThat(ended.exit).isEqualTo(2);
  }

  private record Ended(int exit, String out, String err) {}

  private Ended run(String command) throws Exception {
    return sh(program(command));
  }

  private static String program(String command) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xlog:disable", "-XX:TieredStopAtLevel=1"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "))
        + (" " + command);
  }

  private Ended sh(String line) throws Exception {
    Path err = temp.resolve("err");
    ProcessBuilder shell =
        new ProcessBuilder("/bin/sh", "-c", line)
            .directory(temp.toFile())
            .redirectError(err.toFile());
    shell.environment().put("LC_ALL", "C.UTF-8"); // the system's words are in its language
    Process process = shell.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, Files.readString(err));
  }
}
