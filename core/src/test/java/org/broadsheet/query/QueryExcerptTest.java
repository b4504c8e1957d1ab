package org.broadsheet.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryExcerptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cat (odds        | 4 | cat (odds        | 4
          東京 (x           | 3 | 東京 (x           | 5
          e\u0301t\u0301 ( | 5 | e\u0301t\u0301 ( | 3
          ｶﾅ (             | 3 | ｶﾅ (             | 3
          a\u202Eb (       | 4 | ab (             | 3
          """)
  void theCaretStandsUnderThePlace(String query, int offset, String shown, int column) {
    assertThat(QueryExcerpt.of(query, offset)).isEqualTo(shown + "\n" + " ".repeat(column) + "^");
  }

  @Test
  void whatSteersATerminalIsNotShown() {
    assertThat(QueryExcerpt.of("a\u001B[2J\tb\n(", 7)).isEqualTo("a [2J b (\n       ^");
  }

  @Test
  void aLongQueryIsCutAroundThePlace() {
    String[] lines = QueryExcerpt.of("x".repeat(1000) + "(" + "y".repeat(1000), 1000).split("\n");
    assertThat(lines[0]).startsWith("…x").endsWith("y…").hasSize(72);
    assertThat(lines[0].charAt(lines[1].indexOf('^'))).isEqualTo('(');
  }

  @Test
  void thePlaceMayBeBehindTheEnd() {
    assertThat(QueryExcerpt.of("odds AND", 8)).isEqualTo("odds AND\n        ^");
    assertThat(QueryExcerpt.of("", 0)).isEqualTo("\n^");
  }
}
