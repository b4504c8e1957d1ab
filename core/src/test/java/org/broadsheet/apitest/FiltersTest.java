package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Hit;
import org.broadsheet.search.ScorePart;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only narrows a search, and what says how well an article fits. */
final class FiltersTest {
  private static final String LONG = "The Halden Evening Post and Advertiser of the Western Isles ";

  @TempDir Path temp;
  private NewsIndex index;

  @BeforeEach
  void openIndex() throws IOException {
    index = NewsIndex.create(temp.resolve("index"));
    try (ArticleWriter writer = index.writer()) {
      writer.add(
          Article.builder("a")
              .headline("Ferry sails again")
              .body("The ferry left Skerrow at noon.")
              .publisher("Wire")
              .language("en")
              .build());
      writer.add(
          Article.builder("b")
              .headline("Ferry late")
              .body("The ferry was late, the Wire said.")
              .publisher("The Wire of Skerrow")
              .language("en")
              .build());
      writer.add(Article.builder("c").body("A tram.").publisher(LONG.repeat(9) + "x").build());
      writer.add(Article.builder("d").body("A tram.").publisher(LONG.repeat(9) + "y").build());
      writer.commit();
    }
  }

  @AfterEach
  void closeIndex() throws IOException {
    index.close();
  }

  @Test
  void namesBesideWordsAddNothingToTheScore() throws IOException {
    float alone = best(SearchRequest.of("ferry headline:sails")).score();
    for (String narrowed :
        List.of(
            "ferry headline:sails publisher:wire",
            "ferry headline:sails publisher:(wire -skerrow)",
            "ferry headline:sails (publisher:wire OR section:sport)",
            "ferry headline:sails publisher:=Wire lang:en",
            "(publisher:wire lang:en) ferry headline:sails")) {
      assertThat(best(SearchRequest.of(narrowed)).score()).as(narrowed).isEqualTo(alone);
    }
    NewsQuery wire = new NewsQuery.InField(TextField.PUBLISHER, new NewsQuery.Word("wire"));
    assertThat(best(SearchRequest.of("ferry headline:sails").filter(wire)).score())
        .isEqualTo(alone);
    assertThat(best(SearchRequest.of("ferry headline:sails publisher:wire").any(true)).score())
        .isEqualTo(best(SearchRequest.of("ferry headline:sails").any(true)).score());
  }

  @Test
  void namesCountWhereNothingElseIsAskedFor() throws IOException {
    List<Hit> hits = index.search(SearchRequest.of("publisher:wire").explained(true)).hits();
    assertThat(hits).extracting(hit -> hit.article().id()).containsExactly("a", "b");
    assertThat(hits.get(0).score()).isGreaterThan(hits.get(1).score());
    assertThat(hits.get(0).parts()).extracting(ScorePart::what).containsExactly("publisher:wire");
  }

  @Test
  void aWholeValueNeverCounts() throws IOException {
    Hit hit = best(SearchRequest.of("publisher:=\"wire\"").explained(true));
    assertThat(hit.article().id()).isEqualTo("a");
    assertThat(hit.score()).isZero();
    assertThat(hit.parts()).isEmpty();
  }

  @Test
  void anAlternativeOfNamesIsFoundBesideWordsAndScoresNothing() throws IOException {
    List<Hit> hits = index.search(SearchRequest.of("noon OR publisher:skerrow")).hits();
    assertThat(hits).extracting(hit -> hit.article().id()).containsExactly("a", "b");
    assertThat(hits.get(1).score()).isZero();
  }

  @Test
  void longValuesAreToldApartToTheirEnd() throws IOException {
    for (String end : List.of("x", "y")) {
      SearchRequest request =
          SearchRequest.of(new NewsQuery.Value(TextField.PUBLISHER, LONG.repeat(9) + end));
      assertThat(index.search(request).hits())
          .extracting(hit -> hit.article().id())
          .containsExactly(end.equals("x") ? "c" : "d");
    }
  }

  @Test
  void aFilterIsNotMarkedAndAllOfSeveralMustMatch() throws IOException {
    NewsQuery noon = new NewsQuery.Word("noon");
    SearchRequest ferry = SearchRequest.of("ferry").filter(noon).snippets(1);
    assertThat(index.search(ferry).total()).isEqualTo(1);
    assertThat(best(ferry).snippets().get(0).matches()).hasSize(1);
    assertThat(index.search(ferry.filter(new NewsQuery.Word("late"))).total()).isZero();
    assertThat(index.search(ferry.filter(new NewsQuery.Not(noon))).total()).isZero();
  }

  @Test
  void aFilterMayBeARunWithoutSpaces() throws IOException {
    try (ArticleWriter writer = index.writer()) {
      writer.add(Article.builder("th").body("เรือออกจากท่าน้ำ").language("th").build());
      writer.add(Article.builder("ja").body("港の船が出る").language("ja").build());
      writer.commit();
    }
    for (String run : List.of("น้ำ", "ท่าน้ำ", "船が出る")) {
      SearchRequest request = SearchRequest.of("*").filter(new NewsQuery.Word(run));
      assertThat(index.search(request.snippets(1)).total()).as(run).isEqualTo(1);
      try (Searcher searcher = index.searcher()) {
        assertThat(searcher.count(request).articles()).as(run).isEqualTo(1);
      }
    }
  }

  @Test
  void severalLanguagesMayBeAskedFor() throws IOException {
    assertThat(index.search(SearchRequest.of("*").language("en", "und")).total()).isEqualTo(4);
    assertThat(index.search(SearchRequest.of("ferries").language("en", "es")).total()).isEqualTo(2);
  }

  private Hit best(SearchRequest request) throws IOException {
    return index.search(request).hits().get(0);
  }
}
