package org.broadsheet.indexer.document;

import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.broadsheet.article.Article;
import org.broadsheet.extract.input.PdfOptions;
import org.broadsheet.extract.pdf.PdfReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF documents by {@link PdfReader}, and by Tika what a document holds besides its pages.
 */
final class PdfDocumentReader implements DocumentReader {
  private final Parsers parsers;
  private final PdfOptions options;

  /**
   * @param language what scanned pages are in; null if that is not known
   */
  PdfDocumentReader(Parsers parsers, Wanted wanted, @Nullable String language) {
    this.parsers = parsers;
    PdfOptions articles =
        wanted.furniture() ? PdfOptions.ARTICLES.withFurniture() : PdfOptions.ARTICLES;
    this.options = wanted.ocr() ? articles.withOcr(language) : articles;
  }

  @Override
  public List<Article> read(Document document) throws Exception {
    return PdfReader.read(
        document.bytes().getPath(),
        document.origin(),
        options.withBesidePages(() -> besidePages(document)));
  }

  private String besidePages(Document document) throws Exception {
    BesidePages text = new BesidePages(document.limits().characters());
    return parsers.parse(document, new Metadata(), text).text();
  }
}
