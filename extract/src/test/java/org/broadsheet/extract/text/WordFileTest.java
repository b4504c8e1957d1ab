package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordFileTest {
  @Test
  void linesAreReadWithoutCommentsAndEmptyOnes() {
    assertThat(WordFile.lines(WordFileTest.class, "words.txt"))
        .containsExactly(
            "[boats] what swims", "ferry", "bo\u00e4t", "[mills] what grinds", "wind mill");
  }

  @Test
  void sectionsAreNamedInBrackets() {
    assertThat(WordFile.sections(WordFileTest.class, "words.txt"))
        .isEqualTo(Map.of("boats", List.of("ferry", "bo\u00e4t"), "mills", List.of("wind mill")));
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    assertThatThrownBy(() -> WordFile.lines(WordFileTest.class, "none.txt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("none.txt");
  }
}
