package org.broadsheet.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the last commit of an index knows of its inputs: which were read, in which state, and which
 * are not in. Stays as it is until it is closed, and then throws an {@link IllegalStateException}.
 * For use by any number of threads at once.
 */
public interface Ledger extends Closeable {

  /**
   * Takes what a walk through the ledger finds.
   *
   * @param <T> what is found: entries or failures
   */
  interface Visitor<T> {
    /**
     * Takes one, on the thread that walks.
     *
     * @param found the next entry or failure
     * @throws IOException to end the walk
     */
    void visit(T found) throws IOException;
  }

  /**
   * {@return the entry of an input; empty for one that was never read}
   *
   * @param location where the input is, as it was recorded
   * @throws IOException if the index cannot be read
   */
  Optional<LedgerEntry> entry(String location) throws IOException;

  /**
   * {@return whether the ledger holds no input at all}
   *
   * @throws IOException if the index cannot be read
   */
  boolean isEmpty() throws IOException;

  /**
   * {@return whether the ledger holds no input whose location begins so}
   *
   * @param prefix the beginning of a location
   * @throws IOException if the index cannot be read
   */
  boolean isEmpty(String prefix) throws IOException;

  /**
   * {@return the inputs with these bytes; empty if there are none}
   *
   * @param sha256 the SHA-256 of the bytes in hexadecimal, without blanks
   * @throws IllegalArgumentException if it is not hexadecimal
   * @throws IOException if the index cannot be read
   */
  List<LedgerEntry> withContent(String sha256) throws IOException;

  /**
   * Visits the inputs whose locations begin so, in the order of their locations.
   *
   * @param prefix empty for all inputs
   * @param visitor called by this thread, once for each input
   * @throws IOException if the index cannot be read, or what the visitor throws
   */
  void entries(String prefix, Visitor<LedgerEntry> visitor) throws IOException;

  /**
   * Visits the articles that an input gave.
   *
   * @param input the location of the input, as it was recorded
   * @param visitor called by this thread, once for each article, in no order that means anything
   * @throws IOException if the index cannot be read, or what the visitor throws
   */
  void articles(String input, Visitor<InputArticle> visitor) throws IOException;

  /**
   * {@return how many articles in the index an input gave} It is quicker than to visit them.
   *
   * @param input the location of the input, as it was recorded
   * @throws IOException if the index cannot be read
   */
  long articles(String input) throws IOException;

  /**
   * Visits all that is not in the index, in the order of the inputs' locations.
   *
   * @param input only what belongs to this input; null for all
   * @param visitor called by this thread, once for each failure
   * @throws IOException if the index cannot be read, or what the visitor throws
   */
  void failures(@Nullable String input, Visitor<InputFailure> visitor) throws IOException;
}
