package org.broadsheet.indexer.extract;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.metadata.Metadata;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.extract.pdf.Newspaper;
import org.broadsheet.indexer.extract.pdf.Story;
import org.broadsheet.indexer.extract.pdf.Tesseract;
import org.broadsheet.indexer.extract.pdf.Typeset;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF documents as newspapers are: the pages by {@link Typeset}, an article for each that it
 * tells apart; and by Tika what a document holds besides its pages.
 */
final class PdfReader implements DocumentReader {
  private final Parsers parsers;
  private final boolean furniture;
  private final @Nullable Tesseract tesseract;

  /**
   * @param language what scanned pages are in; null if that is not known
   */
  PdfReader(Parsers parsers, Wanted wanted, @Nullable String language) {
    this.parsers = parsers;
    this.furniture = wanted.furniture();
    this.tesseract = wanted.ocr() ? new Tesseract(language) : null;
  }

  @Override
  public List<Article> read(Document document) throws Exception {
    try (PDDocument pdf = load(document)) {
      Newspaper paper = Typeset.read(pdf, document.limits().characters(), tesseract);
      Metadata metadata = PdfFacts.of(pdf);
      List<Story> stories = paper.stories();
      String beyond =
          PdfExtras.in(pdf)
              ? parsers
                  .parse(document, new Metadata(), new BesidePages(document.limits().characters()))
                  .text()
              : "";
      if (paper.whole() && beyond.isBlank() && !stories.isEmpty()) {
        beyond = PdfOutline.beyond(pdf, stories.getFirst().text());
      }
      if (stories.isEmpty() && beyond.isBlank()) {
        throw new Unreadable(
            "extract", "no text layer", "The pages hold no text, perhaps only pictures of it.");
      }
      return new PdfArticles(document, metadata, paper).all(beyond, furniture);
    }
  }

  private static PDDocument load(Document document) throws IOException, Unreadable {
    try {
      return Loader.loadPDF(
          new RandomAccessReadBufferedFile(document.bytes().getPath()),
          "",
          IOUtils.createTempFileOnlyStreamCache());
    } catch (InvalidPasswordException e) {
      throw new Unreadable("extract", "encrypted", "The document is locked with a password.");
    }
  }
}
