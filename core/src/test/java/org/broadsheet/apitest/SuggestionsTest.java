package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.Suggestion;
import org.broadsheet.search.Suggestion.Kind;
import org.broadsheet.search.WordReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query that finds nothing says what nearly did, and every figure of it is true. */
final class SuggestionsTest {
  private static NewsIndex index;

  @BeforeAll
  static void indexArticles() throws IOException {
    index = NewsIndex.inMemory();
    try (ArticleWriter writer = index.writer()) {
      for (int i = 0; i < 3; i++) {
        add(writer, "odds" + i, "en", "Wire", "The keepers of Grone won against all odds again.");
      }
      add(writer, "strike", "en", "Journal", "Ferries stood still: the strike of Grone went on.");
      add(writer, "strict", "en", "Journal", "The harbour board of Tarn is strict.");
      add(writer, "regeln", "de", "Tagblatt", "Der Wächter schwieg gegen alle Regeln.");
      add(writer, "mayak", "ru", "Листок", "Смотритель маяка молчал вопреки всему.");
      add(writer, "malaga", "es", "Diario", "El farero de Málaga calló.");
      add(writer, "farero", "es", "Diario", "El farero de Málaga habló.");
      add(writer, "hebrew", "he", "עיתון", "שומר המגדלור שתק");
      add(writer, "thai", "th", "ข่าว", "ผู้ดูแลประภาคารเงียบ");
      writer.commit();
    }
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static void add(
      ArticleWriter writer, String id, String language, String publisher, String body)
      throws IOException {
    writer.add(
        Article.builder(id)
            .language(language)
            .publisher(publisher)
            .published(LocalDate.of(2031, 5, 1))
            .body(body)
            .build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "agaisnt all odds"        | SPELLING "against all odds" 3, ANY agaisnt OR all OR odds 4
          stirke                    | SPELLING strike 1
          keepers strikw            | SPELLING keepers strike 0, WORD strike 1, WORD strict 1
          вопркеи                   | SPELLING вопреки 1
          "вопркеи всему"           | SPELLING "вопреки всему" 1
          mlaaga                    | SPELLING málaga 2
          המגדלרו                   | SPELLING המגדלור 1
          "keeper of Grone"         | INFLECTED ~"keeper of Grone" 3, UNQUOTED keeper of Grone 3
          "odds against"            | UNQUOTED odds against 3
          "Grone * Ferries"         | UNQUOTED Grone Ferries 1, ANY Grone OR Ferries 4
          strike odds               | ANY strike OR odds 4
          odds publisher:Journal    | UNFILTERED publisher:Journal 3
          odds -keepers             | UNFILTERED -keepers 3
          odds lang:de date:2030    | UNFILTERED lang:de date:2030-01-01..2030-12-31 3
          headline:farero           |
          "ประภาคารไฟ"              |
          """)
  void whatNearlyAnswersIsToldWithItsNumberOfArticles(String query, String expected)
      throws IOException {
    List<String> told =
        suggestions(SearchRequest.of(query)).stream().map(SuggestionsTest::line).toList();
    if (expected == null) {
      assertThat(told).isEmpty();
      return;
    }
    for (String line : expected.split(", ")) {
      if (line.endsWith(" 0")) {
        assertThat(told).noneMatch(each -> each.startsWith(line.substring(0, line.length() - 2)));
      } else {
        assertThat(told).contains(line);
      }
    }
  }

  private static String line(Suggestion suggestion) {
    return suggestion.kind() + " " + suggestion.query() + " " + suggestion.articles();
  }

  private static List<Suggestion> suggestions(SearchRequest request) throws IOException {
    try (Searcher searcher = index.searcher()) {
      assertThat(searcher.search(request).total()).isZero();
      return searcher.suggestions(request, Duration.ofMinutes(1));
    }
  }

  @Test
  void whatIsSuggestedFindsAsManyArticlesWhenItIsTyped() throws IOException {
    for (String query :
        List.of("\"agaisnt all odds\"", "\"keeper of Tarn\"", "strike odds", "вопркеи")) {
      for (Suggestion suggestion : suggestions(SearchRequest.of(query))) {
        assertThat(index.search(SearchRequest.of(suggestion.query())).total())
            .as(suggestion.toString())
            .isEqualTo(suggestion.articles());
      }
    }
  }

  @Test
  void filtersOfTheRequestHoldForWhatIsSuggestedAndAreLeftOutOneByOne() throws IOException {
    SearchRequest german = SearchRequest.of("odds").language("de");
    assertThat(suggestions(german)).containsExactly(new Suggestion(Kind.UNFILTERED, "lang:de", 3));
    assertThat(
            suggestions(SearchRequest.of("\"keeper won\"").filter(new NewsQuery.InLanguage("ru"))))
        .extracting(Suggestion::kind)
        .doesNotContain(Kind.UNQUOTED);
    assertThat(suggestions(SearchRequest.of("odds").published(LocalDate.of(2032, 1, 1), null)))
        .containsExactly(new Suggestion(Kind.UNFILTERED, "date:2032-01-01..", 3));
  }

  @Test
  void whatTakesTooLongIsLeftOut() throws IOException {
    try (Searcher searcher = index.searcher()) {
      assertThat(searcher.suggestions(SearchRequest.of("stirke"), Duration.ofNanos(1))).isEmpty();
    }
  }

  @Test
  void eachWordOfAQueryTellsWhatItStandsFor() throws IOException {
    try (Searcher searcher = index.searcher()) {
      List<WordReading> readings =
          searcher.readings(SearchRequest.of("\"against all\" keeper strixt~1 nowhere lang:en"));
      assertThat(readings)
          .extracting(WordReading::word)
          .containsExactly("against", "all", "keeper", "strixt~1", "nowhere");
      assertThat(readings.get(0).terms()).containsExactly("against");
      assertThat(readings.get(2).terms()).contains("en:keeper").doesNotContain("keeper");
      assertThat(readings.get(3).terms()).containsExactly("strict");
      assertThat(readings.get(4).terms()).isEmpty();
    }
  }
}
