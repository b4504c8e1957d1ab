package org.broadsheet.indexer.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.FileWalker;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Typeset pages beside what they are expected to give. To see what a changed page gives, run with
 * {@code -Dbroadsheet.golden=FOLDER}: the texts are written there.
 */
class PdfGoldenTest {
  static final Path FOLDER = Path.of("src/test/resources/pdf");

  private final Extractor extractor =
      new Extractor(
          Limits.DEFAULT, LetterSequences.guess(null), new Wanted(true, false, List.of()));

  @TestFactory
  Stream<DynamicTest> eachPageGivesItsArticles() throws IOException {
    return documents().stream()
        .map(pdf -> DynamicTest.dynamicTest(pdf.getFileName().toString(), () -> check(pdf)));
  }

  @Test
  void everyPageHasAnExpectationAndEveryExpectationAPage() throws IOException {
    List<Path> pdfs = documents();
    assertThat(pdfs).hasSizeGreaterThan(30).allMatch(pdf -> Files.exists(text(pdf)));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(f -> f.toString().endsWith(".txt")).count()).isEqualTo(pdfs.size());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jump-en | 1 | We know how much
          jump-en | 2 | comes down that hill, and when
          jump-en | 1 | the second time
          jump-en | 2 | at half past three in the morning
          jump-de | 1 | denn beide hätten noch nie einen
          jump-de | 2 | Überschuss erwirtschaftet.
          pages-de | 1 | und das Wasserrad lief
          pages-de | 2 | obwohl es nichts mehr zu sägen gab
          formulas-en | 1 | left open for the threads
          formulas-en | 2 | and for the pigeons
          formulas-en | 2 | a book with a green cover.
          formulas-en | 3 | IV. WHAT IS LEFT
          cells-nl | 1 | 210 241 272
          cells-nl | 2 | De dijkgraaf wil
          """)
  void wordsStandOnTheirPage(String name, int page, String words) throws IOException {
    assertThat(pages(name, words)).containsExactly(OptionalInt.of(page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rtl-ar", "columns-he", "columns-hi", "columns-ko", "dropcap-ru"})
  void everyWordOfASinglePageStandsOnIt(String name) throws IOException {
    for (Article article : articles(name)) {
      assertThat(article.pages()).hasToString(article.flags().contains("furniture") ? "" : "0:1");
    }
  }

  /** The pages of words in the articles of a document that hold them. */
  private List<OptionalInt> pages(String name, String words) throws IOException {
    return articles(name).stream()
        .filter(article -> article.body().contains(words))
        .map(
            article -> {
              String before = article.body().substring(0, article.body().indexOf(words));
              return article.pages().pageAt(before.codePointCount(0, before.length()));
            })
        .toList();
  }

  private List<Article> articles(String name) throws IOException {
    Path pdf = FOLDER.resolve(name + ".pdf");
    return extractor.extract(new FileWalker(List.of(pdf), failure -> {}).next()).articles();
  }

  private void check(Path pdf) throws IOException {
    StringBuilder given = new StringBuilder();
    Extraction extraction = extractor.extract(new FileWalker(List.of(pdf), failure -> {}).next());
    if (extraction.failure() != null) {
      given.append("failure: ").append(extraction.failure().reason()).append('\n');
    }
    extraction.articles().forEach(article -> append(given, article));
    String folder = System.getProperty("broadsheet.golden");
    if (folder != null) {
      Files.writeString(Path.of(folder).resolve(text(pdf).getFileName()), given, UTF_8);
    }
    assertThat(given.toString()).isEqualTo(Files.readString(text(pdf), UTF_8));
  }

  private static void append(StringBuilder given, Article article) {
    String location = String.valueOf(article.location());
    int inner = location.indexOf('#');
    given
        .append("location: ")
        .append(inner < 0 ? "" : location.substring(inner))
        .append("\nheadline: ")
        .append(article.headline())
        .append("\nsection: ")
        .append(article.section())
        .append("\nbyline: ")
        .append(String.join(" | ", article.byline()))
        .append("\npublished: ")
        .append("page".equals(article.publishedFrom()) ? article.published() : "")
        .append("\npublisher: ")
        .append(article.publisher())
        .append("\nlanguage: ")
        .append(article.language())
        .append("\nflags: ")
        .append(String.join(" ", article.flags()))
        .append("\n\n")
        .append(article.body())
        .append("\n\n");
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private static Path text(Path pdf) {
    return pdf.resolveSibling(pdf.getFileName().toString().replace(".pdf", ".txt"));
  }
}
