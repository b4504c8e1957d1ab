package org.broadsheet.search;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How the articles that match are spread over the values of a field, exactly: those of all that
 * match are counted, whatever the limit of hits is. Immutable.
 *
 * @param by what is counted
 * @param values those of most articles, as many as were asked for: most articles first, then by
 *     name; of times, in their order
 * @param without how many articles that match have no such value
 * @param distinct how many values there are in all
 */
public record Facet(Grouping by, List<Value> values, long without, long distinct) {

  /** Takes the parts, and copies the list. */
  public Facet {
    requireNonNull(by, "by");
    values = List.copyOf(values);
  }

  /**
   * A value and the articles that have it.
   *
   * @param value such as the name of a publisher, or {@code 2023-09}
   * @param articles how many articles that match have it, 1 or more
   */
  public record Value(String value, long articles) {

    /** Takes the parts; null is refused. */
    public Value {
      requireNonNull(value, "value");
    }
  }
}
