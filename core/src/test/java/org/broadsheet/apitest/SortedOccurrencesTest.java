package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Occurrence;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SearchTimeoutException;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rows of a concordance in each order. */
final class SortedOccurrencesTest {
  private NewsIndex index;

  @BeforeEach
  void open() throws IOException {
    index = NewsIndex.inMemory();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void write(Article... articles) throws IOException {
    try (ArticleWriter writer = index.writer()) {
      for (Article article : articles) {
        writer.add(article);
      }
      writer.commit();
    }
  }

  private static Article text(String id, String body) {
    return Article.builder(id).body(body).language("und").build();
  }

  private List<Occurrence> rows(String query, OccurrenceOrder order, int width) throws IOException {
    List<Occurrence> rows = new ArrayList<>();
    try (Searcher searcher = index.searcher()) {
      searcher.occurrences(SearchRequest.of(query), order, width, rows::add);
    }
    return rows;
  }

  private List<String> ids(String query, OccurrenceOrder order) throws IOException {
    return rows(query, order, 10).stream().map(row -> row.article().id()).toList();
  }

  @Test
  void toTheLeftTheNearestWordCountsFirstWithoutCaseAndAccents() throws IOException {
    write(
        text("1", "They walked along the quay."),
        text("2", "Quay"),
        text("3", "He met Édouard at sea, and an old quay"),
        text("4", "a zinc: OLD quay"),
        text("5", "about an ÖLD quay"),
        text("6", "over a quay"),
        text("7", "the élan quay"),
        text("8", "the elan quay"),
        text("9", "an Elan quay"));
    assertThat(ids("\"quay\"", OccurrenceOrder.LEFT))
        .containsExactly("2", "6", "9", "7", "8", "5", "3", "4", "1");
  }

  @Test
  void toTheRightTheMatchAndThenTheWordsAfterItCount() throws IOException {
    write(
        text("1", "strong odds and more"),
        text("2", "long odds"),
        text("3", "long, odds-on Ämter"),
        text("4", "LONG odds: on amber"),
        text("5", "long odd ends"));
    assertThat(ids("\"(long|strong) odd*\"", OccurrenceOrder.RIGHT))
        .containsExactly("5", "2", "4", "3", "1");
  }

  @Test
  void textsFromRightToLeftAndWithoutSpacesAreSortedAsTheyAreRead() throws IOException {
    write(
        text("1", "سفينة عند رصيف قديم"),
        text("2", "قارب على رصيف جديد"),
        text("3", "旧的码头关闭"),
        text("4", "新的码头开放"),
        text("5", "ใต้ท่าเรือใหม่"));
    assertThat(ids("\"رصيف\"", OccurrenceOrder.RIGHT)).containsExactly("2", "1");
    assertThat(ids("\"رصيف\"", OccurrenceOrder.LEFT)).containsExactly("2", "1");
    assertThat(ids("\"码头\"", OccurrenceOrder.LEFT)).containsExactly("4", "3"); // 新 before 旧
    assertThat(ids("\"码头\"", OccurrenceOrder.RIGHT)).containsExactly("3", "4"); // 关 before 开
    assertThat(ids("\"ท่า\"", OccurrenceOrder.RIGHT)).containsExactly("5");
  }

  @Test
  void datesGoFromTheEarliestToThoseWithoutAndFollowTheTextWithin() throws IOException {
    write(
        text("none", "quay"),
        Article.builder("late").body("quay one, quay two").published("2024-05").build(),
        Article.builder("early").headline("Quay").body("a quay").published("1903").build());
    List<Occurrence> rows = rows("\"quay\"", OccurrenceOrder.DATE, 8);
    assertThat(rows)
        .extracting(row -> row.article().id() + " " + row.field().queryName() + " " + row.start())
        .containsExactly(
            "early headline 0", "early body 2", "late body 0", "late body 10", "none body 0");
    assertThat(rows.get(3).left()).isEqualTo("ay one, ");
    assertThat(rows.get(2).right()).isEqualTo(" one, qu");
  }

  @Test
  void theArticleThatFitsBestComesFirst() throws IOException {
    write(
        text("passing", "Long before the quay there were other things to be told of in this town."),
        Article.builder("about").headline("The quay").body("Quay, quay!").build(),
        text("other", "nothing"));
    assertThat(ids("quay", OccurrenceOrder.RELEVANCE))
        .containsExactly("about", "about", "about", "passing");
  }

  @Test
  void everyOrderHasTheSameRowsWithTheSameContext() throws IOException {
    Article[] articles = new Article[100];
    for (int i = 0; i < articles.length; i++) {
      articles[i] =
          Article.builder("n" + i)
              .headline("𝒜 quay " + i)
              .body("Une jetée 👩‍🚀 and the quay of " + (i * 7919 % 300) + " ships; to the quay!")
              .published("20" + (10 + i % 15))
              .publisher("Wire " + i % 3)
              .location("/papers/" + i)
              .build();
    }
    write(articles);
    for (int width : new int[] {0, 3, 20, 500}) {
      List<Occurrence> all = rows("\"quay\"", OccurrenceOrder.ARTICLE, width);
      assertThat(all).hasSize(300);
      for (OccurrenceOrder order : OccurrenceOrder.values()) {
        assertThat(rows("\"quay\"", order, width)).containsExactlyInAnyOrderElementsOf(all);
      }
    }
  }

  @Test
  void readersMayStopAndHurryAndInterrupt() throws IOException {
    write(text("1", "quay quay quay"));
    try (Searcher searcher = index.searcher()) {
      SearchRequest quay = SearchRequest.of("\"quay\"");
      List<Occurrence> taken = new ArrayList<>();
      searcher.occurrences(
          quay, OccurrenceOrder.LEFT, 5, row -> taken.add(row) && taken.size() < 2);
      assertThat(taken).hasSize(2);
      assertThatThrownBy(
              () ->
                  searcher.occurrences(
                      quay.within(Duration.ofNanos(1)), OccurrenceOrder.LEFT, 5, row -> true))
          .isInstanceOf(SearchTimeoutException.class);
      assertThatThrownBy(
              () ->
                  searcher.occurrences(
                      quay,
                      OccurrenceOrder.DATE,
                      5,
                      row -> {
                        throw new IOException("the reader's own");
                      }))
          .hasMessage("the reader's own");
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> searcher.occurrences(quay, OccurrenceOrder.RIGHT, 5, row -> true))
          .isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThatThrownBy(() -> searcher.occurrences(quay, OccurrenceOrder.LEFT, -1, row -> true))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("-1");
    }
  }

  @Test
  void copiesCollapsedAreTheRowsOfTheEarliest() throws IOException {
    String story =
        "The harbour council of Vellmark met on Tuesday evening to discuss the beacon festival and"
            + " the repair of the old quay, which has been closed since the winter storms, and put"
            + " both off until the herring fleet has come home in the last week of the month.";
    write(
        Article.builder("late").body(story).published("2023-06-02").build(),
        Article.builder("early").body(story).published("2023-05-30").build());
    List<String> ids = new ArrayList<>();
    try (Searcher searcher = index.searcher()) {
      for (OccurrenceOrder order : OccurrenceOrder.values()) {
        searcher.occurrences(
            SearchRequest.of("\"beacon\"").copiesCollapsed(true),
            order,
            5,
            row -> ids.add(row.article().id()));
      }
    }
    assertThat(ids).isEqualTo(Collections.nCopies(OccurrenceOrder.values().length, "early"));
  }
}
