package org.broadsheet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CharTableTest {
  static IntStream kept() {
    return CharTable.KEPT.stream();
  }

  @ParameterizedTest
  @MethodSource("kept")
  void keptPageIsWhatIcuTells(int page) {
    assertThat(CharTable.read(page))
        .isNotNull()
        .extracting(CharTable::bytes)
        .isEqualTo(CharTable.make(page).bytes());
  }
}
