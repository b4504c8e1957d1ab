package org.broadsheet.index;

import java.io.IOException;
import org.broadsheet.article.Article;

/**
 * Puts the articles of one input into an index, in place of those that the input gave before. An
 * input of ordinary size is put in at once, when it is finished; a large one in pieces, and until
 * it is finished the ledger says that it is not complete.
 *
 * <p>May be used by several threads at once, but for {@link #finish}, which comes last. An input
 * that is never finished leaves the ledger as it was or incomplete.
 */
public interface InputWriter {
  /**
   * Adds an article, in place of the one with the same id if there is one.
   *
   * @param article the whole article; a {@linkplain Article#isPartial() partial} one is refused,
   *     here or when the input is finished
   * @throws IllegalArgumentException if an article is partial
   * @throws IOException if the disk refuses; the last commit is not harmed
   */
  void add(Article article) throws IOException;

  /**
   * Adds what could not be read.
   *
   * @param failure a document of this input, or the input itself, and why it is not in the index
   * @throws IOException if the disk refuses; the last commit is not harmed
   */
  void add(InputFailure failure) throws IOException;

  /**
   * Records that the input has been read.
   *
   * @param entry what is known of it now; of the same location
   * @throws IllegalArgumentException if the entry is of another location, or an article was partial
   * @throws IOException if the disk refuses; the last commit is not harmed
   */
  void finish(LedgerEntry entry) throws IOException;
}
