package org.broadsheet.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.broadsheet.article.Article;
import org.broadsheet.query.NewsQuery;

/**
 * Puts articles into an index and takes them out. An index has one writer at a time, in all
 * processes together.
 *
 * <p>Nothing is seen by searches, and nothing survives a crash, before {@link #commit()} returns.
 * May be used by several threads at once. A thread that is interrupted completes what it was asked
 * to do, and is still interrupted afterwards. A writer that is closed throws an {@link
 * IllegalStateException} from every method but {@link #close()}.
 */
public interface ArticleWriter extends Closeable {

  /**
   * Adds an article, in place of the one with the same id if there is one.
   *
   * @param article the whole article
   * @throws IllegalArgumentException if the article is {@linkplain Article#isPartial() partial}
   * @throws IOException if the disk refuses; the last commit is not harmed
   */
  void add(Article article) throws IOException;

  /**
   * Takes out the article with this id, if there is one.
   *
   * @param id as {@link Article#id()} gives it
   * @throws IOException if the disk refuses; the last commit is not harmed
   */
  void delete(String id) throws IOException;

  /**
   * Takes out all articles that match a query, those among them that are not committed yet. What
   * the ledger knows of their inputs stays as it is, as with {@link #delete(String)}: a run over
   * the same files does not bring them back until a file changes. Articles that are added meanwhile
   * by other threads may stay.
   *
   * @param query what the articles match that are taken out
   * @return how many were taken out
   * @throws IllegalArgumentException if the query is larger than one may be that is typed
   * @throws org.broadsheet.query.QuerySyntaxException if it would cost too much
   * @throws IOException if the disk refuses; the last commit is not harmed
   */
  long delete(NewsQuery query) throws IOException;

  /**
   * Claims inputs that are about to be read, so that no other writer of the same archive reads them
   * as well. A claim ends when the input's entry has been committed, when this writer is closed, or
   * some time after its process has died. After that another writer may be granted the same input,
   * so what the ledger knows of it is to be looked at when it has been claimed, not before. Where
   * there is one writer at a time, as in a folder, all inputs are granted at once. Inputs may be
   * written without having been claimed.
   *
   * @param inputs their locations
   * @param patience asked now and then whether to wait until it is known of each input that is not
   *     granted that its holder is alive; the inputs of a dead one are granted
   * @return those that are granted; never null
   * @throws IOException if the archive cannot be written
   */
  default Set<String> claim(Collection<String> inputs, BooleanSupplier patience)
      throws IOException {
    return Set.copyOf(inputs);
  }

  /**
   * Begins to write what comes of an input. All articles that it gave before are replaced.
   *
   * @param location where the input is; not empty
   * @return takes the articles of the input, and is finished with its entry for the ledger
   */
  InputWriter input(String location);

  /**
   * Takes out an input: its articles, its failures and its place in the ledger.
   *
   * @param input the location of the input; nothing happens if it is not known
   * @throws IOException if the disk refuses; the last commit is not harmed
   */
  void remove(String input) throws IOException;

  /**
   * Puts an entry into the ledger in place of the one with its location, and leaves the articles of
   * the input as they are.
   *
   * @param entry what is known of the input now
   * @throws IOException if the disk refuses; the last commit is not harmed
   */
  void record(LedgerEntry entry) throws IOException;

  /**
   * Makes all changes so far durable and visible to searches.
   *
   * @throws IOException if the disk refuses; the last commit is not harmed
   */
  void commit() throws IOException;

  /**
   * Gives the writer up, and with it all changes since the last commit.
   *
   * @throws IOException if the disk refuses; the last commit is not harmed
   */
  @Override
  void close() throws IOException;
}
