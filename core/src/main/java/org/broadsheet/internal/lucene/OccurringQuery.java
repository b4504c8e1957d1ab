package org.broadsheet.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** A query of ours for words in a row, or for one: it knows where it matches. */
interface OccurringQuery {
  /** Where it matches in a segment, from its first article on. */
  Occurrences in(LeafReaderContext leaf, RequestSearcher searcher) throws IOException;
}
