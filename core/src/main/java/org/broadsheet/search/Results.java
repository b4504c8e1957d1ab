package org.broadsheet.search;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search found. Immutable. */
public final class Results implements Iterable<Hit> {
  private final long total;
  private final List<Hit> hits;
  private final List<String> warnings;

  private Results(Builder from) {
    total = from.total;
    hits = List.copyOf(from.hits);
    warnings = List.copyOf(from.warnings);
  }

  /** Begins with what a {@code Results} always has. */
  public static Builder builder(long total) {
    return new Builder(total);
  }

  /** Exactly how many articles match, whatever the limit was. */
  public long total() {
    return total;
  }

  /** The articles from the request's offset on, at most as many as its limit. */
  public List<Hit> hits() {
    return hits;
  }

  /** What was forgiven in the query, one sentence each; mostly empty. */
  public List<String> warnings() {
    return warnings;
  }

  /** Over the {@link #hits()}. */
  @Override
  public Iterator<Hit> iterator() {
    return hits.iterator();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Results that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return "Results" + values();
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(total, hits, warnings);
  }

  /** Gathers the parts of a {@link Results}. Not for use by several threads at once. */
  public static final class Builder {
    private final long total;
    private List<Hit> hits = List.of();
    private List<String> warnings = List.of();

    private Builder(long total) {
      this.total = total;
    }

    public Builder hits(List<Hit> hits) {
      this.hits = hits;
      return this;
    }

    public Builder warnings(List<String> warnings) {
      this.warnings = warnings;
      return this;
    }

    /** The whole. */
    public Results build() {
      return new Results(this);
    }
  }
}
