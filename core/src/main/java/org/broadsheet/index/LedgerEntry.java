package org.broadsheet.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an index knows of one input, such as a file, so that the next run need not read it again
 * unless it has changed.
 *
 * @param location where the input is, which is its identity; not empty
 * @param size its size in bytes when it was last read; 0 for what is no file
 * @param modified when it had last been modified then; null for what is no file
 * @param sha256 the SHA-256 of its bytes in lower-case hexadecimal; null where it was not computed
 * @param documents how many documents of it are in the index
 * @param failed how many of its documents are not, each of which is an {@link InputFailure}
 * @param tries how many runs have read it since it was last changed
 * @param complete whether it was read to its end; if not, the next run reads it again
 */
public record LedgerEntry(
    String location,
    long size,
    @Nullable Instant modified,
    @Nullable String sha256,
    long documents,
    long failed,
    int tries,
    boolean complete) {
  /** The longest location in chars. */
  public static final int MAX_LOCATION = 10_000;

  public LedgerEntry {
    if (location.isEmpty()
        || location.length() > MAX_LOCATION
        || size < 0
        || documents < 0
        || failed < 0
        || tries < 0) {
      throw new IllegalArgumentException(
          "not an input: \"" + location + "\" of " + size + " bytes, " + documents + " documents");
    }
  }
}
