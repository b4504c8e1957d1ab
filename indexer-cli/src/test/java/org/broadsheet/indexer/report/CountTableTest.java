package org.broadsheet.indexer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.search.GroupCount;
import org.junit.jupiter.api.Test;

final class CountTableTest {
  private static final List<GroupCount> MONTHS =
      List.of(
          new GroupCount("2031-01", 10, 40, 1000),
          new GroupCount("2031-02", 0, 0, 0),
          new GroupCount("2031-03", 1, 1, 4000),
          new GroupCount(null, 5, 20, 2000));

  private static List<String> table(int columns, boolean perMillion, List<GroupCount> counts)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream none = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new Output(bytes),
            none,
            columns > 0,
            false,
            false,
            columns);
    CountReport report = new CountReport(console, RowFormat.TEXT, true, perMillion, false);
    report.add(null, counts);
    report.end();
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void figuresAreAlignedAndHaveNoBarsInAFile() throws IOException {
    assertThat(table(0, true, MONTHS))
        .containsExactly(
            "group    articles  occurrences  words  per million",
            "2031-01        10           40   1000     40000.00",
            "2031-02         0            0      0         0.00",
            "2031-03         1            1   4000       250.00",
            "(none)          5           20   2000     10000.00");
  }

  @Test
  void aWindowHasBarsAsLongAsTheFigureIsLarge() throws IOException {
    assertThat(table(50, false, MONTHS))
        .containsExactly(
            "group    articles  occurrences",
            "2031-01        10           40  ██████████████████",
            "2031-02         0            0",
            "2031-03         1            1  ▌",
            "(none)          5           20  █████████");
    assertThat(table(50, false, MONTHS)).allMatch(line -> Lines.width(line) <= 50);
  }

  @Test
  void namesOfAllScriptsAreAlignedAndCutToFit() throws IOException {
    List<GroupCount> papers =
        List.of(
            new GroupCount("The Vellmark Evening Post and Advertiser", 3, 3, 0),
            new GroupCount("码头晚报和港口日报", 2, 2, 0),
            new GroupCount("صوت الميناء", 1, 1, 0),
            new GroupCount("e\u0301cho \u001B[31m", 1, 1, 0));
    assertThat(table(36, false, papers))
        .containsExactly(
            "group        articles  occurrences",
            "The Vellma…         3            3",
            "码头晚报和…         2            2",
            "\u2068صوت الميناء\u2069         1            1",
            "e\u0301cho [31m           1            1");
    assertThat(table(0, false, papers)).allMatch(line -> Lines.width(line) == 63);
  }
}
