package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Standard input of a process of its own, as a shell hands it over. */
final class StandardInputTest {
  private static final Path SHELL = Path.of("/bin/sh");

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <&-        | 2 | broadsheet: Standard input is closed
          < /        | 2 | broadsheet: Standard input cannot be read
          </dev/null | 0 | 0 seen: 0 indexed
          """)
  void whatCannotBeReadIsOneError(String redirection, int exit, String said) throws Exception {
    assumeTrue(Files.isExecutable(SHELL), "no shell here");
    Path err = temp.resolve("err");
    Process process =
        new ProcessBuilder(
                SHELL.toString(),
                "-c",
                "exec \"$0\" -Xshare:auto -cp \"$1\" \"$2\" index -i \"$3\" - " + redirection,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"),
                Main.class.getName(),
                temp.resolve("index").toString())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> lines =
        Files.readString(err)
            .lines()
            .filter(line -> !line.startsWith("WARNING") && !line.startsWith("SLF4J"))
            .toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).startsWith(said);
    assertThat(process.exitValue()).isEqualTo(exit);
  }

  @Test
  void whatIsPeekedAtIsStillThere() {
    Terminal run = Terminal.type("{\"text\":\"One line.\"}\n", "index", "-i", temp + "/index", "-");
    assertThat(run.err()).startsWith("1 seen: 1 indexed");
  }
}
