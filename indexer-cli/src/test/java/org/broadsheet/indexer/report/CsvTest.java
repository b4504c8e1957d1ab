package org.broadsheet.indexer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
  private static String row(boolean terminal, @Nullable Object... cells) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream none = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new Output(bytes),
            none,
            terminal,
            false,
            false,
            0);
    new Csv(console).row(cells);
    console.out().flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void cellsWithCommasMarksAndLinesAreQuoted() {
    assertThat(row(false, "a", "b, c", "say \"no\"", "two\nlines", null, "", 7, "港"))
        .isEqualTo("a,\"b, c\",\"say \"\"no\"\"\",\"two\nlines\",,,7,港\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=SUM(A1)", "+1", "-fish", "@cmd", "\tx", "=1,2"})
  void whatASpreadsheetTakesForAFormulaGetsAnApostrophe(String text) {
    String line = row(false, text);
    assertThat(line.startsWith("\"") ? line.substring(1) : line).startsWith("'" + text);
  }

  @Test
  void aCarriageReturnInFrontIsQuotedAsWell() {
    assertThat(row(false, "\rx")).isEqualTo("\"'\rx\"\r\n");
    assertThat(row(false, "x=1", "a-b")).isEqualTo("x=1,a-b\r\n");
  }

  @Test
  void numbersAreNoFormulasAndHaveNoExponents() {
    assertThat(row(false, -1, 0.000012, 12345678.5, 1e6))
        .isEqualTo("-1,0.000012,12345678.5,1000000.0\r\n");
  }

  @Test
  void aTerminalIsNotSteered() {
    assertThat(row(true, "red \u001B[31m", "\u009Bx")).isEqualTo("red [31m,x\r\n");
    assertThat(row(false, "red \u001B[31m")).isEqualTo("red \u001B[31m\r\n");
  }
}
