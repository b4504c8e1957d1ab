package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Count;
import org.broadsheet.search.GroupCount;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.Grouping.Kind;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SearchTimeoutException;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted by group: invented articles of which all figures are known. */
final class GroupedCountsTest {
  @TempDir Path temp;
  private NewsIndex index;

  @BeforeEach
  void write() throws IOException {
    index = NewsIndex.create(temp.resolve("index"));
    write(
        index,
        Article.builder("a")
            .headline("Lantern law") // 2 words
            .body("The lantern and the lantern.") // 5
            .published("2023-01-31T23:30:00-05:00")
            .publisher("Wire")
            .section("Home")
            .keywords("light", "law")
            .byline("Ana Ruiz", "Bo Lind")
            .language("en-GB")
            .field("desk", "Night")
            .build(),
        Article.builder("b")
            .body("No lantern here.") // 3
            .published("2023-04-02")
            .publisher("Vellmark Post")
            .keywords("law")
            .language("en")
            .field("Desk", "Day", "Night")
            .build());
    // In another segment.
    write(
        index,
        Article.builder("c").body("A lantern").published("2023-04").publisher("Wire").build(), // 2
        Article.builder("d").body("Une lantern").published("2023").language("fr").build(), // 2
        Article.builder("e").body("Old lantern").build(), // 2
        Article.builder("f")
            .body("فانوس فوق الميناء")
            .published("2023-04-02")
            .language("ar")
            .build(), // 3
        Article.builder("g").body("灯笼").published("2023-02-10").language("zh").build()); // 2
  }

  private static void write(NewsIndex index, Article... articles) throws IOException {
    try (ArticleWriter writer = index.writer()) {
      for (Article article : articles) {
        writer.add(article);
      }
      writer.commit();
    }
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private List<GroupCount> counts(SearchRequest request, Grouping by) throws IOException {
    try (Searcher searcher = index.searcher()) {
      return searcher.counts(request, by);
    }
  }

  private List<GroupCount> counts(String query, String by) throws IOException {
    return counts(SearchRequest.of(query), Grouping.named(by));
  }

  @Test
  void monthsFollowTheDayAsPrintedWithoutGapsAndYearsAloneAreInNone() throws IOException {
    assertThat(counts("\"lantern\"", "month"))
        .containsExactly(
            new GroupCount("2023-01", 1, 3, 7),
            new GroupCount("2023-02", 0, 0, 2),
            new GroupCount("2023-03", 0, 0, 0),
            new GroupCount("2023-04", 2, 2, 8),
            new GroupCount(null, 2, 2, 4));
  }

  @Test
  void daysWeeksAndYearsAreGroupsToo() throws IOException {
    List<GroupCount> days = counts("\"lantern\"", "day");
    assertThat(days).hasSize(63);
    assertThat(days.get(0)).isEqualTo(new GroupCount("2023-01-31", 1, 3, 7));
    assertThat(days.get(10)).isEqualTo(new GroupCount("2023-02-10", 0, 0, 2));
    assertThat(days.get(61)).isEqualTo(new GroupCount("2023-04-02", 1, 1, 6));
    assertThat(days.get(62)).isEqualTo(new GroupCount(null, 3, 3, 6));
    List<GroupCount> weeks = counts("\"lantern\"", "week");
    assertThat(weeks).extracting(GroupCount::group).startsWith("2023-W05", "2023-W06");
    assertThat(weeks.get(8)).isEqualTo(new GroupCount("2023-W13", 1, 1, 6));
    assertThat(counts("\"lantern\"", "year"))
        .containsExactly(new GroupCount("2023", 4, 6, 19), new GroupCount(null, 1, 1, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-01, 2020-W53",
    "2024-12-30, 2025-W01",
    "1969-12-29, 1970-W01",
    "1850-01-07, 1850-W02",
    "0976-01-03, 0976-W01"
  })
  void weeksAreThoseOfIso8601(String day, String week) throws IOException {
    write(index, Article.builder("w").body("quay").published(day).build());
    assertThat(counts("\"quay\"", "week")).containsExactly(new GroupCount(week, 1, 1, 1));
  }

  @Test
  void valuesComeByTheNumberOfArticlesThenByName() throws IOException {
    assertThat(counts("\"lantern\"", "publisher"))
        .containsExactly(
            new GroupCount("Wire", 2, 4, 9),
            new GroupCount("Vellmark Post", 1, 1, 3),
            new GroupCount(null, 2, 2, 9));
    assertThat(counts("\"lantern\"", "lang"))
        .containsExactly(
            new GroupCount("und", 2, 2, 4),
            new GroupCount("en", 1, 1, 3),
            new GroupCount("en-GB", 1, 3, 7),
            new GroupCount("fr", 1, 1, 2));
  }

  @Test
  void anArticleIsInTheGroupOfEachOfItsValues() throws IOException {
    assertThat(counts("\"lantern\"", "keyword"))
        .containsExactly(
            new GroupCount("law", 2, 4, 10),
            new GroupCount("light", 1, 3, 7),
            new GroupCount(null, 3, 3, 11));
    assertThat(counts("\"lantern\"", "byline"))
        .extracting(GroupCount::group)
        .containsExactly("Ana Ruiz", "Bo Lind", null);
  }

  @Test
  void customFieldsAreGroupsByTheirNamesInAnyCase() throws IOException {
    assertThat(counts("\"lantern\"", "DESK"))
        .containsExactly(
            new GroupCount("Night", 2, 4, 10),
            new GroupCount("Day", 1, 1, 3),
            new GroupCount(null, 3, 3, 11));
    assertThatThrownBy(() -> counts("\"lantern\"", "deks"))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("\"deks\"")
        .hasMessageContaining("did you mean desk?")
        .hasMessageContaining("month");
  }

  @Test
  void scriptsWithoutSpacesAndFromRightToLeftAreCountedAlike() throws IOException {
    assertThat(counts("\"灯\"", "month")).containsExactly(new GroupCount("2023-02", 1, 1, 2));
    assertThat(counts("\"فانوس\"", "lang")).containsExactly(new GroupCount("ar", 1, 1, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lantern|21",
        "lantern lang:en|10",
        "lantern -lang:en|11",
        "lantern publisher:wire|9",
        "lantern (publisher:wire OR date:2023-04-02)|15",
        "(lantern publisher:wire) -date:2023-04|7",
        "lantern keyword:law -section:home|3",
        "lantern OR publisher:wire|21",
        "lantern byline:ruiz|21",
        "lantern -headline:law|21",
        "lantern -has:date|2",
        "lantern desk:night|10",
        "lantern desk:=Day|3",
        "lantern publisher:wire,vellmark|12",
        "lantern path:/papers|0",
      })
  void theWordsAreThoseOfAllArticlesThatTheFiltersLeave(String query, long words)
      throws IOException {
    try (Searcher searcher = index.searcher()) {
      assertThat(searcher.words(SearchRequest.of(query))).isEqualTo(words);
    }
  }

  @Test
  void whatARequestHasBesidesItsQueryIsAFilterToo() throws IOException {
    SearchRequest lantern = SearchRequest.of("lantern");
    try (Searcher searcher = index.searcher()) {
      assertThat(searcher.words(lantern.language("en"))).isEqualTo(10);
      assertThat(
              searcher.words(
                  lantern.published(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 4, 30))))
          .isEqualTo(10);
      NewsQuery home = new NewsQuery.Value(TextField.SECTION, "Home");
      assertThat(searcher.words(lantern.filter(home))).isEqualTo(7);
      NewsQuery here = NewsQuery.Phrase.of("here");
      assertThat(searcher.counts(lantern.filter(here), Grouping.by(Kind.YEAR)))
          .containsExactly(new GroupCount("2023", 1, 1, 3));
    }
  }

  @Test
  void aQueryOfFiltersAloneHasArticlesAndNoOccurrences() throws IOException {
    assertThat(counts("publisher:wire", "publisher"))
        .containsExactly(new GroupCount("Wire", 2, 0, 9));
    assertThat(counts("nowhere", "month")).isEmpty();
  }

  @Test
  void aMillionWordsAreTheMeasure() throws IOException {
    GroupCount first = counts("\"lantern\"", "month").get(0);
    assertThat(first.perMillion()).isCloseTo(3e6 / 7, within(1e-9));
    assertThat(new GroupCount("2023-03", 0, 0, 0).perMillion()).isZero();
  }

  @Test
  void severalIndexesCountAsOne() throws IOException {
    Path other = temp.resolve("other");
    try (NewsIndex made = NewsIndex.create(other)) {
      write(
          made,
          Article.builder("x").body("lantern").publisher("Wire").published("2022-12-24").build());
    }
    try (Searcher both = NewsIndex.searcher(List.of(temp.resolve("index"), other))) {
      SearchRequest lantern = SearchRequest.of("\"lantern\"");
      assertThat(both.counts(lantern, Grouping.by(Kind.PUBLISHER)))
          .startsWith(new GroupCount("Wire", 3, 5, 10));
      assertThat(both.counts(lantern, Grouping.by(Kind.MONTH)))
          .startsWith(new GroupCount("2022-12", 1, 1, 1), new GroupCount("2023-01", 1, 3, 7));
    }
  }

  @Test
  void articlesThatWereReplacedOrRemovedDoNotCount() throws IOException {
    try (ArticleWriter writer = index.writer()) {
      writer.add(Article.builder("a").body("No light").published("2023-01-31").build());
      writer.delete("e");
      writer.commit();
    }
    assertThat(counts("\"lantern\"", "month"))
        .containsExactly(new GroupCount("2023-04", 2, 2, 8), new GroupCount(null, 1, 1, 2));
  }

  @Test
  void wordsAreOfTheFiltersOfEachQueryAndTheStateOfTheIndex() throws IOException {
    try (Searcher searcher = index.searcher()) {
      Grouping byPublisher = Grouping.by(Kind.PUBLISHER);
      SearchRequest lantern = SearchRequest.of("\"lantern\"");
      List<GroupCount> all = searcher.counts(lantern, byPublisher);
      assertThat(all)
          .containsExactly(
              new GroupCount("Wire", 2, 4, 9),
              new GroupCount("Vellmark Post", 1, 1, 3),
              new GroupCount(null, 2, 2, 9));
      assertThat(searcher.counts(SearchRequest.of("\"here\""), byPublisher))
          .containsExactly(new GroupCount("Vellmark Post", 1, 1, 3));
      assertThat(searcher.counts(SearchRequest.of("\"lantern\" date:2023-04"), byPublisher))
          .contains(new GroupCount("Wire", 1, 1, 2));
      assertThat(searcher.counts(lantern, byPublisher)).isEqualTo(all);
      assertThat(searcher.words(lantern)).isEqualTo(21);
      write(index, Article.builder("h").body("More of it").publisher("Wire").build());
      assertThat(searcher.counts(lantern, byPublisher)).isEqualTo(all);
    }
    assertThat(counts("\"lantern\"", "publisher")).startsWith(new GroupCount("Wire", 2, 4, 12));
  }

  @Test
  void aStoryCountsOnceAsItsEarliestArticle() throws IOException {
    String story =
        "The harbour council of Vellmark met on Tuesday evening to discuss the beacon festival and"
            + " the repair of the old quay, which has been closed since the winter storms, and put"
            + " both off until the herring fleet has come home in the last week of the month.";
    write(
        index,
        Article.builder("s1").body(story).published("2023-06-02").publisher("Late").build(),
        Article.builder("s2")
            .body(story + " beacon")
            .published("2023-05-30")
            .publisher("First")
            .build(),
        Article.builder("s3").body(story).publisher("Undated").build());
    SearchRequest beacon = SearchRequest.of("\"beacon\"");
    try (Searcher searcher = index.searcher()) {
      assertThat(searcher.count(beacon)).isEqualTo(new Count(3, 4));
      SearchRequest once = beacon.copiesCollapsed(true);
      assertThat(searcher.count(once)).isEqualTo(new Count(1, 2));
      assertThat(searcher.counts(once, Grouping.by(Kind.PUBLISHER)))
          .extracting(GroupCount::group, GroupCount::articles, GroupCount::occurrences)
          .containsExactly(tuple("First", 1L, 2L));
    }
  }

  @Test
  void aCountThatTakesTooLongEnds() {
    SearchRequest hurried = SearchRequest.of("\"lantern\"").within(Duration.ofNanos(1));
    assertThatThrownBy(() -> counts(hurried, Grouping.by(Kind.MONTH)))
        .isInstanceOf(SearchTimeoutException.class);
  }
}
