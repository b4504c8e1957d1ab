package org.broadsheet.indexer.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.FoundFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
  private static final String TEXT =
      "The council voted on Monday to keep the old ferry running for another year, it said.";

  private final Extractor extractor = new Extractor(Limits.DEFAULT, LetterSequences.guess(null));

  @Test
  void plainTextIsReadEvenWhenItIsRichInCommas(@TempDir Path dir) throws IOException {
    String text =
        "Ferries, boats, ships, rafts,\nrivers, lakes, seas, ponds,\nrain, hail, snow, ice,";
    Article article = article(dir, "a.txt", text.getBytes(UTF_8));

    assertThat(article.body()).isEqualTo(text);
    assertThat(article.location()).isEqualTo(dir.resolve("a.txt").toString());
    assertThat(article.id()).hasSize(16);
  }

  @Test
  void aTextThatBeginsLikeMailIsAText(@TempDir Path dir) throws IOException {
    String text = "Subject: ferries\nFrom: the council\n\n" + TEXT;

    assertThat(article(dir, "a.txt", text.getBytes(UTF_8)).body()).contains("Subject: ferries");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From Halden to Marstrand: five ferries that shaped the coast\n\n",
        "<HALDEN SHIPPING CORP> 2ND QTR NET\n\n"
      })
  void aTextIsOneWhateverItsFirstWordLooksLike(String headline, @TempDir Path dir)
      throws IOException {
    Path file = Files.writeString(dir.resolve("a.txt"), headline + TEXT);
    FoundFile found = new FileWalker(List.of(file), failure -> {}).next();

    assertThat(PlainTextFile.is(found)).isTrue();
    assertThat(extractor.extract(found).articles()).hasSize(1);
  }

  @Test
  void anOfficeDocumentIsReadInParagraphs(@TempDir Path dir) throws IOException {
    Article article = article(dir, "a.docx", docx(TEXT, "A second paragraph."));

    assertThat(article.body()).isEqualTo(TEXT + "\n\nA second paragraph.");
    assertThat(article.language()).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.vtt", "a.srt", "a.txt", "a"})
  void subtitlesAreReadAsSentences(String name, @TempDir Path dir) throws IOException {
    String cues = "1\n00:01.000 --> 00:04.000\n<b>The old</b>\n\n00:05.000 --> 00:06.000\nferry\n";
    String header = name.equals("a.vtt") ? "WEBVTT\n\n" : "";

    assertThat(article(dir, name, (header + cues).getBytes(UTF_8)).body())
        .isEqualTo("The old ferry");
  }

  @Test
  void timedTextIsReadAsSentences(@TempDir Path dir) throws IOException {
    String cues =
        "<tt xmlns='http://www.w3.org/ns/ttml' xml:lang='nds'><body><p begin='1s'>The old</p>"
            + "<p begin='2s'>ferry</p></body></tt>";
    Article article = article(dir, "a.ttml", cues.getBytes(UTF_8));

    assertThat(article.body()).isEqualTo("The old ferry");
    assertThat(article.language()).isEqualTo("nds");
  }

  @Test
  void aZipIsReadWithWhatIsInIt(@TempDir Path dir) throws IOException {
    Article article = article(dir, "a.zip", zip("inner.txt", TEXT.getBytes(UTF_8)));

    assertThat(article.body()).contains(TEXT);
  }

  @Test
  void aPageCompressedByItselfIsReadAsThePage(@TempDir Path dir) throws IOException {
    String page = "<!doctype html><html><body><h1>Ferry stays</h1><p>" + TEXT + "</p></body>";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(page.getBytes(UTF_8));
    }
    Article article = article(dir, "a.html.gz", packed.toByteArray());

    assertThat(article.headline()).isEqualTo("Ferry stays");
    assertThat(article.location()).endsWith("a.html.gz");
  }

  @Test
  void mailIsReadWithSubjectAndSender(@TempDir Path dir) throws IOException {
    String mail =
        "From: Jane Roe <jane@courier.example>\r\nTo: desk@courier.example\r\n"
            + "Subject: Ferry stays\r\nDate: Thu, 29 Feb 2024 10:15:00 +0000\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n"
            + TEXT
            + "\r\n";
    Article article = article(dir, "a.eml", mail.getBytes(UTF_8));

    assertThat(article.headline()).isEqualTo("Ferry stays");
    assertThat(article.byline()).containsExactly("Jane Roe");
    assertThat(article.published()).hasToString("2024-02-29T10:15:00Z");
    assertThat(article.body()).contains(TEXT);
  }

  @Test
  void aTruncatedDocumentIsAFailureInOneSentence(@TempDir Path dir) throws IOException {
    byte[] whole = docx(TEXT.repeat(50), TEXT);
    Failure failure = failure(dir, "a.docx", Arrays.copyOf(whole, whole.length / 3));

    assertThat(failure.stage()).isEqualTo("extract");
    assertThat(failure.reason()).isEqualTo("damaged");
    assertThat(failure.message()).endsWith(".").doesNotContain("Exception");
  }

  @Test
  void binaryJunkWithANameOfTextIsAFailure(@TempDir Path dir) throws IOException {
    byte[] junk = new byte[5_000];
    Arrays.fill(junk, 0, 2_500, (byte) 3);

    assertThat(failure(dir, "a.txt", junk).reason()).isEqualTo("not text");
    assertThat(failure(dir, "a.txt", junk).stage()).isEqualTo("decode");
  }

  @Test
  void emptyAndOversizedAndMissingFilesAreFailures(@TempDir Path dir) throws IOException {
    assertThat(failure(dir, "empty.txt", new byte[0]).reason()).isEqualTo("no text");
    assertThat(failure(dir, "empty.html", "<html></html>".getBytes(UTF_8)).reason())
        .isEqualTo("no text");
    FoundFile file = found(dir, "a.txt", TEXT.getBytes(UTF_8));
    Extractor strict = new Extractor(Limits.DEFAULT.withFileBytes(10), LetterSequences.guess(null));
    assertThat(Objects.requireNonNull(strict.extract(file).failure()).reason())
        .isEqualTo("too large");
    Files.delete(file.path());
    assertThat(Objects.requireNonNull(extractor.extract(file).failure()).reason())
        .isEqualTo("not found");
  }

  @Test
  void textIsCutAtTheLimit(@TempDir Path dir) throws IOException {
    Extractor strict = new Extractor(new Limits(1 << 20, 20, 10, 10), LetterSequences.guess(null));
    FoundFile text = found(dir, "a.txt", TEXT.getBytes(UTF_8));
    FoundFile office = found(dir, "a.docx", docx(TEXT, TEXT));

    assertThat(strict.extract(text).articles().getFirst().body())
        .isEqualTo(TEXT.substring(0, 20).strip());
    assertThat(strict.extract(office).articles().getFirst().body().length()).isBetween(10, 20);
  }

  @Test
  void anExternalEntityIsNeverRead(@TempDir Path dir) throws IOException {
    Path secret = Files.writeString(dir.resolve("secret"), "MARKER");
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]><a>before &e; after</a>";
    Extraction extraction = extractor.extract(found(dir, "a.xml", xml.getBytes(UTF_8)));

    assertThat(extraction.articles()).noneMatch(article -> article.body().contains("MARKER"));
  }

  @Test
  void theThreadsInterruptIsKept(@TempDir Path dir) throws IOException {
    FoundFile file = found(dir, "a.txt", TEXT.getBytes(UTF_8));
    Thread.currentThread().interrupt();
    extractor.extract(file);

    assertThat(Thread.interrupted()).isTrue();
    extractor.extract(file);
    assertThat(Thread.interrupted()).isFalse();
  }

  private Article article(Path dir, String name, byte[] bytes) throws IOException {
    Extraction extraction = extractor.extract(found(dir, name, bytes));
    assertThat(extraction.failure()).isNull();
    return extraction.articles().getFirst();
  }

  private Failure failure(Path dir, String name, byte[] bytes) throws IOException {
    Extraction extraction = extractor.extract(found(dir, name, bytes));
    assertThat(extraction.articles()).isEmpty();
    return Objects.requireNonNull(extraction.failure());
  }

  private static FoundFile found(Path dir, String name, byte[] bytes) throws IOException {
    Path file = Files.write(dir.resolve(name), bytes);
    return new FileWalker(List.of(file), failure -> {}).next();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  /** The least that a word processor's document is. */
  private static byte[] docx(String... paragraphs) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
    }
    String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    String packages = "http://schemas.openxmlformats.org/package/2006/";
    String main =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + packages
              + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd."
              + "openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/"
              + "document.xml\" ContentType=\""
              + main
              + "\"/></Types>");
      part(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\""
              + packages
              + "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/"
              + "officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
              + "</Relationships>");
      part(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"" + word + "\"><w:body>" + body + "</w:body></w:document>");
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(UTF_8));
    zip.closeEntry();
  }
}
