package org.broadsheet.indexer.document;

import java.util.List;
import org.broadsheet.article.Article;

/** Reads the documents of one family of formats. For use by any number of threads at once. */
interface DocumentReader {
  /**
   * The articles in the document, at least one. What they do not say of their language is left to
   * the caller.
   *
   * @throws UnreadableException if there are none, with the reason
   * @throws Exception whatever a parser throws; the front door makes a reason of it
   */
  List<Article> read(Document document) throws Exception;
}
