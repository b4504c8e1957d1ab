package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NewsDateTest {

  @ParameterizedTest
  @CsvSource({
    "2023-09-13, 2023-09-13",
    "2023-09-13T08:30, 2023-09-13T08:30:00",
    "2023-09-13T08:30:05Z, 2023-09-13T08:30:05Z",
    "2023-09-13 08:30:05 +0200, 2023-09-13T08:30:05+02:00",
    "2023-09-13T08:30:05.123+05:30, 2023-09-13T08:30:05.123+05:30",
    "2023-09-13T08:30+02, 2023-09-13T08:30:00+02:00"
  })
  void isReadAndWrittenAsExactlyAsItWasGiven(String text, String written) {
    assertThat(NewsDate.parse(text)).hasToString(written);
    assertThat(NewsDate.parse(written)).isEqualTo(NewsDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2023-13-01", "2023-02-30T10:00", "13.09.2023"})
  void whatIsNoDateIsRefusedAndShown(String text) {
    assertThatThrownBy(() -> NewsDate.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + text + "\"");
  }

  @Test
  void aDayWithoutTimeIsMidnightOnlyForSorting() {
    NewsDate day = NewsDate.of(LocalDate.of(2023, 9, 13));
    assertThat(day.time()).isNull();
    assertThat(day.epochSecond()).isEqualTo(Instant.parse("2023-09-13T00:00:00Z").getEpochSecond());
    assertThat(day).isLessThan(NewsDate.of(Instant.parse("2023-09-13T00:00:01Z")));
  }
}
