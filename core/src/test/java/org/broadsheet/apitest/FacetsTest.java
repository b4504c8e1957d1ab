package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.Facet;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.Grouping.Kind;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SortOrder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the articles that match are spread over the values of a field. */
final class FacetsTest {
  @TempDir static Path temp;
  private static Searcher searcher;

  @BeforeAll
  static void write() throws IOException {
    try (NewsIndex index = NewsIndex.create(temp.resolve("one"));
        ArticleWriter writer = index.writer()) {
      writer.add(
          ferry("a", "en", "2031-12-29T23:30:00-05:00")
              .publisher("Wire")
              .section("World")
              .keywords("harbour", "fähre")
              .byline("Ada Quill", "Bo Reed")
              .field("desk", "Foreign", "Night")
              .build());
      writer.add(
          ferry("b", "pt-BR", "2032-01-01").publisher("Gazeta do Cais").keywords("fähre").build());
      writer.add(ferry("gone", "en", "2032-01-01").publisher("Wire").build());
      writer.commit();
      writer.add(ferry("c", "ja", "2032-01").publisher("港新聞").field("desk", "Foreign").build());
      writer.add(ferry("d", "he", "2032").publisher("Wire").section("World").build());
      writer.delete("gone");
      writer.add(Article.builder("e").headline("Tram").language("en").publisher("Wire").build());
      writer.commit();
    }
    try (NewsIndex index = NewsIndex.create(temp.resolve("two"));
        ArticleWriter writer = index.writer()) {
      writer.add(ferry("f", "ar", null).publisher("الميناء").keywords("fähre", "عبّارة").build());
      writer.commit();
    }
    searcher = NewsIndex.searcher(List.of(temp.resolve("one"), temp.resolve("two")));
  }

  private static Article.Builder ferry(String id, String language, @Nullable String published) {
    Article.Builder article = Article.builder(id).headline("Ferry").language(language);
    return published == null ? article : article.published(published);
  }

  @AfterAll
  static void close() throws IOException {
    searcher.close();
  }

  private static Facet facet(String by, int most) throws IOException {
    SearchRequest request = SearchRequest.of("\"ferry\"").limit(1);
    Results results = searcher.search(request.facet(Grouping.named(by), most));
    assertThat(results.hits()).hasSize(1);
    assertThat(results.total()).isEqualTo(5);
    return results.facets().getFirst();
  }

  private static Facet.Value value(String value, long articles) {
    return new Facet.Value(value, articles);
  }

  @Test
  void valuesOfMostArticlesComeFirstThenByNameOverAllIndexes() throws IOException {
    Facet publishers = facet("publisher", 10);
    assertThat(publishers.by()).isEqualTo(Grouping.by(Kind.PUBLISHER));
    assertThat(publishers.values())
        .containsExactly(
            value("Wire", 2), value("Gazeta do Cais", 1), value("الميناء", 1), value("港新聞", 1));
    assertThat(publishers.without()).isZero();
    assertThat(publishers.distinct()).isEqualTo(4);
  }

  @Test
  void onlySoManyValuesAreGivenAsWereAskedForButAllAreCounted() throws IOException {
    Facet publishers = facet("publisher", 1);
    assertThat(publishers.values()).containsExactly(value("Wire", 2));
    assertThat(publishers.distinct()).isEqualTo(4);
  }

  @Test
  void anArticleWithSeveralValuesCountsForEachAndOneWithoutForNone() throws IOException {
    assertThat(facet("keyword", 10))
        .isEqualTo(
            new Facet(
                Grouping.by(Kind.KEYWORD),
                List.of(value("fähre", 3), value("harbour", 1), value("عبّارة", 1)),
                2,
                3));
    assertThat(facet("byline", 10).values())
        .containsExactly(value("Ada Quill", 1), value("Bo Reed", 1));
    assertThat(facet("section", 10).without()).isEqualTo(3);
    assertThat(facet("lang", 10).values())
        .extracting(Facet.Value::value)
        .containsExactly("ar", "en", "he", "ja", "pt-BR");
  }

  @Test
  void customFieldsAreCountedByTheirNamesWhateverTheCase() throws IOException {
    Facet desks = facet("Desk", 10);
    assertThat(desks.values()).containsExactly(value("Foreign", 2), value("Night", 1));
    assertThat(desks.without()).isEqualTo(3);
  }

  @Test
  void aFieldThatTheIndexDoesNotHaveIsRefusedWithThoseThatItHas() {
    assertThatThrownBy(() -> facet("dsk", 10))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("Articles have no \"dsk\" to be grouped by")
        .hasMessageContaining("year, desk");
  }

  @Test
  void timesAreOfTheDayAtTheSourceAndComeInTheirOrder() throws IOException {
    assertThat(facet("year", 10).values()).containsExactly(value("2031", 1), value("2032", 3));
    assertThat(facet("month", 10).values())
        .containsExactly(value("2031-12", 1), value("2032-01", 2));
    assertThat(facet("month", 10).without()).isEqualTo(2); // one of a year, one of no date
    assertThat(facet("week", 10).values()).containsExactly(value("2032-W01", 2));
    assertThat(facet("day", 10).values())
        .containsExactly(value("2031-12-29", 1), value("2032-01-01", 1));
    assertThat(facet("year", 1).values()).containsExactly(value("2032", 3));
  }

  @Test
  void severalFacetsComeInTheOrderInWhichTheyWereAskedForWithHitsOrWithout() throws IOException {
    SearchRequest request =
        SearchRequest.of("\"ferry\"")
            .facet(Grouping.by(Kind.YEAR), 5)
            .facet(Grouping.by(Kind.LANG), 1)
            .facet(Grouping.by(Kind.PUBLISHER), 2);
    Results hits = searcher.search(request);
    assertThat(hits.facets())
        .extracting(facet -> facet.by().toString())
        .containsExactly("year", "lang", "publisher");
    assertThat(searcher.search(request.limit(0)).facets()).isEqualTo(hits.facets());
    assertThat(searcher.search(request.copiesCollapsed(true)).facets()).isEqualTo(hits.facets());
    assertThat(searcher.scan(request, hit -> true).facets()).isEqualTo(hits.facets());
    assertThat(searcher.search(SearchRequest.of("ferry")).facets()).isEmpty();
    assertThat(searcher.search(request.limit(0).filter(request.query().query())).total())
        .isEqualTo(5);
  }

  @Test
  void whatMatchesNothingHasFacetsOfNoValues() throws IOException {
    SearchRequest request = SearchRequest.of("zeppelin").facet(Grouping.by(Kind.LANG), 5);
    assertThat(searcher.search(request).facets())
        .containsExactly(new Facet(Grouping.by(Kind.LANG), List.of(), 0, 0));
  }

  @Test
  void aFacetOfNoValuesIsRefused() {
    assertThatThrownBy(() -> SearchRequest.of("a").facet(Grouping.by(Kind.LANG), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a facet must have at least 1 value: 0");
  }

  @ParameterizedTest
  @EnumSource(SortOrder.class)
  void countsAreThoseOfACountByHandInAnyOrderOfHits(SortOrder order) throws IOException {
    Random random = new Random(11);
    Map<String, Long> expected = new TreeMap<>();
    long without = 0;
    try (NewsIndex index = NewsIndex.inMemory()) {
      try (ArticleWriter writer = index.writer()) {
        for (int i = 0; i < 3000; i++) {
          boolean matches = random.nextInt(3) > 0;
          Article.Builder article =
              Article.builder("n" + i).headline(matches ? "ferry" : "tram").language("en");
          String publisher = random.nextInt(10) == 0 ? null : "p" + random.nextInt(100);
          writer.add(article.publisher(publisher).build());
          if (matches && publisher != null) {
            expected.merge(publisher, 1L, Long::sum);
          }
          without += matches && publisher == null ? 1 : 0;
          if (i % 1000 == 999) {
            writer.commit();
          }
        }
      }
      Facet publishers =
          index
              .search(
                  SearchRequest.of("ferry")
                      .sort(order)
                      .facet(Grouping.by(Kind.PUBLISHER), Integer.MAX_VALUE))
              .facets()
              .getFirst();
      Map<String, Long> counted = new TreeMap<>();
      publishers.values().forEach(v -> counted.put(v.value(), v.articles()));
      assertThat(counted).isEqualTo(expected);
      assertThat(publishers.without()).isEqualTo(without);
      assertThat(publishers.values())
          .isSortedAccordingTo((a, b) -> Long.compare(b.articles(), a.articles()));
    }
  }
}
