package org.broadsheet.indexer.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.text.Dateline;

/** Reads scanned papers in all formats. For use by any number of threads at once. */
public final class ScanReader {
  private final boolean wantsFurniture;

  /**
   * A reader.
   *
   * @param wantsFurniture whether what belongs to no article, such as adverts and the name of the
   *     paper, is given too, as one more article with the flag {@code furniture}
   */
  public ScanReader(boolean wantsFurniture) {
    this.wantsFurniture = wantsFurniture;
  }

  /**
   * The articles of a document.
   *
   * @param beside the files among which an issue's pages are looked for
   * @throws IOException if it is damaged or too large
   */
  public ScanReading read(InputStream bytes, ScanFormat format, Origin origin, Siblings beside)
      throws IOException {
    return switch (format) {
      case METS -> MetsReader.read(bytes, origin, beside, wantsFurniture);
      case DIDL -> DidlReader.read(bytes, origin, beside, wantsFurniture);
      case TEI -> new ScanReading(TeiReader.read(bytes, origin), List.of());
      case ARTICLE_TEXT -> new ScanReading(written(bytes, origin), List.of());
      case ALTO, PAGE_XML, HOCR ->
          new ScanReading(
              PageArticles.of(origin, PageFiles.pages(bytes, format), wantsFurniture), List.of());
    };
  }

  /**
   * The files in which an issue says that its text is, as it names them.
   *
   * @throws IOException if the issue cannot be read
   */
  public static List<String> references(InputStream bytes, ScanFormat format) throws IOException {
    return switch (format) {
      case METS -> MetsReader.references(bytes);
      case DIDL -> DidlReader.references(bytes);
      default -> List.of();
    };
  }

  private static List<Article> written(InputStream bytes, Origin origin) throws IOException {
    ArticleTextReader text = ArticleTextReader.read(bytes);
    String body = origin.cut(text.body());
    return text.title().isEmpty() && body.isEmpty()
        ? List.of()
        : List.of(
            origin
                .article()
                .headline(text.title())
                .body(body)
                .dateline(Dateline.of(body))
                .flags("ocr")
                .build());
  }
}
