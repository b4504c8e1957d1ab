package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Markup;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.InputWriter;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Hit;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One article of an index: as a hit of a query, and by its place. */
final class SingleArticleTest {
  private NewsIndex index;
  private Searcher searcher;

  @BeforeEach
  void write() throws IOException {
    index = NewsIndex.inMemory();
    try (ArticleWriter writer = index.writer()) {
      input(writer, "/a/paper.pdf", "/a/paper.pdf#article=1", "/a/paper.pdf#article=2");
      input(writer, "/a/paper.pdf.html", "/a/paper.pdf.html");
      input(writer, "/a/b.zip", "/a/b.zip!/x.html", "/a/b.zip!/y.html#article=1");
      input(writer, "/a/odd!/name.txt", "/a/odd!/name.txt");
      writer.commit();
    }
    searcher = index.searcher();
  }

  private static void input(ArticleWriter writer, String location, String... places)
      throws IOException {
    InputWriter input = writer.input(location);
    for (String place : places) {
      input.add(
          Article.builder(place)
              .headline("Lanterns of Skerrow")
              .body("The ferries carry lanterns, and " + place + ".")
              .language("en")
              .location(place)
              .build());
    }
    input.finish(LedgerEntry.builder(location).documents(places.length).build());
  }

  @AfterEach
  void close() throws IOException {
    searcher.close();
    index.close();
  }

  @Test
  void articlesAreFoundAtTheirPlaceOrInsideOfIt() throws IOException {
    assertThat(searcher.idsAt("/a/paper.pdf#article=2")).containsExactly("/a/paper.pdf#article=2");
    assertThat(searcher.idsAt("/a/paper.pdf"))
        .containsExactly("/a/paper.pdf#article=1", "/a/paper.pdf#article=2");
    assertThat(searcher.idsAt("/a/b.zip!/y.html")).containsExactly("/a/b.zip!/y.html#article=1");
    assertThat(searcher.idsAt("/a/b.zip")).hasSize(2);
    assertThat(searcher.idsAt("/a/odd!/name.txt")).containsExactly("/a/odd!/name.txt");
    for (String none : new String[] {"", "/a", "/a/", "/a/paper", "/a/b.zip!/x", "!/", "#"}) {
      assertThat(searcher.idsAt(none)).as(none).isEmpty();
    }
  }

  @Test
  void anArticleIsAHitOfARequestWhateverItsRankIs() throws IOException {
    SearchRequest request =
        SearchRequest.of("ferry lantern")
            .limit(0)
            .offset(3)
            .highlights(TextField.HEADLINE, TextField.BODY);
    Hit hit = searcher.hit("/a/b.zip!/x.html", request).orElseThrow();
    assertThat(hit.article().id()).isEqualTo("/a/b.zip!/x.html");
    assertThat(hit.highlights()).hasSize(2);
    assertThat(hit.highlights().get(1).render(Markup.HTML))
        .startsWith("The <mark>ferries</mark> carry <mark>lanterns</mark>");
  }

  @Test
  void whatDoesNotMatchIsNoHit() throws IOException {
    assertThat(searcher.hit("/a/b.zip!/x.html", SearchRequest.of("herring"))).isEmpty();
    assertThat(searcher.hit("/a/b.zip!/x.html", SearchRequest.of("ferry lang:de"))).isEmpty();
    assertThat(searcher.hit("nobody", SearchRequest.of("ferry"))).isEmpty();
    assertThatThrownBy(() -> searcher.hit("nobody", SearchRequest.of("(ferry")))
        .isInstanceOf(QuerySyntaxException.class);
  }
}
