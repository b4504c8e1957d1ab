package org.broadsheet.indexer.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.article.Article;
import org.junit.jupiter.api.Test;

/** How an article is cited. */
final class CitationTest {
  @Test
  void aLineHasWhatIsKnown() {
    Article article =
        Article.builder("a")
            .headline("Harbour lights")
            .byline("Jo Marlowe", "Ann Lee")
            .publisher("The Quay")
            .published("2023-09-13T08:00:00Z")
            .url("https://quay.example/1")
            .build();
    assertThat(Citation.plain(article))
        .isEqualTo(
            "Jo Marlowe, Ann Lee. “Harbour lights”. The Quay. 2023-09-13T08:00:00Z."
                + " https://quay.example/1.");
    assertThat(Citation.bibtex(article))
        .startsWith("@article{a,")
        .contains("author = {Jo Marlowe and Ann Lee}", "date = {2023-09-13}", "year = {2023}");
  }

  @Test
  void noTextLeavesItsBraces() {
    String headline = "100 % {of} \\input{/etc} $x_1$ & ~";
    Article article = Article.builder("x},\n y").headline(headline).build();
    assertThat(Citation.bibtex(article))
        .startsWith("@article{x-y,")
        .contains("{100 \\% \\{of\\} \\textbackslash{}input\\{/etc\\}")
        .contains("\\$x\\_1\\$ \\& \\textasciitilde{}}");
  }
}
