package org.broadsheet.search;

import static java.util.Objects.requireNonNull;

/**
 * What nearly answers a query that finds nothing.
 *
 * @param kind in what it differs from the query
 * @param query what may be typed in its place; of {@link Kind#WORD} the word alone, of {@link
 *     Kind#UNFILTERED} what has to be left out
 * @param articles how many articles it finds under the filters of the request, more than 0; what is
 *     left out filters no longer
 */
public record Suggestion(Kind kind, String query, long articles) {

  /** In what a suggestion differs from the query. */
  public enum Kind {
    /** The words that no article has stand as the nearest words of the index. */
    SPELLING,
    /** A word of the index that is near to one that no article has. */
    WORD,
    /** Each word of the phrases may be off by a letter. */
    MISSPELT,
    /** The phrases may stand in any inflection. */
    INFLECTED,
    /** The words of the phrases need not stand in a row. */
    UNQUOTED,
    /** One filter or exclusion is left out, or all of them. */
    UNFILTERED,
    /** Any of the words suffices. */
    ANY
  }

  /** Takes the parts; null is refused. */
  public Suggestion {
    requireNonNull(kind, "kind");
    requireNonNull(query, "query");
  }
}
