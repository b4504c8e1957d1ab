package org.broadsheet.search;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search found. Immutable. */
public final class Results implements Iterable<Hit> {
  private final long total;
  private final List<Hit> hits;
  private final List<Facet> facets;
  private final List<String> warnings;

  private Results(Builder from) {
    total = from.total;
    hits = List.copyOf(from.hits);
    facets = List.copyOf(from.facets);
    warnings = List.copyOf(from.warnings);
  }

  /**
   * Begins with what a {@code Results} always has.
   *
   * @param total exactly how many articles match
   * @return a builder that has neither hits, facets nor warnings yet
   */
  public static Builder builder(long total) {
    return new Builder(total);
  }

  /** {@return the exact number of articles that match, whatever the limit was} */
  public long total() {
    return total;
  }

  /**
   * {@return the hits from the request's offset on, at most as many as its limit} Empty after
   * {@link Searcher#scan}, which hands them out itself.
   */
  public List<Hit> hits() {
    return hits;
  }

  /**
   * {@return where the next page begins, for {@link SearchRequest#after}; null if these are the
   * last hits, if there are none, or if copies are collapsed} After {@link Searcher#scan} the last
   * hit has it.
   */
  public @Nullable String cursor() {
    return hits.isEmpty() ? null : hits.getLast().cursor();
  }

  /** {@return the counts that the request asked for, in its order; empty if it asked for none} */
  public List<Facet> facets() {
    return facets;
  }

  /** {@return what was forgiven in the query, one sentence each; mostly empty} */
  public List<String> warnings() {
    return warnings;
  }

  /** {@return an iterator over the {@link #hits()}, which removes none} */
  @Override
  public Iterator<Hit> iterator() {
    return hits.iterator();
  }

  /** {@return whether the other has the same total, hits, facets and warnings} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Results that && values().equals(that.values());
  }

  /** {@return a hash code of total, hits, facets and warnings} */
  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** {@return total, hits, facets and warnings on one line, for a log or a debugger} */
  @Override
  public String toString() {
    return "Results" + values();
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(total, hits, facets, warnings);
  }

  /** Gathers the parts of a {@link Results}. Not for use by several threads at once. */
  public static final class Builder {
    private final long total;
    private List<Hit> hits = List.of();
    private List<Facet> facets = List.of();
    private List<String> warnings = List.of();

    private Builder(long total) {
      this.total = total;
    }

    /**
     * Sets the hits; none without this.
     *
     * @param hits the hits in their order
     * @return this builder
     */
    public Builder hits(List<Hit> hits) {
      this.hits = hits;
      return this;
    }

    /**
     * Sets the counts by value; none without this.
     *
     * @param facets the counts in the order in which they were asked for
     * @return this builder
     */
    public Builder facets(List<Facet> facets) {
      this.facets = facets;
      return this;
    }

    /**
     * Sets what was forgiven in the query; nothing without this.
     *
     * @param warnings one sentence each
     * @return this builder
     */
    public Builder warnings(List<String> warnings) {
      this.warnings = warnings;
      return this;
    }

    /** {@return results with a copy of what was set} */
    public Results build() {
      return new Results(this);
    }
  }
}
