package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Hit;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SortOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles of which only the month or the year is known. */
final class PartialDatesTest {
  private static final List<String> DATES =
      List.of("1923", "1923-05", "1923-05-31", "1923-06-01T08:30:00+02:00", "1924-02", "1922");

  private NewsIndex index;

  @BeforeEach
  void fillIndex() throws IOException {
    index = NewsIndex.inMemory();
    try (ArticleWriter writer = index.writer()) {
      for (String date : DATES) {
        writer.add(Article.builder(date).headline("Herring").published(date).build());
      }
      writer.add(Article.builder("undated").headline("Herring").build());
      writer.commit();
    }
  }

  @AfterEach
  void closeIndex() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date:1923 | 1923 1923-05 1923-05-31 1923-06-01T08:30:00+02:00",
        "date:1923-05 | 1923-05 1923-05-31",
        "date:1923-05-31 | 1923-05-31",
        "date:1923-05-01..1923-05-31 | 1923-05 1923-05-31",
        "date:1923-05-02..1923-05-31 | 1923-05-31",
        "date:1920..1925 | 1922 1923 1923-05 1923-05-31 1923-06-01T08:30:00+02:00 1924-02",
        "date:1924-02-01..1924-02-28 | ''",
        "date:1924-02-01..1924-02-29 | 1924-02",
        "date:>=1923-05 | 1923-05 1923-05-31 1923-06-01T08:30:00+02:00 1924-02",
        "date:>1923-05 | 1923-06-01T08:30:00+02:00 1924-02",
        "date:<=1923 | 1922 1923 1923-05 1923-05-31 1923-06-01T08:30:00+02:00",
        "date:<1923 | 1922",
        "-date:1923 | 1922 1924-02 undated",
      })
  void anArticleMatchesWhereTheWholeOfItsDateIsAskedFor(String query, String found)
      throws IOException {
    List<String> expected = found.isEmpty() ? List.of() : List.of(found.split(" "));
    assertThat(ids(SearchRequest.of(query).limit(20), SortOrder.OLDEST))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void aMonthOrYearSortsAsItsFirstDay() throws IOException {
    assertThat(ids(SearchRequest.of("herring").limit(20), SortOrder.NEWEST))
        .containsExactly(
            "1924-02",
            "1923-06-01T08:30:00+02:00",
            "1923-05-31",
            "1923-05",
            "1923",
            "1922",
            "undated");
  }

  @Test
  void theDatesOfARequestAreDaysToo() throws IOException {
    SearchRequest spring =
        SearchRequest.of("herring").published(LocalDate.of(1923, 5, 1), LocalDate.of(1923, 5, 31));
    assertThat(ids(spring, SortOrder.OLDEST)).containsExactly("1923-05", "1923-05-31");
  }

  @Test
  void aDateIsKeptAsExactlyAsItWasGiven() throws IOException {
    for (String date : DATES) {
      assertThat(index.article(date).orElseThrow().published()).hasToString(date);
    }
    assertThat(index.info().earliest()).hasToString("1922");
    assertThat(index.info().latest()).hasToString("1924-02");
  }

  private List<String> ids(SearchRequest request, SortOrder order) throws IOException {
    return index.search(request.sort(order)).hits().stream()
        .map(Hit::article)
        .map(Article::id)
        .toList();
  }
}
