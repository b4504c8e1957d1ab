package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Invented pages and the articles that they hold. To add a pair, write {@code name.html} into the
 * folder golden and run this test: it shows what was read, which goes, once it is right, into
 * {@code name.txt}.
 */
class GoldenPagesTest {
  private static final int MIN = 40;

  @TestFactory
  Stream<DynamicTest> everyPageGivesItsArticle() throws Exception {
    return names(".html").stream()
        .sorted()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> assertThat(shown(name)).isEqualTo(file(name + ".txt"))));
  }

  @Test
  void everyPageHasItsArticleAndEveryArticleItsPage() throws Exception {
    assertThat(names(".html")).isEqualTo(names(".txt")).hasSizeGreaterThanOrEqualTo(MIN);
  }

  @Test
  void everyPageTellsWhatBecameOfAllOfItsBlocks() throws Exception {
    for (String name : names(".html")) {
      List<BlockNote> notes = PageReader.read(file(name + ".html")).notes();

      assertThat(notes).as(name).allSatisfy(note -> assertThat(note.text()).isNotBlank());
    }
  }

  private static String shown(String name) throws Exception {
    List<PageArticle> pages = PageReader.readAll(file(name + ".html"));
    return pages.stream().map(GoldenPagesTest::shown).collect(Collectors.joining("\n----\n"));
  }

  private static String shown(PageArticle page) {
    Article article = page.article(Article.builder("a"), page.body());
    StringBuilder text = new StringBuilder();
    line(text, "headline", article.headline());
    line(text, "byline", String.join(" | ", article.byline()));
    line(text, "published", article.published());
    line(text, "publishedFrom", article.publishedFrom());
    line(text, "modified", article.modified());
    line(text, "publisher", article.publisher());
    line(text, "section", article.section());
    line(text, "keywords", String.join(" | ", article.keywords()));
    line(text, "dateline", article.dateline());
    line(text, "language", article.language());
    line(text, "languageFrom", article.languageFrom());
    line(text, "url", article.url());
    line(text, "summary", article.summary());
    line(text, "flags", String.join(" ", article.flags()));
    return text.append('\n').append(article.body()).append('\n').toString();
  }

  private static void line(StringBuilder text, String name, @Nullable Object value) {
    assertThat(ArticleField.named(name)).isPresent();
    if (value != null && !value.toString().isEmpty()) {
      text.append(name).append(": ").append(value).append('\n');
    }
  }

  private static Set<String> names(String ending) throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(Collectors.toSet());
    }
  }

  private static String file(String name) throws IOException, URISyntaxException {
    Path file = folder().resolve(name);
    return Files.exists(file) ? Files.readString(file) : "(there is no " + name + ")";
  }

  private static Path folder() throws URISyntaxException {
    URL folder = GoldenPagesTest.class.getResource("golden");
    assertThat(folder).isNotNull();
    return Path.of(folder.toURI());
  }
}
