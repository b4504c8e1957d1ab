package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRolesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thursday, 14 May 2026",
        "No. 12 · 3/4/26",
        "www.ferrynews.example",
        "پنجشنبه ۲۴ اردیبهشت ۱۴۰۵",
        "2026年5月14日"
      })
  void aLineWithAYearOrADayIsDated(String line) {
    assertThat(PageRoles.dated(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"13000 Dyke Road, Polder Dam 45750", "Late edition", "Price: 2 crowns"})
  void anAddressWithLongNumbersIsNot(String line) {
    assertThat(PageRoles.dated(line)).isFalse();
  }
}
