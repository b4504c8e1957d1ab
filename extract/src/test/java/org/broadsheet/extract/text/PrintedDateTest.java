package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.article.NewsDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Thursday, February 29th, 2024 at 10:15 a.m.|2024-02-29T10:15:00",
        "en-US|Posted 02/03/2024|2024-02-03",
        "en-GB|Posted 02/03/2024|2024-03-02",
        "de|Do., 29. Feb. 2024, 10:15 Uhr|2024-02-29T10:15:00",
        "de|am 1. März 2024|2024-03-01",
        "de|14.03.2024 · 3:18 min|2024-03-14",
        "de|14.03.2024 - 2:05 Minuten|2024-03-14",
        "en|14 March 2024, 18:30: ministers meet|2024-03-14T18:30:00",
        "de|29.02.24|2024-02-29",
        "fr|jeudi 29 février 2024 à 10h15|2024-02-29T10:15:00",
        "es|29 de febrero de 2024|2024-02-29",
        "pt|1º de março de 2024|2024-03-01",
        "it|29 febbraio 2024|2024-02-29",
        "ca|29 de febrer de 2024|2024-02-29",
        "ro|29 februarie 2024|2024-02-29",
        "nl|29 feb. 2024 10.15 uur|2024-02-29T10:15:00",
        "sv|29 februari 2024 kl. 10.15|2024-02-29T10:15:00",
        "da|29. februar 2024|2024-02-29",
        "is|29. febrúar 2024|2024-02-29",
        "fi|29. helmikuuta 2024|2024-02-29",
        "et|29. veebruar 2024|2024-02-29",
        "lv|2024. gada 29. februāris|2024-02-29",
        "lt|2024 m. vasario 29 d.|2024-02-29",
        "pl|29 lutego 2024|2024-02-29",
        "cs|29. února 2024|2024-02-29",
        "cs|1. listopadu 2024|2024-11-01",
        "hr|1. listopada 2024|2024-10-01",
        "sk|29. februára 2024|2024-02-29",
        "sl|29. februar 2024|2024-02-29",
        "sr|29. фебруар 2024.|2024-02-29",
        "hu|2024. február 29., csütörtök|2024-02-29",
        "sq|29 shkurt 2024|2024-02-29",
        "tr|29 Şubat 2024 Perşembe|2024-02-29",
        "tr|3 KASIM 2024|2024-11-03",
        "ru|29 февраля 2024 г.|2024-02-29",
        "uk|29 лютого 2024 року|2024-02-29",
        "bg|29 февруари 2024|2024-02-29",
        "el|29 Φεβρουαρίου 2024|2024-02-29",
        "eu|2024ko otsailaren 29a|2024-02-29",
        "ar|٢٩ فبراير ٢٠٢٤|2024-02-29",
        "ar|29 كانون الثاني 2024|2024-01-29",
        "ar|20 شعبان 1445|2024-03-01",
        "fa|۱۰ اسفند ۱۴۰۲|2024-02-29",
        "fa|۱۴۰۲/۱۲/۱۰|2024-02-29",
        "he|29 בפברואר 2024|2024-02-29",
        "hi|29 फरवरी 2024|2024-02-29",
        "bn|২৯ ফেব্রুয়ারি ২০২৪|2024-02-29",
        "ta|29 பிப்ரவரி 2024|2024-02-29",
        "th|29 ก.พ. 2567|2024-02-29",
        "th|๒๙ กุมภาพันธ์ ๒๕๖๗|2024-02-29",
        "th|29 ก.พ. 67|2024-02-29",
        "th|๒๙ ก.พ. ๖๗ เวลา ๑๘.๓๐ น.|2024-02-29T18:30:00",
        "th|วันที่ 29 เดือนกุมภาพันธ์ พ.ศ. 2567|2024-02-29",
        "en|29กุมภาพันธ์67|2024-02-29",
        "th|29/02/67 10:15|2024-02-29T10:15:00",
        "th|29 ก.พ. 24|2024-02-29",
        "th|1 ม.ค. 40|1997-01-01",
        "lo|29 ກ.ພ. 67|2024-02-29",
        "lo|ວັນທີ 29 ເດືອນກຸມພາ 2024|2024-02-29",
        "km|ថ្ងៃទី២៩ ខែកុម្ភៈ ឆ្នាំ២០២៤|2024-02-29",
        "km|29 កុម្ភៈ 67|2024-02-29",
        "en|28 February ’99|1999-02-28",
        "vi|29 tháng 2, 2024|2024-02-29",
        "id|29 Februari 2024|2024-02-29",
        "ja|2024年2月29日|2024-02-29",
        "ja|２０２４年２月２９日|2024-02-29",
        "ja|令和6年2月29日|2024-02-29",
        "ja|平成元年1月8日|1989-01-08",
        "ja|二〇二四年二月二十九日|2024-02-29",
        "zh|民國113年2月29日|2024-02-29",
        "ko|2024년 2월 29일|2024-02-29",
        "ko|2024.02.29. 오후 2:20|2024-02-29T14:20:00",
        "ko|2024.02.29. 오전 9:20|2024-02-29T09:20:00",
        "zh|2024年2月29日 下午14:20|2024-02-29T14:20:00",
        "ja|2024年2月29日 午後0:20|2024-02-29T12:20:00",
        "ka|29 თებერვალი, 2024|2024-02-29",
        "hy|29 փետրվարի 2024|2024-02-29",
      })
  void aDateIsReadAsItsLanguagePrintsIt(String language, String text, String expected) {
    assertThat(PrintedDate.all(text, language, 1))
        .extracting(found -> found.date().toString())
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|03/04/2024",
        "en|Version 1.2.2024.5",
        "de|31. Februar 2024",
        "en|May I ask 24 people",
        "en|call 030 29 02 2024",
        "ja|2024年13月1日",
        "en|the year 2024",
        "th|5 มี.ค. 09:10 น.",
        "th|5 มี.ค. 09.10 น.",
        "th|5 มี.ค.",
        "en|5 March 67",
        "de|5. März 24 Boote"
      })
  void whatIsNoDateOrMayBeTwoIsNotRead(String language, String text) {
    assertThat(PrintedDate.in(text, language)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|No. 5 \u00b7 May 1923 \u00b7 10 cents|1923-05",
        "fr|Le Courrier, n\u00ba 12, mai 1923|1923-05",
        "es|Mayo de 1923|1923-05",
        "ja|第5号 1923年5月|1923-05",
        "th|ฉบับที่ 5 พฤษภาคม 2466|1923-05",
        "en|1923|1923",
        "en|Founded in 1872|",
        "en|May 19231|",
      })
  void theMonthOfAnIssueIsFound(String language, String line, @Nullable String expected) {
    NewsDate found = PrintedDate.part(line, language);
    assertThat(found == null ? null : found.toString()).isEqualTo(expected);
  }
}
