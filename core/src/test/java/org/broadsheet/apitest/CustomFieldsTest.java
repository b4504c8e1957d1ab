package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.Hit;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Custom fields, which fields an article has, where it lies, and lists of values. */
final class CustomFieldsTest {
  private static final Article A =
      Article.builder("a")
          .headline("Ferry sails")
          .body("The foreign ferry left.")
          .language("en")
          .location("/news/2024/a.txt")
          .publisher("Skerrow Wire")
          .section("World news")
          .keywords("ferries", "ports, harbours")
          .byline("Jane Roe")
          .published("2024-02-29")
          .field("Desk", "Foreign", "Home news")
          .field("рубрика", "Мир и море")
          .build();

  private static final Article B =
      Article.builder("b")
          .headline("Ferry late")
          .language("en")
          .location("/news/2023 old/b.zip!/b.html")
          .url("https://example.org/b")
          .publisher("Halden Journal")
          .keywords("trams")
          .field("desk", "foreign affairs")
          .field("story_id", "17")
          .build();

  private static final Article C =
      Article.builder("c")
          .language("zh")
          .body("电车开动了。")
          .publisher("港口日报")
          .field("desk", "国际新闻")
          .build();

  private static final Article D = Article.builder("d").headline("A ferry").build();

  @TempDir Path temp;
  private NewsIndex index;

  @BeforeEach
  void openIndex() throws IOException {
    index = NewsIndex.create(temp.resolve("index"));
    try (ArticleWriter writer = index.writer()) {
      for (Article article : List.of(A, B, C, D)) {
        writer.add(article);
      }
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
      quoteCharacter = '`',
      textBlock =
          """
          desk:foreign                   | a b
          Desk:Foreign                   | a b
          desk:=Foreign                  | a
          desk:="foreign AFFAIRS"        | b
          desk:="home"                   |
          desk:"home news"               | a
          desk:"news home"               |
          desk:"Foreign Home"            |
          desk:home,affairs              | a b
          desk:=Foreign,"国际新闻"         | a c
          desk:国际                       | c
          desk:for*                      | a b
          desk:(foreign -home)           | b
          desk:(home OR affairs)         | a b
          desk:(foreign lang:en)         | a b
          desk:"news home"~0             | a
          desk:"news home"~>0            |
          desk:(*)                       | a b c
          -desk:foreign                  | c d
          рубрика:мир                    | a
          Рубрика:="мир и море"          | a
          story_id:17                    | b
          ferry desk:affairs             | b
          ferry OR desk:国际               | a b c d
          has:date                       | a
          has:published                  | a
          -has:byline                    | b c d
          has:headline                   | a b d
          has:body                       | a c
          has:url,section                | a b
          has:lang                       | a b c
          -has:language                  | d
          has:keyword has:keywords       | a b
          has:location                   | a b
          has:desk                       | a b c
          has:story_id                   | b
          has:fields                     | a b c
          has:id                         | a b c d
          has:summary                    |
          path:/news/                    | a b
          path:/news/2024                | a
          location:"/news/2023 old/"     | b
          path:/news/*                   | a b
          path:/NEWS/                    |
          path:news                      |
          path:/news/2024/a.txt          | a
          ferry -path:/news/2024         | b d
          publisher:Wire,Journal         | a b
          publisher:wire,"港口日报"        | a c
          section:"World news"           | a
          section:World,Sport            | a
          keyword:trams,ferries          | a b
          keyword:="ports, harbours"     | a
          keyword:=trams,ferries         | a b
          """)
  void clausesAboutFieldsFilter(String query, String ids) throws IOException {
    assertThat(ids(query)).hasToString(ids == null ? "[]" : "[" + ids.replace(" ", ", ") + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nofield:odds        | 0 | There is no field "nofield"; the fields are headline, body, byline, publisher, section, keyword, url, lang, date, path, has, desk, story_id, рубрика; in quotes it would be words
          x headlien:odds     | 2 | There is no field "headlien"; did you mean headline:?
          ferry dsk:foreign   | 6 | There is no field "dsk"; did you mean desk:?
          -auhtor:"Jane Roe"  | 1 | did you mean author:?
          (Publishr:=Wire)    | 1 | There is no field "Publishr"; did you mean publisher:?
          languge:en          | 0 | did you mean language:?
          автор:Иванов        | 0 | There is no field "автор"
          year:2023           | 0 | There is no field "year"
          summary:ferry       | 0 | There is no field "summary"
          ferry has:dsk       | 10 | There is no field "dsk"; did you mean desk:?
          has:date,           | 0 | There is no field ""
          """)
  void aFieldThatTheIndexDoesNotHaveIsToldWithTheNearest(String query, int offset, String message) {
    assertThatThrownBy(() -> ids(query))
        .isInstanceOfSatisfying(
            QuerySyntaxException.class, e -> assertThat(e.offset()).isEqualTo(offset))
        .hasMessageContaining(message);
  }

  @Test
  void whatACustomFieldCannotBeAskedForIsTold() {
    for (String query : List.of("desk:(=\"Foreign\")", "desk:foregin~1", "desk:\"foregin\"~~")) {
      assertThatThrownBy(() -> ids(query))
          .isInstanceOf(QuerySyntaxException.class)
          .hasMessageStartingWith("Custom fields cannot be asked for ");
    }
  }

  @Test
  void suchClausesAddNothingToScoresAndAreNotMarked() throws IOException {
    Hit alone = index.search(SearchRequest.of("ferry").snippets(1)).hits().getFirst();
    for (String filter :
        List.of("desk:foreign", "desk:=Foreign,x", "has:date", "path:/news/", "section:world,x")) {
      Hit hit =
          index.search(SearchRequest.of("ferry headline:sails").snippets(1)).hits().getFirst();
      Hit narrowed =
          index
              .search(SearchRequest.of("ferry headline:sails " + filter).snippets(1))
              .hits()
              .getFirst();
      assertThat(narrowed.article().id()).as(filter).isEqualTo("a");
      assertThat(narrowed.score()).as(filter).isEqualTo(hit.score());
      assertThat(narrowed.snippets()).as(filter).isEqualTo(hit.snippets());
    }
    assertThat(alone.score()).isPositive();
    assertThat(index.search(SearchRequest.of("desk:foreign")).hits().getFirst().score()).isZero();
  }

  @Test
  void queriesInCodeAskForTheSame() throws IOException {
    NewsQuery word = new NewsQuery.InCustomField("desk", new NewsQuery.Word("foreign"));
    assertThat(ids(SearchRequest.of(word))).containsExactly("a", "b");
    assertThat(ids(SearchRequest.of(new NewsQuery.CustomValue("DESK", "Foreign"))))
        .containsExactly("a");
    assertThat(ids(SearchRequest.of(new NewsQuery.Has("Publisher"))))
        .containsExactly("a", "b", "c");
    assertThat(ids(SearchRequest.of(new NewsQuery.AtPath("/news/")))).containsExactly("a", "b");
    assertThatThrownBy(() -> ids(SearchRequest.of(new NewsQuery.Has("dsk"))))
        .isInstanceOf(QuerySyntaxException.class);
  }

  @Test
  void customFieldsAreStoredWithTheArticle() throws IOException {
    try (Searcher searcher = index.searcher()) {
      for (Article article : List.of(A, B, C, D)) {
        assertThat(searcher.article(article.id())).contains(article);
      }
    }
    Hit hit =
        index
            .search(SearchRequest.of("desk:home").fields(Set.of(ArticleField.FIELDS)))
            .hits()
            .getFirst();
    assertThat(hit.article().fields()).isEqualTo(A.fields());
    assertThat(hit.article().isPartial()).isTrue();
  }

  @Test
  void aListOfCustomFieldsInAMessageIsNotEndless() throws IOException {
    try (ArticleWriter writer = index.writer()) {
      Article.Builder many = Article.builder("many");
      for (int i = 10; i < 60; i++) {
        many.field("own" + i, "v");
      }
      writer.add(many.build());
      writer.commit();
    }
    assertThatThrownBy(() -> ids("qwertzuiop:x"))
        .hasMessageContaining("own10, own11")
        .hasMessageContaining("own27, own28, and 33 more;")
        .hasMessageNotContaining("own29");
  }

  private List<String> ids(String query) throws IOException {
    return ids(SearchRequest.of(query));
  }

  private List<String> ids(SearchRequest request) throws IOException {
    List<String> ids = new ArrayList<>();
    for (Hit hit : index.search(request.unlimited())) {
      ids.add(hit.article().id());
    }
    return ids.stream().sorted().toList();
  }
}
