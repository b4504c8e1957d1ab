package org.broadsheet.indexer.document;

import java.util.List;

/**
 * The extras that a caller wants of a document besides its articles.
 *
 * @param furniture whether what belongs to printed pages and not to articles, such as running
 *     heads, captions and adverts, is given too: as one more article with the flag {@code
 *     furniture}
 * @param ocr whether pages that are only pictures are read by Tesseract
 * @param fields keys of JSON objects, or heads of columns, of what becomes custom fields
 */
public record Wanted(boolean furniture, boolean ocr, List<String> fields) {
  /** Articles and nothing else. */
  public static final Wanted ARTICLES = new Wanted(false, false, List.of());

  public Wanted {
    fields = List.copyOf(fields);
  }
}
