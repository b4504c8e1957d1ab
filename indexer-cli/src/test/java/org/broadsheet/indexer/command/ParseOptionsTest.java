package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the options for parsing do when they cannot be followed. */
@Tag("processes")
final class ParseOptionsTest {
  @TempDir Path dir;

  private Terminal index(String... options) throws IOException {
    Path page = dir.resolve("a.html");
    Files.writeString(page, "<html><body><p>The council kept the ferry.</p></body></html>");
    String[] all = new String[options.length + 1];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = page.toString();
    return Terminal.run(dir.resolve("index"), "index", all);
  }

  @Test
  void aTimeLimitOfNothingIsRefused() throws IOException {
    Terminal run = index("--parse-timeout", "0");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("broadsheet: --parse-timeout must be at least 1: 0.\n");
  }

  @Test
  void processesThatCannotStartEndTheRunWithOneSentence() throws IOException {
    Terminal run = index("--parse-memory", "1000000g");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("broadsheet: The process that parses documents does not start: ")
        .hasLineCount(1);
  }

  @Test
  void limitsThatSufficeChangeNothing() throws IOException {
    Terminal run = index("--parse-timeout", "30", "--parse-memory", "256m");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).startsWith("1 seen: 1 indexed");
  }
}
