package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.Count;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The query language, as the files of {@code resources/queries} show it, one a language. */
final class QueryCasesTest {
  static List<Path> files() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(QueryCasesTest.class.getResource("/queries"));
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of(folder.toURI()))) {
      all.forEach(files::add);
    }
    return files.stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void queriesFindWhatTheFileSays(Path file) throws IOException {
    QueryCases of = QueryCases.read(file);
    try (NewsIndex index = NewsIndex.inMemory()) {
      try (ArticleWriter writer = index.writer()) {
        for (Article article : of.articles()) {
          writer.add(article);
          writer.commit(); // each in a segment of its own
        }
      }
      SoftAssertions all = new SoftAssertions();
      try (Searcher searcher = index.searcher()) {
        for (QueryCases.Case one : of.cases()) {
          check(searcher, one, all);
        }
      }
      all.assertAll();
    }
  }

  private static void check(Searcher searcher, QueryCases.Case one, SoftAssertions all)
      throws IOException {
    String what = "line " + one.line() + ": " + one.query();
    SearchRequest request = SearchRequest.of(one.query());
    try {
      Set<String> ids = new TreeSet<>();
      List<String> warnings =
          searcher
              .scan(
                  request.unlimited().fields(Set.of()),
                  hit -> {
                    ids.add(hit.article().id());
                    return true;
                  })
              .warnings();
      List<String> places = new ArrayList<>();
      searcher.occurrences(
          request,
          OccurrenceOrder.ARTICLE,
          0,
          at -> {
            String field = at.field().name().toLowerCase(Locale.ROOT);
            places.add(QueryCases.place(at.article().id(), field, at.start(), at.end()));
            return true;
          });
      all.assertThat(one.error()).as(what).isEmpty();
      all.assertThat(ids).as(what).isEqualTo(one.articles());
      all.assertThat(places).as(what).containsExactlyInAnyOrderElementsOf(one.places());
      all.assertThat(String.join(" ", warnings)).as(what).contains(one.warning());
      all.assertThat(warnings.isEmpty()).as(what).isEqualTo(one.warning().isEmpty());
      all.assertThat(searcher.count(request))
          .as(what)
          .isEqualTo(new Count(one.articles().size(), one.places().size()));
    } catch (QuerySyntaxException e) {
      String expected = one.error().orElse("no error");
      int colon = expected.indexOf(": ");
      all.assertThat(e.offset() + ": " + e.problem())
          .as(what)
          .startsWith(expected.substring(0, colon + 1))
          .contains(expected.substring(colon + 2));
    } catch (RuntimeException e) {
      all.fail(what, e);
    }
  }

  @Test
  void thereAreEnoughCasesInEnoughLanguages() throws IOException, URISyntaxException {
    Set<String> languages = new HashSet<>();
    int cases = 0;
    for (Path file : files()) {
      QueryCases of = QueryCases.read(file);
      of.articles().forEach(article -> languages.add(article.language().split("-", -1)[0]));
      cases += of.cases().size();
    }
    assertThat(cases).isGreaterThan(500);
    assertThat(languages).hasSizeGreaterThan(20);
  }
}
