package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.broadsheet.article.NewsDate.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NewsDateTest {

  @ParameterizedTest
  @CsvSource({
    "2023, 2023",
    " 1923 , 1923",
    "0000, 0000",
    "2023-09, 2023-09",
    "0850-12, 0850-12",
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
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2023-13-01",
        "2023-02-30T10:00",
        "13.09.2023",
        "23",
        "20230",
        "-2023",
        "2023-9",
        "2023-13",
        "2023-00",
        "2023-",
        "2023-09-",
        "2023T10:00"
      })
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

  @Test
  void aMonthOrYearAloneReachesFromItsFirstDayToItsLast() {
    NewsDate month = NewsDate.of(YearMonth.of(2024, 2));
    assertThat(month.precision()).isEqualTo(Precision.MONTH);
    assertThat(month.day()).isEqualTo("2024-02-01");
    assertThat(month.lastDay()).isEqualTo("2024-02-29");
    NewsDate year = NewsDate.of(Year.of(1923));
    assertThat(year).isEqualTo(NewsDate.parse("1923")).isNotEqualTo(NewsDate.parse("1923-01"));
    assertThat(year.lastDay()).isEqualTo("1923-12-31");
    assertThat(new NewsDate(LocalDate.of(1923, 7, 9), Precision.YEAR, null, null)).isEqualTo(year);
  }

  @Test
  void aYearSortsAsItsFirstDayAndBeforeIt() {
    assertThat(
            Stream.of(
                    "1923-05",
                    "1923-01-01T00:00:01Z",
                    "1923-01-01",
                    "1923",
                    "1922-12-31",
                    "1923-01")
                .map(NewsDate::parse)
                .sorted())
        .extracting(NewsDate::toString)
        .containsExactly(
            "1922-12-31", "1923", "1923-01", "1923-01-01", "1923-01-01T00:00:01Z", "1923-05");
  }

  @Test
  void aTimeNeedsADayAndADateNeedsAYear() {
    LocalDate day = LocalDate.of(2023, 9, 1);
    assertThatThrownBy(() -> new NewsDate(day, Precision.MONTH, LocalTime.NOON, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12:00");
    assertThatThrownBy(() -> NewsDate.of(MonthDay.of(9, 13)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--09-13");
  }
}
