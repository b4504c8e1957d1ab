package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Markup;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Hit;
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hits show of their texts. */
final class SnippetsTest {
  private static final String BODY =
      "The council of Halden met on Monday. "
          + "It spoke of roads, of schools and of the harbour wall. ".repeat(20)
          + "\n\nAt last it voted: the ferry stays, and the ferry will be painted.";

  @TempDir Path temp;
  private NewsIndex index;

  @BeforeEach
  void openIndex() throws IOException {
    index = NewsIndex.create(temp.resolve("index"));
    try (ArticleWriter writer = index.writer()) {
      writer.add(Article.builder("a").headline("Ferry stays").body(BODY).publisher("Wire").build());
      writer.add(Article.builder("b").headline("Only a headline").publisher("Bare").build());
      writer.commit();
    }
  }

  @AfterEach
  void closeIndex() throws IOException {
    index.close();
  }

  @Test
  void whereNothingInTheTextMatchedTheBeginningIsShown() throws IOException {
    Hit hit = only(SearchRequest.of("publisher:wire").snippets(3).snippetWidth(60));
    assertThat(hit.snippets())
        .containsExactly(
            new Snippet(
                "body",
                "The council of Halden met on Monday. It spoke of roads, of…",
                java.util.List.of()));
    assertThat(only(SearchRequest.of("publisher:bare").snippets(1)).snippets())
        .extracting(Snippet::text)
        .containsExactly("Only a headline");
    assertThat(only(SearchRequest.of("publisher:wire")).snippets()).isEmpty();
  }

  @Test
  void textsMayBeMarkedWhole() throws IOException {
    SearchRequest request = SearchRequest.of("ferry").snippets(5);
    assertThat(only(request).highlights()).isEmpty();
    assertThat(only(request).snippets()).extracting(Snippet::field).contains("headline");

    Hit hit = only(request.highlights(TextField.BODY, TextField.HEADLINE));
    assertThat(hit.highlights()).extracting(Snippet::field).containsExactly("headline", "body");
    assertThat(hit.highlights().get(0).render(Markup.HTML)).isEqualTo("<mark>Ferry</mark> stays");
    assertThat(hit.highlights().get(1).text()).isEqualTo(BODY);
    assertThat(hit.highlights().get(1).matches()).hasSize(2);
    assertThat(hit.snippets()).extracting(Snippet::field).containsOnly("body");
  }

  @Test
  void highlightsNeedNoSnippets() throws IOException {
    Hit hit = only(SearchRequest.of("painted").highlights(TextField.HEADLINE));
    assertThat(hit.snippets()).isEmpty();
    assertThat(hit.highlights().get(0).matches()).isEmpty();
  }

  @Test
  void aSnippetIsAsWideAsAskedFor() throws IOException {
    for (int width : new int[] {1, 20, 50, 120, 500, 10_000}) {
      Snippet snippet =
          only(SearchRequest.of("voted").snippets(1).snippetWidth(width)).snippets().get(0);
      assertThat(snippet.text().replace("…", "")).hasSizeLessThanOrEqualTo(Math.max(5, width));
      assertThat(snippet.text()).contains("voted");
    }
  }

  private Hit only(SearchRequest request) throws IOException {
    return index.search(request).hits().get(0);
  }
}
