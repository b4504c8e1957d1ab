package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that are added without a language are found in any inflection all the same. */
final class LanguagesOfArticlesTest {
  @TempDir private Path folder;

  private static Article article(String id, String body) {
    return Article.builder(id).body(body).build();
  }

  @Test
  void anArticleWithoutALanguageGetsTheOneThatItsWordsShow() throws IOException {
    try (NewsIndex index = NewsIndex.open(folder)) {
      try (ArticleWriter writer = index.writer()) {
        writer.add(article("en", "The winners were running laws."));
        writer.add(article("de", "Die Gewinner liefen durch die Städte und der Rat war froh."));
        writer.add(article("und", "Halden 3, Marstrand 1"));
        writer.commit();
      }
      assertThat(index.search(SearchRequest.of("winner run law")).total()).isEqualTo(1);
      assertThat(index.search(SearchRequest.of("stadt")).total()).isEqualTo(1);
      Article english = index.article("en").orElseThrow();
      assertThat(english.language()).isEqualTo("en");
      assertThat(english.languageFrom()).isEqualTo("identified");
      assertThat(index.article("und").orElseThrow().language()).isEqualTo(Article.UNDETERMINED);
    }
  }

  @Test
  void whatTheIndexHoldsDecidesWhereWordsLeaveADoubt() throws IOException {
    String doubtful = "Presidente da câmara fala da ponte nova para a cidade";
    assertThat(LanguageIdentifier.ofWords().identify(doubtful)).isNull();
    try (NewsIndex index = NewsIndex.open(folder)) {
      try (ArticleWriter writer = index.writer()) {
        writer.add(Article.builder("old").body("A ponte").language("pt-PT").build());
        writer.commit();
      }
      try (ArticleWriter writer = index.writer()) {
        writer.add(article("new", doubtful));
        writer.commit();
      }
      assertThat(index.article("new").orElseThrow().language()).isEqualTo("pt");
    }
  }

  @Test
  void whoeverKnowsBetterIsAsked() throws IOException {
    try (NewsIndex index = NewsIndex.open(folder)) {
      try (ArticleWriter writer = index.writer(text -> text.contains("Halden") ? "nb" : null)) {
        writer.add(article("a", "Halden 3, Marstrand 1"));
        writer.add(article("b", "The winners were running laws."));
        writer.add(Article.builder("c").body("Halden").language("sv").build());
        writer.commit();
      }
      assertThat(index.article("a").orElseThrow().language()).isEqualTo("nb");
      assertThat(index.article("b").orElseThrow().language()).isEqualTo("und");
      assertThat(index.article("c").orElseThrow().language()).isEqualTo("sv");
    }
  }
}
