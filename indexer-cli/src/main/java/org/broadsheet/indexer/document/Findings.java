package org.broadsheet.indexer.document;

import java.io.IOException;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.Failure;

/**
 * Takes what comes of an input, document by document and in the order of the input, so that an
 * input of any size can be read in little memory.
 */
public interface Findings {
  /** Takes everything and keeps nothing: for reading that only makes a reader ready. */
  Findings FORGOTTEN =
      new Findings() {
        @Override
        public void found(List<Article> articles) {}

        @Override
        public void failed(Failure failure) {}
      };

  /**
   * A document inside the input is about to be parsed. Told of each one in the order of the input,
   * so that one which breaks the parser down can be named and the next time be passed over. An
   * input that is one document by itself need not tell.
   *
   * @param location where the document is, inside the input
   * @return whether to parse it: then one {@link #found} or {@link #failed} follows at the most
   *     before the next document begins; where it is false, none does
   * @throws IOException if that cannot be kept, which ends the reading of the input
   */
  default boolean begins(String location) throws IOException {
    return true;
  }

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
