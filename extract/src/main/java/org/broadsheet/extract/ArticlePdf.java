package org.broadsheet.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.PdfOptions;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.extract.pdf.PdfReader;

/**
 * Articles out of PDF documents, read as newspapers are: columns in their order, words that lines
 * parted made whole, running heads and captions left out, one article each.
 *
 * <p>For use by any number of threads at once. PDFBox, which is behind it, may take much memory and
 * time over hostile documents: read those in a process of their own.
 */
public final class ArticlePdf {
  private ArticlePdf() {}

  /**
   * The articles of a document, the first page's first.
   *
   * @param file the document; the articles are located by its path as given
   * @return at least one article; of several each has a location such as {@code
   *     paper.pdf#page=1&article=2}
   * @throws UnreadableException if the document is locked, is damaged or holds no text
   * @throws IOException if the file cannot be read
   */
  public static List<Article> read(Path file) throws IOException {
    return read(file, Origin.of(file.toString()), PdfOptions.ARTICLES);
  }

  /**
   * The articles of a document, and what else is wanted of it.
   *
   * @param file the document
   * @param origin what the articles are located by
   * @param options what is wanted besides the articles; {@link PdfOptions#ARTICLES} for nothing
   * @return as {@link #read(Path)} gives them
   * @throws UnreadableException if the document is locked, is damaged or holds no text
   * @throws IOException if the file cannot be read
   */
  public static List<Article> read(Path file, Origin origin, PdfOptions options)
      throws IOException {
    try {
      return Recognition.of(PdfReader.read(file, origin, options));
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      // Broken documents make PDFBox stumble in any way.
      UnreadableException damaged =
          new UnreadableException(
              "extract", "damaged", "The document is damaged or not of its kind.");
      damaged.initCause(e);
      throw damaged;
    }
  }
}
