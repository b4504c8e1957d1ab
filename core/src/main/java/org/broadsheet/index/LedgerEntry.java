package org.broadsheet.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index knows of one input, such as a file, so that the next run need not read it again
 * unless it has changed. Immutable.
 */
public final class LedgerEntry {
  /** The longest location in chars. */
  public static final int MAX_LOCATION = 10_000;

  private final String location;
  private final long size;
  private final @Nullable Instant modified;
  private final @Nullable String sha256;
  private final long documents;
  private final long failed;
  private final int tries;
  private final boolean complete;

  private LedgerEntry(Builder from) {
    location = from.location;
    size = from.size;
    modified = from.modified;
    sha256 = from.sha256;
    documents = from.documents;
    failed = from.failed;
    tries = from.tries;
    complete = from.complete;
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

  /**
   * Begins with the location; without more it is read to its end, and nothing came of it.
   *
   * @param location where the input is; checked by {@link Builder#build()}
   * @return a builder of an entry of no bytes, no documents and no failures
   */
  public static Builder builder(String location) {
    return new Builder(location);
  }

  /** {@return the place where the input is, which is its identity; not empty} */
  public String location() {
    return location;
  }

  /** {@return the size in bytes when it was last read; 0 for what is no file} */
  public long size() {
    return size;
  }

  /** {@return the time of its last change when it was last read; null for what is no file} */
  public @Nullable Instant modified() {
    return modified;
  }

  /**
   * {@return the SHA-256 of its bytes in lower-case hexadecimal; null where it was not computed}
   */
  public @Nullable String sha256() {
    return sha256;
  }

  /** {@return the number of its documents that are in the index} */
  public long documents() {
    return documents;
  }

  /**
   * {@return the number of its documents that are not} It is the sum of the counts of its {@link
   * InputFailure}s.
   */
  public long failed() {
    return failed;
  }

  /** {@return the number of runs that have read it since it was last changed} */
  public int tries() {
    return tries;
  }

  /** {@return whether it was read to its end} If not, the next run reads it again. */
  public boolean complete() {
    return complete;
  }

  /** {@return whether the other is an entry of which all parts are equal to these} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LedgerEntry that && values().equals(that.values());
  }

  /** {@return a hash code of all parts} */
  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** {@return all parts on one line, for a log or a debugger} */
  @Override
  public String toString() {
    return "LedgerEntry" + values();
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(location, size, modified, sha256, documents, failed, tries, complete);
  }

  /** Gathers the parts of a {@link LedgerEntry}. Not for use by several threads at once. */
  public static final class Builder {
    private final String location;
    private long size;
    private @Nullable Instant modified;
    private @Nullable String sha256;
    private long documents;
    private long failed;
    private int tries;
    private boolean complete = true;

    private Builder(String location) {
      this.location = location;
    }

    /**
     * Sets the size; 0 without this.
     *
     * @param size the size in bytes, not negative; 0 for what is no file
     * @return this builder
     */
    public Builder size(long size) {
      this.size = size;
      return this;
    }

    /**
     * Sets the time of the last change.
     *
     * @param modified the time; null for what is no file
     * @return this builder
     */
    public Builder modified(@Nullable Instant modified) {
      this.modified = modified;
      return this;
    }

    /**
     * Sets the SHA-256 of the bytes.
     *
     * @param sha256 in lower-case hexadecimal; null where it was not computed
     * @return this builder
     */
    public Builder sha256(@Nullable String sha256) {
      this.sha256 = sha256;
      return this;
    }

    /**
     * Sets how many documents of the input are in the index; 0 without this.
     *
     * @param documents the number, not negative
     * @return this builder
     */
    public Builder documents(long documents) {
      this.documents = documents;
      return this;
    }

    /**
     * Sets how many documents of the input are not in the index; 0 without this.
     *
     * @param failed the number, not negative
     * @return this builder
     */
    public Builder failed(long failed) {
      this.failed = failed;
      return this;
    }

    /**
     * Sets how many runs have read the input since it was last changed; 0 without this.
     *
     * @param tries the number, not negative
     * @return this builder
     */
    public Builder tries(int tries) {
      this.tries = tries;
      return this;
    }

    /**
     * Sets whether the input was read to its end; true without this.
     *
     * @param complete false if it was not
     * @return this builder
     */
    public Builder complete(boolean complete) {
      this.complete = complete;
      return this;
    }

    /**
     * {@return an entry of what was set so far}
     *
     * @throws IllegalArgumentException if the location is empty or longer than {@link
     *     #MAX_LOCATION} chars, or a number negative
     */
    public LedgerEntry build() {
      return new LedgerEntry(this);
    }
  }
}
