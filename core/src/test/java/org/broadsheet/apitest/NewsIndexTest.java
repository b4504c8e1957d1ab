package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.article.NewsDate;
import org.broadsheet.article.Pages;
import org.broadsheet.highlight.Markup;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SortOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user of the library sees: public types only. */
final class NewsIndexTest {
  private static final Article MINNOWS =
      Article.builder("wire-17")
          .location("/wire/17.txt")
          .url("https://wire.example/sport/minnows")
          .headline("Minnows win against all odds")
          .body("The strategic partnership held.\n\nThey don’t play co-operate games, said José.")
          .pages(Pages.parse("0:1 32:4"))
          .byline("Jane Roe", "Max Muster")
          .published(OffsetDateTime.parse("2023-09-13T23:30:00-05:00"))
          .publishedFrom("json-ld")
          .modified(NewsDate.parse("2023-09-14T08:00:00Z"))
          .publisher("Wire")
          .section("Sport")
          .keywords("cup final", "upset")
          .dateline("HALDEN")
          .agencies("Reuters")
          .language("en-GB")
          .languageFrom("declared")
          .summary("An upset.")
          .flags("partial")
          .build();

  private static final Article TRAPS =
      Article.builder("wire-18")
          .headline("Against all odd numbers")
          .body("They played against the odds. In all, the odds were long. José is Jose.")
          .byline("Roe Jane")
          .published(LocalDate.of(2023, 9, 12))
          .publisher("The Other Wire")
          .language("en")
          .build();

  private static final Article UNDATED =
      Article.builder("wire-19").headline("Jose").body("北京大学 – مرحبا").build();

  @TempDir Path temp;
  private NewsIndex index;

  @BeforeEach
  void openIndex() throws IOException {
    index = NewsIndex.open(temp.resolve("news.index"));
    try (ArticleWriter writer = index.writer()) {
      writer.add(MINNOWS);
      writer.add(TRAPS);
      writer.add(UNDATED);
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
      quoteCharacter = '~',
      textBlock =
          """
          "against all odds"               | 17
          «AGAINST ALL ODDS»               | 17
          "against all odd"                | 18
          "against odds"                   |
          "against all the odds"           |
          "all odds the strategic"         |
          "don't play"                     | 17
          "dont play"                      |
          "co operate"                     | 17
          co-operate                       | 17
          "josé"                           | 17 18
          "jose"                           | 17 18 19
          headline:jose                    | 19
          strategic minnows                | 17
          strategic odd                    | 17
          strategic numbers                |
          strategic OR odd                 | 17 18
          odds -minnows                    | 18
          -odds                            | 19
          "against * odds"                 | 17 18
          "against the o*"                 | 18
          "strat* part*"                   | 17
          strat*                           | 17
          "odds all against"~0             | 17
          "held strategic"~1               | 17
          "held strategic"~0               |
          "roe max"                        |
          byline:"Jane Roe"                | 17
          byline:"Roe Max"                 |
          byline:roe                       | 17 18
          publisher:wire                   | 17 18
          publisher:"other wire"           | 18
          publisher:="wire"                | 17
          publisher:=Wire                  | 17
          publisher:="The Other-Wire!"     | 18
          publisher:="other wire"          |
          publisher:="the other wire" odds | 18
          byline:="Max Muster"             | 17
          byline:="Jane Roe Max Muster"    |
          byline:="Jane"                   |
          keyword:="CUP  FINAL"            | 17
          keyword:="cup"                   |
          section:=sport -numbers          | 17
          section:=sport OR lang:und       | 17 19
          url:="https://wire.example/sport/minnows" | 17
          publisher:="..."                 |
          section:sport                    | 17
          keyword:"cup final"              | 17
          keyword:"final upset"            |
          url:wire.example                 | 17
          lang:en                          | 17 18
          lang:en-gb                       | 17
          lang:und                         | 19
          lang:und,en-gb                   | 17 19
          date:2023-09-13                  | 17
          date:2023-09                     | 17 18
          date:<2023-09-13                 | 18
          "京大"                            | 19
          北京                              | 19
          "مرحبا"                          | 19
          *                                | 17 18 19
          –                                |
          "..."                            |
          """)
  void aQueryFindsExactly(String query, String expected) throws IOException {
    Results results = index.search(SearchRequest.of(query).sort(SortOrder.NEWEST));
    List<String> ids = expected == null ? List.of() : List.of(expected.split(" "));
    assertThat(results)
        .extracting(hit -> hit.article().id().substring(5))
        .containsExactlyElementsOf(ids);
    assertThat(results.total()).isEqualTo(ids.size());
  }

  @Test
  void aFormThatIsOnlyMarksIsFoundWithTheWordAfterIt() throws IOException {
    try (ArticleWriter writer = index.writer()) {
      writer.add(Article.builder("marks").body("\u0301\u103C\u1039\u102C\u101F να").build());
      writer.commit();
    }
    SearchRequest phrase = SearchRequest.quoted("\u103C\u1039\u102C\u101F να");
    assertThat(index.search(phrase).total()).isEqualTo(1);
  }

  @Test
  void anArticleComesBackWhole() throws IOException {
    assertThat(index.article("wire-17")).contains(MINNOWS);
    assertThat(index.article("wire-0")).isEmpty();
    assertThat(index.search(SearchRequest.of("minnows")).hits().get(0).article())
        .isEqualTo(MINNOWS);
  }

  @Test
  void hitsCarryOnlyTheFieldsAskedFor() throws IOException {
    Hit hit =
        index
            .search(SearchRequest.of("minnows").fields(Set.of(ArticleField.HEADLINE)))
            .hits()
            .get(0);
    assertThat(hit.article())
        .isEqualTo(Article.builder("wire-17").headline(MINNOWS.headline()).partial().build());
  }

  @Test
  void aPartOfAnArticleIsNotTakenForTheWhole() throws IOException {
    SearchRequest headlines =
        SearchRequest.of("minnows").fields(Set.of(ArticleField.HEADLINE)).limit(1);
    Article part = index.search(headlines).hits().get(0).article();
    try (ArticleWriter writer = index.writer()) {
      assertThatThrownBy(() -> writer.add(part))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("wire-17");
      writer.commit();
    }
    assertThat(index.article("wire-17")).contains(MINNOWS);
  }

  @Test
  void snippetsMarkTheWholePhraseAndOnlyRealMatches() throws IOException {
    Results results = index.search(SearchRequest.of("\"against the odds\" -minnows").snippets(3));
    List<Snippet> snippets = results.hits().get(0).snippets();
    assertThat(snippets).hasSize(1);
    assertThat(snippets.get(0).render(Markup.HTML))
        .isEqualTo(
            "They played <mark>against the odds</mark>. In all, the odds were long. José is Jose.");
  }

  @Test
  void totalsAreExactWhateverTheLimitAndOffset() throws IOException {
    Results none = index.search(SearchRequest.of("*").limit(0));
    assertThat(none.total()).isEqualTo(3);
    assertThat(none.hits()).isEmpty();
    Results last = index.search(SearchRequest.of("*").sort(SortOrder.OLDEST).offset(2).limit(5));
    assertThat(last.total()).isEqualTo(3);
    assertThat(last.hits()).extracting(Hit::rank).containsExactly(3);
    assertThat(last.hits().get(0).article()).isEqualTo(UNDATED);
  }

  @Test
  void requestFiltersNarrowTheQuery() throws IOException {
    SearchRequest all = SearchRequest.of("jose OR minnows");
    assertThat(index.search(all.language("en-GB")).total()).isEqualTo(1);
    assertThat(index.search(all.published(LocalDate.of(2023, 9, 13), null)).total()).isEqualTo(1);
    assertThat(index.search(SearchRequest.of("minnows jose").any(true)).total()).isEqualTo(3);
    assertThat(index.search(SearchRequest.plain("minnows -jose").any(true)).total()).isEqualTo(3);
    assertThat(index.search(SearchRequest.quoted("José * Jose")).total()).isZero();
  }

  @Test
  void addReplacesAndDeleteTakesOutAndOnlyCommitShowsIt() throws IOException {
    try (Searcher before = index.searcher();
        ArticleWriter writer = index.writer()) {
      writer.add(MINNOWS.toBuilder().headline("Replaced").build());
      writer.delete("wire-18");
      assertThat(index.search(SearchRequest.of("replaced")).total()).isZero();
      writer.commit();
      assertThat(index.search(SearchRequest.of("replaced")).total()).isEqualTo(1);
      assertThat(index.info().articles()).isEqualTo(2);
      assertThat(before.info().articles()).isEqualTo(3);
    }
  }

  @Test
  void whatIsNotCommittedIsGivenUp() throws IOException {
    try (ArticleWriter writer = index.writer()) {
      writer.delete("wire-17");
    }
    assertThat(index.article("wire-17")).isPresent();
  }

  @Test
  void infoCountsWhatIsThere() throws IOException {
    assertThat(index.info().languages())
        .containsEntry("en", 1L)
        .containsEntry("en-GB", 1L)
        .containsEntry("und", 1L);
    assertThat(index.info().earliest()).hasToString("2023-09-12");
    assertThat(index.info().latest()).hasToString("2023-09-13");
    assertThat(index.info().bytes()).isPositive();
    assertThat(index.info().dictionaries())
        .isEqualTo(NewsIndex.dictionaries())
        .contains("pl", "uk")
        .noneMatch(NewsIndex.missingDictionaries()::contains);
  }

  @Test
  void idsAreKeptAsTheyCome() throws IOException {
    List<String> ids =
        List.of("wire 17", "wire_17", "wire\t17", " wire 17", "wire\u00a017", "\n", "%20");
    try (ArticleWriter writer = index.writer()) {
      for (String id : ids) {
        writer.add(Article.builder(id).body("herring").build());
      }
      writer.commit();
    }
    try (Searcher searcher = index.searcher()) {
      for (String id : ids) {
        assertThat(searcher.article(id)).hasValueSatisfying(a -> assertThat(a.id()).isEqualTo(id));
      }
    }
    assertThat(index.search(SearchRequest.of("herring").limit(20)))
        .extracting(hit -> hit.article().id())
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void aMistakeInAnArticleIsShown() {
    assertThatThrownBy(() -> Article.builder("half \ud83d").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("half");
    assertThatThrownBy(() -> Article.builder("a").language("no language!"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no language!");
  }
}
