package org.broadsheet.indexer.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.broadsheet.article.Article;
import org.broadsheet.article.Pages;
import org.broadsheet.indexer.source.FileWalker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfDocumentReaderTest {
  private static final PDFont FONT = new PDType1Font(FontName.TIMES_ROMAN);
  private static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);

  @TempDir private Path dir;

  @Test
  void columnsPrintedRowByRowAreReadOneAfterTheOther() throws IOException {
    String[] left = {
      "Against all odds the", "city council voted to", "keep the old library", "open."
    };
    String[] right = {
      "Storm warning issued", "for the coast as the", "winds rise beyond", "eighty."
    };
    Article article =
        only(
            pages(
                1,
                (content, page) -> {
                  for (int row = 0; row < left.length; row++) {
                    show(content, FONT, 11, 72, 700 - 14 * row, left[row]);
                    show(content, FONT, 11, 320, 700 - 14 * row, right[row]);
                  }
                }));
    assertThat(article.body())
        .contains("Against all odds the city council voted to keep the old library open.")
        .contains("Storm warning issued for the coast as the winds rise beyond eighty.");
  }

  @Test
  void lettersSetApartAreWords() throws IOException {
    Article article =
        only(
            pages(
                1,
                (content, page) -> {
                  content.setCharacterSpacing(6);
                  show(content, FONT, 11, 72, 700, "AGAINST ALL ODDS");
                }));
    assertThat(article.body()).isEqualTo("AGAINST ALL ODDS");
  }

  @Test
  void aPageWithoutHeadlineIsReadWholeAndSaysSo() throws IOException {
    Article article =
        only(pages(1, (content, page) -> show(content, FONT, 11, 72, 700, "Nothing tells.")));
    assertThat(article.flags()).containsExactly("whole-page");
    assertThat(article.location()).doesNotContain("#");
  }

  @Test
  void runningHeadsAreLeftOutAndTextGoesOnOverThePage() throws IOException {
    Article article =
        only(
            pages(
                3,
                (content, page) -> {
                  show(content, FONT, 8, 72, 770, "The Ostrow Lantern, page " + page);
                  if (page == 1) {
                    show(content, BOLD, 20, 72, 730, "Ferry stays for the winter");
                  }
                  for (int line = 0; line < 12; line++) {
                    String text =
                        line == 11
                            ? "and so it goes on and on for a-"
                            : "the ferry stayed where it was";
                    show(
                        content,
                        FONT,
                        10,
                        72,
                        700 - 12 * line,
                        line == 0 ? "nother winter, they said, and" : text);
                  }
                }));
    assertThat(article.headline()).isEqualTo("Ferry stays for the winter");
    assertThat(article.body())
        .contains("on for another winter, they said")
        .doesNotContain("Lantern");
    assertThat(article.flags()).isEmpty();
    List<Pages.Start> starts = article.pages().starts();
    assertThat(starts).extracting(Pages.Start::page).containsExactly(1, 2, 3);
    for (Pages.Start page : starts.subList(1, 3)) { // the parted word stands where it begins
      assertThat(article.body().substring(page.start())).startsWith("winter, they said");
    }
  }

  @Test
  void aFormInsideItselfIsDrawnOnce() throws IOException {
    long start = System.nanoTime();
    Extraction extraction = extract(selfContaining());
    assertThat(Objects.requireNonNull(extraction.failure()).reason()).isEqualTo("no text layer");
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  @Test
  void anEmptyPasswordOpensAndAnyOtherIsAFailure() throws IOException {
    assertThat(extract(locked("")).articles()).hasSize(1);
    Extraction extraction = extract(locked("secret"));
    assertThat(Objects.requireNonNull(extraction.failure()).reason()).isEqualTo("encrypted");
  }

  @Test
  void furnitureIsGivenOnlyWhenAsked() throws IOException {
    Path pdf = PdfGoldenTest.FOLDER.resolve("newspaper-en.pdf");
    Extraction plain =
        new Extractor(Limits.DEFAULT, LetterSequences.guess("en"))
            .extract(new FileWalker(List.of(pdf), f -> {}).next());
    assertThat(plain.articles()).noneMatch(a -> a.flags().contains("furniture")).hasSize(2);
    assertThat(plain.articles()).noneMatch(a -> a.body().contains("Umbrellas"));
    Extraction all =
        new Extractor(
                Limits.DEFAULT, LetterSequences.guess("en"), new Wanted(true, false, List.of()))
            .extract(new FileWalker(List.of(pdf), f -> {}).next());
    Article last = all.articles().getLast();
    assertThat(last.flags()).containsExactly("furniture");
    assertThat(last.location()).endsWith("newspaper-en.pdf#furniture");
    assertThat(last.body()).contains("Umbrellas mended while you wait");
  }

  @Test
  void whatIsPrintedSeveralTimesAtOnePlaceIsReadOnce() throws IOException {
    Article article =
        only(
            pages(
                1,
                (content, page) -> {
                  show(content, FONT, 11, 72, 700, "Nothing tells.");
                  for (int time = 0; time < 4; time++) {
                    show(content, BOLD, 11, 72 + 0.2f * time, 40, "Made with the trial edition of");
                    show(content, BOLD, 11, 240 + 0.2f * time, 40, "Typefish");
                  }
                }));
    assertThat(article.body())
        .containsOnlyOnce("Made with the trial edition of Typefish")
        .containsOnlyOnce("Made");
  }

  @Test
  void aTitlePageIsOneArticleWithTheAuthorOverTheTitle() throws IOException {
    String[] title = {"The Bell", "under", "the Lake"};
    String[] second = {"A HISTORY", "OF THE", "DROWNED", "VILLAGE", "OF OSTROW"};
    Article article =
        only(
            pages(
                1,
                (content, page) -> {
                  for (int line = 0; line < second.length; line++) {
                    show(content, FONT, 14, 250, 370 - 20 * line, second[line]);
                  }
                  for (int line = 0; line < title.length; line++) {
                    show(content, FONT, 30, 250, 480 - 34 * line, title[line]);
                  }
                  show(content, FONT, 12, 250, 780, "JANINA M. WOLSKA");
                }));
    assertThat(article.headline()).isEqualTo("The Bell under the Lake");
    assertThat(article.body())
        .isEqualTo("JANINA M. WOLSKA\n\nA HISTORY OF THE DROWNED VILLAGE OF OSTROW");
  }

  @Test
  void aSentenceOverNextToNothingIsNoHeadline() throws IOException {
    Article article = headed("The ferry stays.");
    assertThat(article.headline()).isEmpty();
    assertThat(article.body()).startsWith("The ferry stays.\n\nthe ferry of line 0");
    assertThat(headed("The ferry stays").headline()).isEqualTo("The ferry stays");
  }

  private Article headed(String first) throws IOException {
    return only(
        pages(
            1,
            (content, page) -> {
              show(content, BOLD, 20, 72, 730, first);
              text(content, 72, 690, 3);
            }));
  }

  @Test
  void aHeadlineInABarOverItsTextIsNoAdvert() throws IOException {
    List<Article> articles =
        extract(
                pages(
                    1,
                    (content, page) -> {
                      text(content, 72, 760, 14);
                      content.addRect(68, 560, 400, 24);
                      content.stroke();
                      show(content, BOLD, 18, 72, 566, "From the harbour");
                      content.addRect(68, 450, 400, 100);
                      content.stroke();
                      text(content, 72, 536, 7);
                    }))
            .articles();
    assertThat(articles.getLast().headline()).isEqualTo("From the harbour");
    assertThat(articles.getLast().body()).startsWith("the ferry of line 0").contains("line 6");
  }

  @Test
  void smallCapitalsInTheMiddleOverAColumnBelongToItsText() throws IOException {
    Article article =
        only(
            pages(
                1,
                (content, page) -> {
                  text(content, 60, 700, 12);
                  show(content, FONT, 7.5f, 112, 540, "II. THE WINTER");
                  text(content, 60, 522, 12);
                  text(content, 320, 700, 26);
                }));
    assertThat(article.body()).contains("II. THE WINTER");
  }

  @Test
  void theTableOfContentsOfAViewerIsReadWhereThePagesLackItsWords() throws IOException {
    String[] words = {"Nothing tells.", "Everything is told."};
    for (String title : List.of("The countries", "Nothing")) {
      try (PDDocument document =
          document(2, (content, page) -> show(content, FONT, 11, 72, 700, words[page - 1]))) {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
        Article article = only(bytes(document));
        boolean beyond = title.equals("The countries");
        assertThat(article.body().endsWith("told.\n\nThe countries")).isEqualTo(beyond);
        // It stands on none of the pages.
        assertThat(article.pages()).hasToString(beyond ? "0:1 16:2 37:0" : "0:1 16:2");
      }
    }
  }

  @Test
  void aTableOfContentsThatRunsInACircleEnds() throws IOException {
    try (PDDocument document =
        document(1, (content, page) -> show(content, FONT, 11, 72, 700, "Nothing tells."))) {
      PDDocumentOutline outline = new PDDocumentOutline();
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle("Round");
      outline.addLast(item);
      item.getCOSObject().setItem(COSName.NEXT, item.getCOSObject());
      item.getCOSObject().setItem(COSName.FIRST, item.getCOSObject());
      document.getDocumentCatalog().setDocumentOutline(outline);
      assertThat(only(bytes(document)).body()).contains("Nothing tells.");
    }
  }

  /** So many lines of one column. */
  private static void text(PDPageContentStream content, float x, float y, int lines)
      throws IOException {
    for (int line = 0; line < lines; line++) {
      show(
          content,
          FONT,
          10,
          x,
          y - 12 * line,
          "the ferry of line " + line + " went over the water");
    }
  }

  /** What is printed on a page. */
  private interface Printed {
    void on(PDPageContentStream content, int page) throws IOException;
  }

  private static byte[] pages(int count, Printed printed) throws IOException {
    try (PDDocument document = document(count, printed)) {
      return bytes(document);
    }
  }

  private static PDDocument document(int count, Printed printed) throws IOException {
    PDDocument document = new PDDocument();
    for (int number = 1; number <= count; number++) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        printed.on(content, number);
      }
    }
    return document;
  }

  private static byte[] locked(String password) throws IOException {
    try (PDDocument document =
        document(1, (content, page) -> show(content, FONT, 11, 72, 700, "A locked text."))) {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static void show(
      PDPageContentStream content, PDFont font, float size, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  /** A page that draws a form, which draws itself twice. */
  private static byte[] selfContaining() {
    String self = "/X Do /X Do";
    return ("""
    %PDF-1.4
    1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
    2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
    3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R \
    /Resources << /XObject << /X 5 0 R >> >> >> endobj
    4 0 obj << /Length 5 >> stream
    /X Do
    endstream endobj
    5 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 11 \
    /Resources << /XObject << /X 5 0 R >> >> >> stream
    """
            + self
            + "\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")
        .getBytes(ISO_8859_1);
  }

  private Article only(byte[] pdf) throws IOException {
    Extraction extraction = extract(pdf);
    assertThat(extraction.failure()).isNull();
    assertThat(extraction.articles()).hasSize(1);
    return extraction.articles().getFirst();
  }

  private Extraction extract(byte[] pdf) throws IOException {
    Path file = Files.write(dir.resolve("a.pdf"), pdf);
    Extractor extractor = new Extractor(Limits.DEFAULT, LetterSequences.guess("en"));
    return extractor.extract(new FileWalker(List.of(file), failure -> {}).next());
  }
}
