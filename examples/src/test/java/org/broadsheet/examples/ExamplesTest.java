package org.broadsheet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExamplesTest {
  @TempDir Path temp;

  private interface Program {
    void run(Path folder, PrintStream out) throws IOException;
  }

  private String output(Program program) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      program.run(temp.resolve("index"), out);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void findAQuotePrintsTheExactQuotesOnly() throws IOException {
    assertThat(output(FindAQuote::run))
        .isEqualTo(
            """
            against all odds: 1
              Ferry returns: “<mark>Against all odds</mark>,” said the captain, “we are home.”
            contra todo pronostico: 1
              El faro de Mirasal: <mark>Contra todo pronóstico</mark>, el faro volvió a encenderse.
            """);
  }

  @Test
  void keepUpToDatePrintsBothViews() throws IOException {
    assertThat(output(KeepUpToDate::run))
        .isEqualTo(
            """
            in the morning: 2
            now: 0
            Bridge open again
            A word or phrase is missing here (at character 9 of the query)
            """);
  }

  @Test
  void readAPagePrintsWhatThePageThePaperAndTheNoteSay() throws IOException {
    Path pdf = Path.of("corpus/en/lighthouse-keeper.pdf");
    assertThat(output((folder, out) -> ReadAPage.run(pdf, out)))
        .startsWith("Ferry stays (en)\nThe council of Lower Marsh voted on Monday")
        .contains("whatever the weather.\n")
        .doesNotContain("Most read", "Sport")
        .contains("The keeper who would not leave the lamp")
        .endsWith(
            """
            2031-05-01: The bridge of Port Alder is open again, and the first across was a goat.
            The page shows no text.
            """);
  }
}
