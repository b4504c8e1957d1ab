package org.broadsheet.internal.lucene;

import java.io.IOException;

/** Where a query, or a part of one, matches in the articles of a segment. For one thread. */
interface Occurrences {
  /** Of what no article of the segment has. */
  Occurrences NONE = (doc, into) -> false;

  /**
   * Adds the occurrences in an article.
   *
   * @param doc no article before the last one asked for
   * @return whether the article matches; if not, what was added is to be forgotten
   */
  boolean add(int doc, OccurrenceList into) throws IOException;
}
