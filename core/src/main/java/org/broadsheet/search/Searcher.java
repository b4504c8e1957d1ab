package org.broadsheet.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;

/**
 * Answers from one state of an index: what was committed when the searcher was made, whatever is
 * written meanwhile. May be used by several threads at once; close it to let that state go.
 * Searches that are at work then still end, and later ones throw an {@link IllegalStateException}.
 */
public interface Searcher extends Closeable {

  /**
   * Runs a search.
   *
   * @throws org.broadsheet.query.QuerySyntaxException if the query cannot be read, or would cost
   *     too much
   * @throws SearchTimeoutException if it takes longer than the request allows
   * @throws java.io.InterruptedIOException if the thread is interrupted, as which it stays marked
   * @throws IOException if the index cannot be read
   */
  Results search(SearchRequest request) throws IOException;

  /** Takes hits one by one. */
  interface Visitor {
    /**
     * Takes the next hit.
     *
     * @return false if no more are wanted
     */
    boolean visit(Hit hit) throws IOException;
  }

  /**
   * Runs a search and hands out its hits one by one, in their order, each made when its turn comes:
   * for results that are too many to hold. A few bytes are held for each article that matches. The
   * time that a request allows runs on while hits are taken.
   *
   * @param visitor called by this thread; what it throws is passed on
   * @return the total and the warnings, without hits
   * @throws org.broadsheet.query.QuerySyntaxException as {@link #search} does
   * @throws IOException as {@link #search} does
   */
  Results scan(SearchRequest request, Visitor visitor) throws IOException;

  /**
   * The article with this id, whole.
   *
   * @throws IOException if the index cannot be read
   */
  Optional<Article> article(String id) throws IOException;

  /**
   * Articles like this one: its near copies, most alike first, then those that are related, which
   * share its rare words.
   *
   * @param limit how many at the most
   * @return empty if there are none, or no article with this id
   * @throws IllegalArgumentException if the limit is negative
   * @throws IOException if the index cannot be read
   */
  List<SimilarArticle> similar(String id, int limit) throws IOException;

  /**
   * Where an article lies: its location, then the same place in all other inputs that held the same
   * bytes when they were read, in order.
   *
   * @param article with its location
   * @return empty if the article has no location
   * @throws IOException if the index cannot be read
   */
  List<String> locations(Article article) throws IOException;

  /**
   * What the index holds.
   *
   * @throws IOException if the index cannot be read
   */
  IndexInfo info() throws IOException;
}
