package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command in a process that is given too little: one sentence and 2, never 1. */
@Tag("processes")
final class LimitsTest {
  @TempDir Path temp;
  private Path index;

  @BeforeEach
  void write() throws IOException {
    index = temp.resolve("index");
    try (NewsIndex made = NewsIndex.create(index);
        ArticleWriter writer = made.writer()) {
      String body = "Minnows win against all odds, and nobody had thought so. ".repeat(400);
      for (int i = 0; i < 200; i++) {
        writer.add(Article.builder("n" + i).headline("Minnows " + i).body(body).build());
      }
      writer.commit();
    }
  }

  @ParameterizedTest
  @CsvSource({"6", "8"})
  void tooLittleMemoryIsTold(int megabytes) throws Exception {
    assertTold(
        List.of("-Xmx" + megabytes + "m"),
        "",
        "There is too little memory",
        "search",
        "minnows",
        "--limit",
        "all",
        "--fields",
        "body",
        "--json");
  }

  @ParameterizedTest
  @CsvSource({"12", "16", "20"})
  void tooFewOpenFilesAreTold(int files) throws Exception {
    assertTold(List.of(), "ulimit -n " + files + "; ", "open", "search", "minnows");
  }

  private void assertTold(List<String> options, String limit, String sentence, String... command)
      throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Xlog:disable");
    words.addAll(options);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    words.addAll(List.of(command));
    words.addAll(List.of("-i", index.toString()));
    String line =
        limit + "exec " + words.stream().map(w -> "'" + w + "'").collect(Collectors.joining(" "));
    Process process =
        new ProcessBuilder("/bin/sh", "-c", line)
            .redirectOutput(temp.resolve("out").toFile())
            .start();
    process.getOutputStream().close();
    String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(told).startsWith("broadsheet: ").contains(sentence).hasLineCount(1);
    assertThat(process.waitFor()).isEqualTo(2);
  }
}
