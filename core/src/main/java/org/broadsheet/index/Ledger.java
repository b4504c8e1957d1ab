package org.broadsheet.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the last commit of an index knows of its inputs: which were read, in which state, and which
 * are not in. Stays as it is until it is closed. For use by any number of threads at once.
 */
public interface Ledger extends Closeable {

  /** Takes what a walk through the ledger finds. */
  interface Visitor<T> {
    /**
     * Takes one.
     *
     * @throws IOException to end the walk
     */
    void visit(T found) throws IOException;
  }

  /**
   * What is known of an input; empty for one that was never read.
   *
   * @throws IOException if the index cannot be read
   */
  Optional<LedgerEntry> entry(String location) throws IOException;

  /**
   * Whether the ledger holds any input at all.
   *
   * @throws IOException if the index cannot be read
   */
  boolean isEmpty() throws IOException;

  /**
   * The inputs with these bytes.
   *
   * @param sha256 in lower-case hexadecimal
   * @throws IOException if the index cannot be read
   */
  List<LedgerEntry> withContent(String sha256) throws IOException;

  /**
   * Visits the inputs whose locations begin so, in the order of their locations.
   *
   * @param prefix empty for all inputs
   * @throws IOException if the index cannot be read, or what the visitor throws
   */
  void entries(String prefix, Visitor<LedgerEntry> visitor) throws IOException;

  /**
   * Visits all that is not in the index, in the order of the inputs' locations.
   *
   * @param input only what belongs to this input; null for all
   * @throws IOException if the index cannot be read, or what the visitor throws
   */
  void failures(@Nullable String input, Visitor<InputFailure> visitor) throws IOException;
}
