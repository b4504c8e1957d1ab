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

  /** Begins with the location; without more it is read to its end, and nothing came of it. */
  public static Builder builder(String location) {
    return new Builder(location);
  }

  /** Where the input is, which is its identity; not empty. */
  public String location() {
    return location;
  }

  /** Its size in bytes when it was last read; 0 for what is no file. */
  public long size() {
    return size;
  }

  /** When it had last been modified then; null for what is no file. */
  public @Nullable Instant modified() {
    return modified;
  }

  /** The SHA-256 of its bytes in lower-case hexadecimal; null where it was not computed. */
  public @Nullable String sha256() {
    return sha256;
  }

  /** How many documents of it are in the index. */
  public long documents() {
    return documents;
  }

  /** How many of its documents are not, each of which is an {@link InputFailure}. */
  public long failed() {
    return failed;
  }

  /** How many runs have read it since it was last changed. */
  public int tries() {
    return tries;
  }

  /** Tells whether it was read to its end; if not, the next run reads it again. */
  public boolean complete() {
    return complete;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LedgerEntry that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

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

    public Builder size(long size) {
      this.size = size;
      return this;
    }

    public Builder modified(@Nullable Instant modified) {
      this.modified = modified;
      return this;
    }

    public Builder sha256(@Nullable String sha256) {
      this.sha256 = sha256;
      return this;
    }

    public Builder documents(long documents) {
      this.documents = documents;
      return this;
    }

    public Builder failed(long failed) {
      this.failed = failed;
      return this;
    }

    public Builder tries(int tries) {
      this.tries = tries;
      return this;
    }

    /** True unless it is said here that it is not. */
    public Builder complete(boolean complete) {
      this.complete = complete;
      return this;
    }

    /**
     * The entry.
     *
     * @throws IllegalArgumentException if the location is empty or too long, or a number negative
     */
    public LedgerEntry build() {
      return new LedgerEntry(this);
    }
  }
}
