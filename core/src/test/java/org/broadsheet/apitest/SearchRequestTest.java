package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.broadsheet.article.ArticleField;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SortOrder;
import org.junit.jupiter.api.Test;

/** A request as a value: what it holds, what it refuses, how it prints. */
final class SearchRequestTest {
  private static final LocalDate MAY = LocalDate.of(2031, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2031, 6, 1);

  /** Every setting, each other than by default. */
  private static final List<UnaryOperator<SearchRequest>> SETTINGS =
      List.of(
          r -> r.any(true),
          r -> r.filter(new NewsQuery.Value(TextField.PUBLISHER, "Wire")),
          r -> r.published(MAY, null),
          r -> r.published(null, JUNE),
          r -> r.language("pt-BR"),
          r -> r.limit(20),
          r -> r.offset(5),
          r -> r.after("next"),
          r -> r.sort(SortOrder.NEWEST),
          r -> r.recent(true),
          r -> r.copiesCollapsed(true),
          r -> r.expanded(true),
          r -> r.snippets(3),
          r -> r.snippetWidth(80),
          r -> r.highlights(TextField.HEADLINE),
          r -> r.explained(true),
          r -> r.fields(Set.of(ArticleField.HEADLINE)),
          r -> r.facet(Grouping.by(Grouping.Kind.YEAR), 5),
          r -> r.within(Duration.ofSeconds(2)));

  @Test
  void requestsAreEqualThatAskForTheSame() {
    SearchRequest none = SearchRequest.of("odds");
    List<SearchRequest> different = new ArrayList<>(List.of(none));
    for (UnaryOperator<SearchRequest> setting : SETTINGS) {
      SearchRequest one = setting.apply(SearchRequest.of("odds"));
      assertThat(one).isEqualTo(setting.apply(none)).hasSameHashCodeAs(setting.apply(none));
      different.add(one);
    }
    different.add(SearchRequest.plain("odds"));
    different.add(SearchRequest.quoted("odds"));
    different.add(SearchRequest.of(new NewsQuery.Word("odds")));
    assertThat(different).doesNotHaveDuplicates();
    assertThat(none).isEqualTo(SearchRequest.of("odds"));
  }

  @Test
  void settingsLeaveEachOtherAloneAndCanBeRead() {
    SearchRequest all = SearchRequest.of("odds");
    for (UnaryOperator<SearchRequest> setting : SETTINGS) {
      all = setting.apply(all);
    }
    assertThat(all.text()).isEqualTo("odds");
    assertThat(all.any()).isTrue();
    assertThat(all.filters()).hasSize(1);
    assertThat(all.publishedFrom()).isNull();
    assertThat(all.publishedTo()).isEqualTo(JUNE);
    assertThat(all.languages()).containsExactly("pt-BR");
    assertThat(all.limit()).isEqualTo(20);
    assertThat(all.offset()).isEqualTo(5);
    assertThat(all.after()).isEqualTo("next");
    assertThat(all.sort()).isEqualTo(SortOrder.NEWEST);
    assertThat(all.recent()).isTrue();
    assertThat(all.facets()).containsOnly(Map.entry(Grouping.by(Grouping.Kind.YEAR), 5));
    assertThat(all.copiesCollapsed()).isTrue();
    assertThat(all.expanded()).isTrue();
    assertThat(all.snippets()).isEqualTo(3);
    assertThat(all.snippetWidth()).isEqualTo(80);
    assertThat(all.highlights()).containsExactly(TextField.HEADLINE);
    assertThat(all.explained()).isTrue();
    assertThat(all.fields()).containsExactly(ArticleField.HEADLINE);
    assertThat(all.within()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void printedItSaysWhatIsAsked() {
    assertThat(SearchRequest.of("\"all odds\" cat")).hasToString("SearchRequest[\"all odds\" cat]");
    assertThat(
            SearchRequest.quoted("all odds").unlimited().language("en", "es").published(MAY, null))
        .hasToString(
            "SearchRequest[quoted all odds, from 2031-05-01, languages [en, es], limit all]");
    assertThat(SearchRequest.of(new NewsQuery.Word("odds")).snippets(2))
        .hasToString("SearchRequest[tree odds, snippets 2]");
  }

  @Test
  void aQueryMayBePutTogetherInCode() {
    NewsQuery tree =
        new NewsQuery.And(
            List.of(new NewsQuery.Word("odds"), new NewsQuery.Not(new NewsQuery.Word("even"))));
    assertThat(SearchRequest.of(tree).query().query()).isEqualTo(tree);
    assertThatThrownBy(
            () ->
                SearchRequest.of(
                    new NewsQuery.Or(
                        java.util.Collections.nCopies(501, new NewsQuery.Word("odds")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than 500");
    NewsQuery deep = new NewsQuery.Word("odds");
    for (int i = 0; i < 10_000; i++) {
      deep = new NewsQuery.Not(deep);
    }
    NewsQuery nested = deep;
    assertThatThrownBy(() -> SearchRequest.of(nested))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nested");
    assertThatThrownBy(() -> SearchRequest.of(new NewsQuery.Word("x".repeat(30_000))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("20000 characters");
  }

  @Test
  void languageTagsAreAsBcp47WritesThem() {
    assertThat(SearchRequest.of("odds").language("en_GB", "PT-br", "zh_hant").languages())
        .containsExactly("en-GB", "pt-BR", "zh-Hant");
    assertThat(SearchRequest.of("odds").language("en_GB").query().query())
        .hasToString("(and odds lang:en-GB)");
    assertThat(SearchRequest.of("odds").language("en").language().languages()).isEmpty();
    for (String tag : List.of("", "e", "en GB", "klingonian", "en,es")) {
      assertThatThrownBy(() -> SearchRequest.of("odds").language(tag))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"" + tag + "\" is no language tag");
    }
  }

  @Test
  void whatIsMissingOrWrongIsRefusedAtOnce() {
    SearchRequest request = SearchRequest.of("odds");
    assertThatNullPointerException()
        .isThrownBy(() -> SearchRequest.of(hidden((String) null)))
        .withMessage("query");
    assertThatNullPointerException()
        .isThrownBy(() -> SearchRequest.plain(hidden((String) null)))
        .withMessage("text");
    assertThatNullPointerException()
        .isThrownBy(() -> SearchRequest.quoted(hidden((String) null)))
        .withMessage("phrase");
    assertThatNullPointerException()
        .isThrownBy(() -> request.sort(hidden((SortOrder) null)))
        .withMessage("sort");
    assertThatNullPointerException()
        .isThrownBy(() -> request.filter(hidden((NewsQuery) null)))
        .withMessage("query");
    assertThatThrownBy(() -> request.published(JUNE, MAY))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(2031-05-01) before they begin (2031-06-01)");
    assertThatThrownBy(() -> request.limit(-1)).hasMessage("limit must not be negative: -1");
    assertThatThrownBy(() -> request.snippetWidth(0)).hasMessageContaining("at least 1: 0");
    assertThatThrownBy(() -> request.within(Duration.ZERO)).hasMessageContaining("PT0S");
    assertThatThrownBy(() -> request.highlights(TextField.URL)).hasMessageContaining("url");
    assertThatThrownBy(() -> new NewsQuery.Value(TextField.BODY, "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NewsQuery.Near("a b", -1, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSyntaxErrorShowsThePlaceInTheQuery() {
    assertThatThrownBy(() -> SearchRequest.of("cat (odds").query())
        .isInstanceOfSatisfying(
            QuerySyntaxException.class,
            e -> {
              assertThat(e).hasMessage(e.problem() + " (at character 5 of the query)");
              assertThat(e.problem()).isEqualTo("A parenthesis is never closed");
              assertThat(e.query()).isEqualTo("cat (odds");
              assertThat(e.offset()).isEqualTo(4);
              assertThat(e.excerpt()).isEqualTo("cat (odds\n    ^");
              assertThat(e.in("dog OR cat (odds").offset()).isEqualTo(11);
            });
  }

  /** For calls that a compiler which knows of null would refuse. */
  @SuppressWarnings("NullAway")
  private static <T> T hidden(@org.jspecify.annotations.Nullable T value) {
    return value;
  }
}
