package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JumpTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Continued on page 4",
        "(Continued from Page A1)",
        "Fortsetzung auf Seite 3",
        "Suite page 5",
        "Sigue en la página 12",
        "Segue a pagina 7",
        "Vervolg op pagina 3",
        "Ciąg dalszy na str. 6",
        "Продолжение на стр. 2",
        "Nadaljevanje na strani 2",
        "Продължава на страница 5",
        "▶ see page 9",
        "3面に続く",
        "下转第4版"
      })
  void linesThatSendTheReaderToAnotherPageAreKnown(String line) {
    assertThat(Jump.is(line)).isTrue();
  }

  @Test
  void theKeywordBesideThePageIsKept() {
    assertThat(Jump.read("Continued on page 2: Night train")).isEqualTo(new Jump(2, "Night train"));
    assertThat(Jump.read("Moorbad \u2013 Fortsetzung von Seite 1"))
        .isEqualTo(new Jump(1, "Moorbad"));
    assertThat(Jump.read("Suite page 5")).isEqualTo(new Jump(5, ""));
  }

  @Test
  void sentencesThatMentionPagesAreText() {
    assertThat(Jump.is("The report of two hundred pages was read aloud.")).isFalse();
    assertThat(Jump.is("It continues until 2024, the board said on Thursday.")).isFalse();
    assertThat(Jump.is("from London 12 people came")).isFalse();
  }
}
