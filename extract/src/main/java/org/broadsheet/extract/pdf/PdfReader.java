package org.broadsheet.extract.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.broadsheet.article.Article;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.PdfOptions;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.extract.text.DocumentFacts;

/**
 * Reads PDF documents as newspapers are: the pages by {@link Typeset}, an article for each that it
 * tells apart.
 */
public final class PdfReader {
  /**
   * PDFBox tells its loggers of every oddity, and a library does not print. Held, because a logger
   * that nobody holds forgets its level.
   */
  private static final List<Logger> SILENT =
      Stream.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.xmpbox")
          .map(Logger::getLogger)
          .toList();

  static {
    for (Logger logger : SILENT) {
      if (logger.getLevel() == null) { // an application that wants to know has said so
        logger.setLevel(Level.OFF);
      }
    }
  }

  private PdfReader() {}

  /**
   * Reads the articles of a document, at least one: {@link Typeset} makes articles of what the
   * pages show, {@link PdfFacts} tells what the document says of itself, {@link PdfExtras} whether
   * it holds more than pages, {@link PdfOutline} adds a table of contents; {@link PdfArticles}
   * makes one of it all.
   *
   * @throws UnreadableException if it is locked or holds no text
   * @throws Exception whatever a broken document makes PDFBox throw, or what {@link
   *     PdfOptions#besidePages} throws
   */
  public static List<Article> read(Path file, Origin origin, PdfOptions options) throws Exception {
    try (PDDocument pdf = load(file)) {
      Tesseract tesseract = options.ocr() ? new Tesseract(options.ocrLanguage()) : null;
      Newspaper paper = Typeset.read(pdf, origin.maxCharacters(), tesseract);
      DocumentFacts facts = PdfFacts.of(pdf);
      List<PrintedArticle> printed = paper.articles();
      boolean more = PdfExtras.areIn(pdf);
      PdfOptions.BesidePages reader = options.besidePages();
      String beyond = more && reader != null ? reader.read() : "";
      if (paper.whole() && beyond.isBlank() && !printed.isEmpty()) {
        beyond = PdfOutline.beyond(pdf, printed.getFirst().text());
      }
      if (printed.isEmpty() && beyond.isBlank()) {
        throw paper.unmapped()
            ? new UnreadableException(
                "extract",
                "no readable text",
                "The fonts do not tell which characters are printed: perhaps --ocr reads them.")
            : new UnreadableException(
                "extract", "no text layer", "The pages hold no text, perhaps only pictures of it.");
      }
      return new PdfArticles(origin, facts, paper, more && reader == null)
          .all(beyond, options.furniture());
    }
  }

  private static PDDocument load(Path file) throws IOException {
    try {
      return Loader.loadPDF(
          new RandomAccessReadBufferedFile(file), "", IOUtils.createTempFileOnlyStreamCache());
    } catch (InvalidPasswordException e) {
      throw new UnreadableException(
          "extract", "encrypted", "The document is locked with a password.");
    }
  }
}
