package org.broadsheet.indexer.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What feeds, tables and mail give as dates, and what becomes of them. */
class DatesOfFeedsTest {
  @TempDir private Path dir;

  @Test
  void aTableMayCountSecondsAndWriteWhatMailWrites() throws IOException {
    assertThat(
            table(
                "title,text,published_at",
                "a,b,1709626200",
                "a,b,1709626200000",
                "a,b,25/12/2023",
                "a,b,\"Tue, 5 Mar 24 09:10:00 GMT\"",
                "a,b,2024-03-05 08:10",
                "a,b,05.03.2024",
                "a,b,\"March 5, 2024\"",
                "a,b,1923-05",
                "a,b,1923",
                "a,b,Mai 1923",
                "a,b,17",
                "a,b,some day"))
        .containsExactly(
            "2024-03-05T08:10:00Z",
            "2024-03-05T08:10:00Z",
            "2023-12-25",
            "2024-03-05T09:10:00Z",
            "2024-03-05T08:10:00",
            "2024-03-05",
            "2024-03-05",
            "1923-05",
            "1923",
            "1923-05",
            "null",
            "null");
  }

  @Test
  void aRowOfATableShowsHowTheDatesOfTheOthersAreMeant() throws IOException {
    assertThat(table("title,text,date", "a,b,03/04/2023", "a,b,1923", "a,b,25/12/2023"))
        .containsExactly("2023-04-03", "1923", "2023-12-25");
    assertThat(table("title,text,date", "a,b,12/25/2023", "a,b,03/04/2023 8:30"))
        .containsExactly("2023-12-25", "2023-03-04T08:30:00");
  }

  @Test
  void ofADateThatNothingDecidesTheYearIsKept() throws IOException {
    assertThat(table("title,text,date", "a,b,03/04/2023", "a,b,05/06/2023"))
        .containsExactly("2023", "2023");
    assertThat(
            table(
                "title,text,date",
                "a,b,03/04/2023",
                "a,b,25/12/2023",
                "a,b,12/25/2023",
                "a,b,05/06/2023"))
        .containsExactly("2023-04-03", "2023-12-25", "2023-12-25", "2023");
  }

  @Test
  void theLanguageOfARowDecidesToo() throws IOException {
    assertThat(
            table(
                "title,text,date,lang",
                "a,b,03/04/2023,en-US",
                "a,b,03/04/2023,fr",
                "a,b,03/04/2023,en"))
        .containsExactly("2023-03-04", "2023-04-03", "2023");
  }

  @Test
  void aTableThatBreaksOffLosesNoRowThatWaits() throws IOException {
    String text = "title,text,date\na,b,03/04/2023\n\"c,d,0";

    assertThat(dates("a.csv", text)).startsWith("2023");
  }

  @Test
  void aListInJsonIsReadAsATable() throws IOException {
    String list =
        "{\"articles\":[{\"title\":\"a\",\"date\":\"03/04/2023\"},{\"title\":\"b\",\"date\":1923},"
            + "{\"title\":\"c\",\"date\":{\"$date\":{\"$numberLong\":\"1709626200000\"}}},"
            + "{\"title\":\"d\",\"date\":\"25/12/2023\"},{\"title\":\"e\",\"date\":1.7096262E9}]}";

    assertThat(dates("a.json", list))
        .containsExactly(
            "2023-04-03", "1923", "2024-03-05T08:10:00Z", "2023-12-25", "2024-03-05T08:10:00Z");
  }

  @Test
  void newsInJsonMayCountSeconds() throws IOException {
    assertThat(
            dates("a.json", "{\"headline\":\"a\",\"body_text\":\"b\",\"firstcreated\":1709626200}"))
        .containsExactly("2024-03-05T08:10:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Tue, 5 Mar 24 09:10:00 EST|2024-03-05T09:10:00-05:00",
        "en|1923-05|1923-05",
        "en|1923|1923",
        "de|05/03/2024|2024-03-05",
        "en|05/03/2024|2024",
        "de|Di, 5 Mär 2024 09:10:00 +0100|2024-03-05T09:10:00+01:00",
        "it|5 marzo 2024|2024-03-05",
        "th|5 มี.ค. 67|2024-03-05",
      })
  void anItemOfAFeedIsDatedInTheLanguageOfTheFeed(String language, String date, String expected)
      throws IOException {
    String rss =
        "<rss version='2.0'><channel><language>"
            + language
            + "</language><item><title>Ferry</title><pubDate>"
            + date
            + "</pubDate></item></channel></rss>";

    assertThat(dates("a.rss", rss)).containsExactly(expected);
  }

  @Test
  void theDayOfAnUpdateIsNotMoreExactThanTheMonthOfPublication() throws IOException {
    String atom =
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Ferry</title>"
            + "<published>2023-05</published><updated>2024-01-02T03:04:05Z</updated></entry></feed>";

    Article article = Told.of(dir, "a.atom", atom.getBytes(UTF_8)).articles.getFirst();
    assertThat(article.published()).hasToString("2023-05");
    assertThat(article.modified()).hasToString("2024-01-02T03:04:05Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 5 Mar 24 09:10:00 EST|2024-03-05T09:10:00-05:00",
        "Fri, 5 Mar 99 09:10 -0500|1999-03-05T09:10:00-05:00",
        "5 Mar 24 09:10 GMT|2024-03-05T09:10:00Z",
        "Sun, 05 Mar 2024 09:10:00 GMT+0100 (CET)|2024-03-05T09:10:00+01:00",
        "Tue, 5 Mar 2024 (spring)~ 09:10:00 A|2024-03-05T09:10:00Z",
        "Di, 5 Mär 2024 09:10:00 +0100|2024-03-05T09:10:00+01:00",
        "never|null",
      })
  void mailIsDatedAsOldAndNewProgramsWriteIt(String date, String expected) throws IOException {
    String mail =
        "Date: "
            + date.replace("~", "\n")
            + "\nSubject: Tides\nContent-Type: text/plain\n\nThe tide.\n";

    assertThat(dates("a.eml", mail)).containsExactly(expected);
  }

  private List<String> table(String... rows) throws IOException {
    return dates("a.csv", String.join("\n", rows) + "\n");
  }

  private List<String> dates(String name, String text) throws IOException {
    return Told.of(dir, name, text.getBytes(UTF_8)).articles.stream()
        .map(article -> String.valueOf(article.published()))
        .toList();
  }
}
