package org.broadsheet.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.broadsheet.article.Article;

/**
 * Answers from one state of an index: what was committed when the searcher was made, whatever is
 * written meanwhile. May be used by several threads at once; close it to let that state go.
 */
public interface Searcher extends Closeable {

  /**
   * Runs a search.
   *
   * @throws org.broadsheet.query.QuerySyntaxException if the query cannot be read
   * @throws IOException if the index cannot be read
   */
  Results search(SearchRequest request) throws IOException;

  /**
   * The article with this id, whole.
   *
   * @throws IOException if the index cannot be read
   */
  Optional<Article> article(String id) throws IOException;

  /**
   * What the index holds.
   *
   * @throws IOException if the index cannot be read
   */
  IndexInfo info() throws IOException;
}
