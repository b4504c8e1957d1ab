package org.broadsheet.indexer.extract;

import java.io.IOException;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.Failure;

/**
 * Takes what comes of an input, document by document and in the order of the input, so that an
 * input of any size can be read in little memory.
 */
public interface Findings {
  /**
   * One document has been read.
   *
   * @param articles its articles, at least one
   * @throws IOException if they cannot be kept, which ends the reading of the input
   */
  void found(List<Article> articles) throws IOException;

  /**
   * One document, or the rest of the input, cannot be read.
   *
   * @throws IOException if that cannot be kept, which ends the reading of the input
   */
  void failed(Failure failure) throws IOException;
}
