package org.broadsheet.apitest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.broadsheet.article.Article;
import org.broadsheet.extract.ArticlePage;
import org.broadsheet.extract.ArticlePdf;
import org.broadsheet.extract.PlainText;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.PdfOptions;
import org.broadsheet.extract.input.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user of the library sees: its doors only. */
final class DoorsTest {
  private static final String TEXT =
      "The council of Lower Marsh voted on Monday, after a long night, to keep the old ferry"
          + " running for another year, against the advice of its own engineers.";
  private static final String PAGE =
      "<html><head><title>Ferry stays | Marsh Courier</title>"
          + "<meta name=author content='Jane Roe'></head><body><nav>Home Sport</nav>"
          + "<article><h1>Ferry stays</h1><p>"
          + TEXT
          + "</p></article></body></html>";

  @TempDir private Path dir;

  @Test
  void aPageGivesItsArticleWithWhatItSaysOfItself() throws Exception {
    List<Article> articles = ArticlePage.read(PAGE, "https://marsh.example/ferry");

    assertThat(articles).hasSize(1);
    Article article = articles.getFirst();
    assertThat(article.headline()).isEqualTo("Ferry stays");
    assertThat(article.body()).isEqualTo(TEXT);
    assertThat(article.byline()).containsExactly("Jane Roe");
    assertThat(article.url()).isEqualTo("https://marsh.example/ferry");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.languageFrom()).isEqualTo("identified");
    assertThat(ArticlePage.read(PAGE, "https://marsh.example/ferry")).isEqualTo(articles);
  }

  @Test
  void theBytesOfAPageAreReadAsTheyWereMeant() throws Exception {
    String page =
        PAGE.replace("old ferry", "café « Zażółć »")
            .replace("<head>", "<head><meta charset=windows-1250>");
    Origin origin = Origin.of("/saved/ferry.html");

    Article article =
        ArticlePage.read(page.getBytes(Charset.forName("windows-1250")), origin).getFirst();

    assertThat(article.body()).contains("café « Zażółć »");
    assertThat(article.location()).isEqualTo("/saved/ferry.html");
    assertThat(article.url()).isNull();
  }

  @Test
  void aPageWithoutTextIsRefusedInOneSentence() {
    assertThatThrownBy(() -> ArticlePage.read("<p></p>", "https://marsh.example/"))
        .isInstanceOfSatisfying(
            UnreadableException.class, e -> assertThat(e.reason()).isEqualTo("no text"))
        .hasMessage("The page shows no text.");
  }

  @Test
  void aTextIsReadInWhateverEncoding() throws Exception {
    Article article =
        PlainText.read(("Title: Ferry stays\n\n" + TEXT).getBytes(UTF_16LE), Origin.of("a.txt"));

    assertThat(article.headline()).isEqualTo("Ferry stays");
    assertThat(article.body()).isEqualTo(TEXT);
    assertThat(PlainText.read(TEXT, Origin.of("a.txt")).body()).isEqualTo(TEXT);
    assertThatThrownBy(() -> PlainText.read(new byte[5_000], Origin.of("b.txt")))
        .isInstanceOf(UnreadableException.class);
  }

  @Test
  void aLongTextIsCutWhereItWasSaid() throws Exception {
    Article article = PlainText.read(TEXT, Origin.of("a.txt").withMaxCharacters(20));
    assertThat(article.headline() + article.body()).isEqualTo(TEXT.substring(0, 20).strip());
  }

  @Test
  void aPdfGivesTheArticlesOnItsPages() throws IOException {
    Path file = pdf(null, "Ferry stays for one more year");

    List<Article> articles = ArticlePdf.read(file);

    assertThat(articles).hasSize(1);
    Article article = articles.getFirst();
    assertThat(article.headline() + article.body()).contains("Ferry stays for one more year");
    assertThat(article.location()).isEqualTo(file.toString());
  }

  @Test
  void aLockedABrokenAndAnEmptyPdfAreRefusedInOneSentence() throws IOException {
    assertRefused(pdf("secret", "Ferry stays"), "encrypted");
    assertRefused(pdf(null, ""), "no text layer");
    Path cut = dir.resolve("cut.pdf");
    Files.write(cut, "%PDF-1.7\nno more".getBytes(UTF_8));
    assertThatThrownBy(() -> ArticlePdf.read(cut)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> ArticlePdf.read(dir.resolve("none.pdf")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void whatIsBesideThePagesComesFromWhoeverReadsIt() throws IOException {
    Path file = dir.resolve("form.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = page(document, "Ferry stays for one more year");
      page.setAnnotations(List.of(new PDAnnotationText()));
      document.save(file.toFile());
    }
    Origin origin = Origin.of("form.pdf");

    Article alone = ArticlePdf.read(file).getFirst();
    Article more =
        ArticlePdf.read(
                file, origin, PdfOptions.ARTICLES.withBesidePages(() -> "A note in the margin."))
            .getFirst();

    assertThat(alone.flags()).contains("more-inside");
    assertThat(more.flags()).doesNotContain("more-inside");
    assertThat(more.body()).endsWith("A note in the margin.");
  }

  private static void assertRefused(Path pdf, String reason) {
    assertThatThrownBy(() -> ArticlePdf.read(pdf))
        .isInstanceOfSatisfying(
            UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private Path pdf(@Nullable String password, String text) throws IOException {
    Path file = Files.createTempFile(dir, "paper", ".pdf");
    try (PDDocument document = new PDDocument()) {
      page(document, text);
      if (password != null) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static PDPage page(PDDocument document, String text) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 11);
      content.newLineAtOffset(72, 700);
      content.showText(text);
      content.endText();
    }
    return page;
  }
}
