package org.broadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SimilarArticle;

/**
 * Articles that are written and searched, wherever they lie: {@link NewsIndex} has them in a folder
 * of this machine, and the client of {@code broadsheet-opensearch} on a cluster. The same articles
 * give the same answers in each.
 *
 * <p>May be used by several threads at once. What is used after it was closed throws an {@link
 * IllegalStateException} that says so; to close anything twice does no harm.
 */
public interface NewsArchive extends Closeable {

  /**
   * Opens a writer. An article that comes without a language gets the one that its words or letters
   * show, so that its inflections are understood, or stays undetermined where they leave a doubt.
   *
   * @return the writer; close it after use
   * @throws IOException if the archive cannot be written; implementations say when
   */
  default ArticleWriter writer() throws IOException {
    return writer(LanguageIdentifier.ofLetters());
  }

  /**
   * Opens a writer as {@link #writer()} does, which tells the languages of articles otherwise.
   *
   * @param languages is asked about each article that comes without a language; {@code text ->
   *     null} leaves them undetermined
   * @return the writer; close it after use
   * @throws IOException if the archive cannot be written; implementations say when
   */
  ArticleWriter writer(LanguageIdentifier languages) throws IOException;

  /**
   * {@return what answers from the articles that have been committed} Close it after use.
   *
   * @throws java.nio.file.NoSuchFileException if there is no archive yet
   * @throws IOException if the archive cannot be read
   */
  Searcher searcher() throws IOException;

  /**
   * {@return what is known of the inputs that the articles came from} Close it after use.
   *
   * @throws java.nio.file.NoSuchFileException if there is no archive yet
   * @throws IOException if the archive cannot be read
   */
  Ledger ledger() throws IOException;

  /**
   * {@return the number of articles} It is quicker than {@link #info()}.
   *
   * @throws java.nio.file.NoSuchFileException if there is no archive yet
   * @throws IOException if the archive cannot be read
   */
  default long articles() throws IOException {
    return info().articles();
  }

  /**
   * Searches what has been committed.
   *
   * @param request what to look for and what to give back
   * @return the hits, and how many articles match in all
   * @throws org.broadsheet.query.QuerySyntaxException if the query cannot be read, or would cost
   *     too much
   * @throws org.broadsheet.search.SearchTimeoutException if it takes longer than the request allows
   * @throws java.nio.file.NoSuchFileException if there is no archive yet
   * @throws IOException if the archive cannot be read
   */
  default Results search(SearchRequest request) throws IOException {
    try (Searcher searcher = searcher()) {
      return searcher.search(request);
    }
  }

  /**
   * {@return the whole article with this id; empty if there is none}
   *
   * @param id as {@link Article#id()} gives it
   * @throws java.nio.file.NoSuchFileException if there is no archive yet
   * @throws IOException if the archive cannot be read
   */
  default Optional<Article> article(String id) throws IOException {
    try (Searcher searcher = searcher()) {
      return searcher.article(id);
    }
  }

  /**
   * {@return articles like one of them, as {@link Searcher#similar} gives them}
   *
   * @param id the id of the article that the others are to be like
   * @param limit how many at the most
   * @throws IllegalArgumentException if the limit is negative
   * @throws java.nio.file.NoSuchFileException if there is no archive yet
   * @throws IOException if the archive cannot be read
   */
  default List<SimilarArticle> similar(String id, int limit) throws IOException {
    try (Searcher searcher = searcher()) {
      return searcher.similar(id, limit);
    }
  }

  /**
   * {@return figures of what there is}
   *
   * @throws java.nio.file.NoSuchFileException if there is no archive yet
   * @throws IOException if the archive cannot be read
   */
  default IndexInfo info() throws IOException {
    try (Searcher searcher = searcher()) {
      return searcher.info();
    }
  }
}
