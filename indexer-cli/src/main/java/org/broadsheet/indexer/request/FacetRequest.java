package org.broadsheet.indexer.request;

import org.broadsheet.search.Grouping;

/**
 * What is to be counted besides hits.
 *
 * @param by what makes the groups
 * @param most how many of them are shown at the most
 */
public record FacetRequest(Grouping by, int most) {
  private static final int USUAL = 10;

  /**
   * Reads a field to count by, perhaps with a number of values, or {@code all}.
   *
   * @param text such as {@code publisher}, {@code publisher:20} or {@code year:all}
   * @throws IllegalArgumentException if it is none
   */
  public static FacetRequest parse(String text) {
    int colon = text.lastIndexOf(':');
    String field = (colon < 0 ? text : text.substring(0, colon)).strip();
    String number = colon < 0 ? "" + USUAL : text.substring(colon + 1);
    try {
      int most = number.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(number);
      if (most > 0 && !field.isEmpty()) {
        return new FacetRequest(Grouping.named(field), most);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is no facet, such as publisher, publisher:20 or year:all");
  }
}
