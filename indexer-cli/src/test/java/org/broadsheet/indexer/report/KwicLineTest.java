package org.broadsheet.indexer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Occurrence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Matches of all scripts stand in one column, in whatever window. */
final class KwicLineTest {
  private static final List<Occurrence> ROWS =
      List.of(
          row("The minnows won against all ", "odds", " on Sunday, said their coach."),
          row("Odds", "odds", ""),
          row("", "odds", " again"),
          row("旧的码头将在排除万难之后在秋天重新", "开放", "，居民表示欢迎，孩子们也一样。"),
          row("ไม่มีใครคาดคิดว่า", "โอกาส", "จะมาถึงในวันนี้"),
          row(
              "e\u0301le\u0301gante re\u0301union de la jete\u0301e ",
              "cotes",
              " re\u0301pe\u0301te\u0301es"),
          row("قال المجلس إن الميناء القديم ", "فرصة", " للمدينة كلها في الصيف"),
          row("two\nlines\tand \u001B[31m", "odds", "\u202E turned"));

  /** What colours a match. */
  private static final String MARK = "\u001B[1;31m";

  private static Occurrence row(String left, String match, String right) {
    Article article = Article.builder("wire-17").published("2031-05-01T08:30:00Z").build();
    return new Occurrence(article, TextField.BODY, 0, 1, left, match, right);
  }

  private static String line(Occurrence row, int columns, int width, boolean color) {
    PrintStream none = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new Output(new ByteArrayOutputStream()),
            none,
            columns > 0,
            false,
            color,
            columns);
    return new KwicLine(console, width).of(row);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 40, 71, 72, 99, 100, 250})
  void matchesBeginInOneColumnAndLinesFit(int columns) {
    int column = -1;
    for (Occurrence row : ROWS) {
      String line = line(row, columns, 30, true);
      String before = line.substring(0, line.indexOf(MARK));
      column = column < 0 ? Lines.width(before) : column;
      assertThat(Lines.width(before)).as(line).isEqualTo(column);
      if (columns > 0) {
        assertThat(Lines.width(line)).as(line).isLessThanOrEqualTo(columns);
      }
    }
  }

  @Test
  void withoutAWindowThereIsAllTheContextAskedForAndNoIsolates() {
    assertThat(line(ROWS.get(0), 0, 30, false))
        .isEqualTo(
            "  The minnows won against all odds on Sunday, said their coach.  2031-05-01  wire-17");
    assertThat(line(ROWS.get(6), 0, 30, false)).doesNotContain("\u2068");
  }

  @Test
  void whatRunsFromRightToLeftIsIsolatedPieceByPiece() {
    assertThat(line(ROWS.get(6), 80, 12, false))
        .startsWith("\u2068يناء القديم \u2069\u2068فرصة\u2069\u2068 للمدينة كله\u2069")
        .endsWith("  wire-17");
  }

  @Test
  void matchesAreMarkedAndNothingOfATextSteersTheTerminal() {
    assertThat(line(ROWS.get(7), 60, 20, true))
        .isEqualTo("  two lines and [31m" + MARK + "odds\u001B[0m turned");
  }

  @Test
  void aMatchThatIsLongerThanTheWindowIsCut() {
    Occurrence row = row("before ", "a very long match of many words and more", " after");
    assertThat(line(row, 30, 30, false)).isEqualTo("     before a very long match…");
  }

  @Test
  void marksAreNotTornFromTheirLetters() {
    Occurrence row = row("xe\u0301", "odds", "e\u0301x");
    assertThat(line(row, 0, 1, false)).startsWith("e\u0301oddse\u0301  2031");
    assertThat(line(row, 0, 0, false)).startsWith("odds  2031");
  }
}
