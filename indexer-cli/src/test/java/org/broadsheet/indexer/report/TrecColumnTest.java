package org.broadsheet.indexer.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrecColumnTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "wire-17, wire-17",
        "`wire 17`, wire%2017",
        "`wire\t17\n`, wire%0917%0A",
        "100%25, 100%2525",
        "`a\u00a0b\u3000c`, a%C2%A0b%E3%80%80c",
        "`a\u009b2Jb\u202ec\u200f`, a%C2%9B2Jb%E2%80%AEc%E2%80%8F",
        "\u6e2f/\ud83d\ude00, \u6e2f/\ud83d\ude00"
      })
  void idsHaveNoBlanksAndNoTwoBecomeOne(String id, String expected) {
    assertThat(TrecColumn.escaped(id)).isEqualTo(expected);
  }
}
