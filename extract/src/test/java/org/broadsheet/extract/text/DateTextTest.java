package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-02-29|2024-02-29",
        "2024-2-9|2024-02-09",
        "2024/02/29 10:15|2024-02-29T10:15:00",
        "20240229|2024-02-29",
        "20240229T101500Z|2024-02-29T10:15:00Z",
        "2024-02-29 10:15:00 UTC|2024-02-29T10:15:00Z",
        "2024-02-29T10:15:00+01:00[Europe/Oslo]|2024-02-29T10:15:00+01:00",
        "Thu, 29 Feb 2024 10:15:00 -0500|2024-02-29T10:15:00-05:00",
        "Thu Feb 29 10:15:00 UTC 2024|2024-02-29T10:15:00Z",
        "29 February 2024|2024-02-29",
        "February 29th, 2024 at 10:15 p.m. EST|2024-02-29T22:15:00-05:00",
        "Sept. 3, 2024 12:05 AM|2024-09-03T00:05:00",
        "29.02.2024, 10:15 Uhr|2024-02-29T10:15:00",
        "29.02.2024|2024-02-29",
      })
  void aDateIsReadAsExactlyAsItIsWritten(String text, String expected) {
    assertThat(DateText.read(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "03/04/2024", "2024-02-30", "1709200000", "32 May 2024", "May"})
  void whatIsNoDateOrMayBeTwoIsNotRead(String text) {
    assertThat(DateText.read(text)).isNull();
  }
}
