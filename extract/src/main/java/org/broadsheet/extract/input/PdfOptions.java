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
     * {@return the text besides the pages; empty if there is none} It is asked for only where there
     * seems to be some.
     *
     * @throws Exception if the document breaks the reader
     */
    String read() throws Exception;
  }

  /** The articles on the pages, and nothing else. */
  public static final PdfOptions ARTICLES = new PdfOptions(false, false, null, null);

  /** {@return these options, and what belongs to the pages becomes an article of its own} */
  public PdfOptions withFurniture() {
    return new PdfOptions(true, ocr, ocrLanguage, besidePages);
  }

  /**
   * {@return these options, and pages that are only pictures are read}
   *
   * @param language what such pages are in, as BCP 47; null if that is not known
   */
  public PdfOptions withOcr(@Nullable String language) {
    return new PdfOptions(furniture, true, language, besidePages);
  }

  /**
   * {@return these options, and the text besides the pages stands at the end of the last article}
   *
   * @param reader finds that text
   */
  public PdfOptions withBesidePages(BesidePages reader) {
    return new PdfOptions(furniture, ocr, ocrLanguage, reader);
  }
}
