package org.broadsheet.extract.input;

import org.jspecify.annotations.Nullable;

/**
 * The options for reading a PDF document. Immutable: every method that sets something returns other
 * options.
 *
 * @param furniture whether what belongs to the pages (names of the paper, captions, adverts)
 *     becomes an article of its own, with the flag {@code furniture}
 * @param ocr whether pages that are only pictures are read by the program Tesseract, where it is
 *     installed
 * @param ocrLanguage what such pages are in, as BCP 47; null if that is not known
 * @param besidePages reads what a document holds besides its pages; null to leave that out, which
 *     the flag {@code more-inside} then tells
 */
public record PdfOptions(
    boolean furniture,
    boolean ocr,
    @Nullable String ocrLanguage,
    @Nullable BesidePages besidePages) {

  /** Reads what a document holds besides its pages: forms, notes, files that are attached. */
  @FunctionalInterface
  public interface BesidePages {
    /**
     * The text; empty if there is none. Asked only where there seems to be some.
     *
     * @throws Exception if the document breaks the reader
     */
    String read() throws Exception;
  }

  /** The articles on the pages, and nothing else. */
  public static final PdfOptions ARTICLES = new PdfOptions(false, false, null, null);

  /** With what belongs to the pages as an article of its own. */
  public PdfOptions withFurniture() {
    return new PdfOptions(true, ocr, ocrLanguage, besidePages);
  }

  /** With the text of pages that are only pictures. */
  public PdfOptions withOcr(@Nullable String language) {
    return new PdfOptions(furniture, true, language, besidePages);
  }

  /** With the text that {@code reader} finds besides the pages, at the end of the last article. */
  public PdfOptions withBesidePages(BesidePages reader) {
    return new PdfOptions(furniture, ocr, ocrLanguage, reader);
  }
}
