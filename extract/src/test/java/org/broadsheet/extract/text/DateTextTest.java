package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        "2024-03-05 08:10|2024-03-05T08:10:00",
        "05.03.2024|2024-03-05",
        "March 5, 2024|2024-03-05",
        "25/12/2023|2023-12-25",
        "25/12/2023 14:30|2023-12-25T14:30:00",
        "12/25/2023|2023-12-25",
        "25-12-2023|2023-12-25",
        "25/12/23|2023-12-25",
        "04/04/2023|2023-04-04",
        "25/Dec/2023:08:30:00 +0200|2023-12-25T08:30:00+02:00",
      })
  void aDateIsReadAsExactlyAsItIsWritten(String text, String expected) {
    assertThat(DateText.read(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "03/04/2024",
        "31/02/2023",
        "25/25/2023",
        "05-03-24",
        "2024-02-30",
        "32 May 2024",
        "May",
        "0000-00-00",
        "0000",
        "2024-13",
        "13/2024",
        "1923-1925",
        "Ramadan 1445",
        "5 May 10 boats",
      })
  void whatIsNoDateOrMayBeTwoIsNotRead(String text) {
    assertThat(DateText.read(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1923|1923",
        " 1923-05 |1923-05",
        "1923/05|1923-05",
        "05/1923|1923-05",
        "1923-05-00|1923-05",
        "1923-00-00 00:00:00|1923",
        "May 1923|1923-05",
        "Mai 1923|1923-05",
        "mayo de 1923|1923-05",
        "Sept. 1923|1923-09",
        "1923. május|1923-05",
        "1923年5月|1923-05",
        "พฤษภาคม 2466|1923-05",
      })
  void aMonthOrYearAloneIsKeptAsSuch(String text, String expected) {
    assertThat(DateText.read(text)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1709626200|2024-03-05T08:10:00Z",
        "1709626200000|2024-03-05T08:10:00Z",
        "1709626200123|2024-03-05T08:10:00.123Z",
        "1709626200123456|2024-03-05T08:10:00.123456Z",
        "1709626200123456789|2024-03-05T08:10:00.123456789Z",
        "1709626200.5|2024-03-05T08:10:00.5Z",
        "1.7096262E9|2024-03-05T08:10:00Z",
        "1.7096262E12|2024-03-05T08:10:00Z",
        "946684799|1999-12-31T23:59:59Z",
        "946684799999|1999-12-31T23:59:59.999Z",
        "-1472688000|1923-05-03T00:00:00Z",
        "20240305081000|2024-03-05T08:10:00",
        "202403050810|2024-03-05T08:10:00",
        "20240305|2024-03-05",
      })
  void secondsSince1970AndTheirPartsAreRead(String text, String expected) {
    assertThat(DateText.read(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "17096262",
        "4102444800",
        "9999999999",
        "17096262000",
        "17096262001234",
        "1.70963E+09",
        "1.7096262E99",
        "2024030508",
        "99999999999999999999999999",
      })
  void aNumberThatMayBeAnythingIsNotRead(String text) {
    assertThat(DateText.read(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 5 Mar 24 09:10:00 EST|2024-03-05T09:10:00-05:00",
        "Fri, 5 Mar 99 09:10:00 -0500|1999-03-05T09:10:00-05:00",
        "5 Mar 24 09:10 GMT|2024-03-05T09:10:00Z",
        "5 Mar 49 09:10 UT|2049-03-05T09:10:00Z",
        "5 Mar 50 09:10 Z|1950-03-05T09:10:00Z",
        "5 Mar 124 09:10 Z|2024-03-05T09:10:00Z",
        "Tuesday, 05-Mar-24 09:10:00 GMT|2024-03-05T09:10:00Z",
        "Tue,5 Mar 2024 9:10:00 A|2024-03-05T09:10:00Z",
        "Sun, 5 Mar 2024 09:10:00 +0100|2024-03-05T09:10:00+01:00",
        "Tue, 05 Mar 2024 09:10:00 GMT+0100 (CET)|2024-03-05T09:10:00+01:00",
        "Tue, 05 Mar 2024 09:10:00 UTC-3|2024-03-05T09:10:00-03:00",
        "Tue, 05 Mar 2024 09:10:00 GMT+05:30|2024-03-05T09:10:00+05:30",
        "Thu, 6 Oct 2022 12:27:13 +0200 (GMT+02:00)|2022-10-06T12:27:13+02:00",
        "Tue Mar 05 2024 09:10:00 GMT-0500 (Eastern (US) Time)|2024-03-05T09:10:00-05:00",
        "Tue (a \\) day), 5 (the (fifth)) Mar 2024 09:10 (ten) -0330|2024-03-05T09:10:00-03:30",
        "5 Mar 2024 09:10:00 (PST)|2024-03-05T09:10:00-08:00",
        "5 Mar 24 09:10:00 CST|2024-03-05T09:10:00-06:00",
        "Tue Mar 5 09:10:00 CST 2024|2024-03-05T09:10:00",
        "5 Mar 2024 09:10:60 -0000|2024-03-05T09:10:59Z",
        "5 Mar 2024 09:10:00 +9900|2024-03-05T09:10:00",
        "5 Mar 2024 09:10:00 XYZ|2024-03-05T09:10:00",
        "5 Mar 2024 10:15 h|2024-03-05T10:15:00",
        "5 Mar 2024 (|2024-03-05",
      })
  void theDatesOfMailAreReadAsOldAndNewProgramsWriteThem(String text, String expected) {
    assertThat(DateText.read(text)).hasToString(expected);
  }

  @Test
  void theOrderThatIsSaidDecidesWhatCanBeReadInTwoWays() {
    assertThat(DateText.read("03/04/2023", DayOrder.DAY_FIRST)).hasToString("2023-04-03");
    assertThat(DateText.read("03/04/2023 8:30", DayOrder.MONTH_FIRST))
        .hasToString("2023-03-04T08:30:00");
    assertThat(DateText.read("25/12/2023", DayOrder.MONTH_FIRST)).hasToString("2023-12-25");
    assertThat(DateText.year("03/04/2023")).hasToString("2023");
    assertThat(DateText.year("yesterday")).isNull();
    assertThat(DayOrder.provedBy("25/12/2023")).isEqualTo(DayOrder.DAY_FIRST);
    assertThat(DayOrder.provedBy("12-25-2023 8:30")).isEqualTo(DayOrder.MONTH_FIRST);
    assertThat(DayOrder.provedBy("03/04/2023")).isNull();
    assertThat(DayOrder.provedBy("2023-12-25")).isNull();
    assertThat(DayOrder.of("en-US")).isEqualTo(DayOrder.MONTH_FIRST);
    assertThat(DayOrder.of("de")).isEqualTo(DayOrder.DAY_FIRST);
    assertThat(DayOrder.of("en")).isNull();
    assertThat(DayOrder.of("und")).isNull();
  }
}
