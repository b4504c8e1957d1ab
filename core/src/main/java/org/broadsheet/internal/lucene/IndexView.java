package org.broadsheet.internal.lucene;

/**
 * What of an index queries are compiled with.
 *
 * @param statistics what scores need to know of it
 * @param languages those in which bare words are inflected
 * @param terms finds what articles hold
 */
record IndexView(IndexStatistics statistics, QueryLanguages languages, TermLookup terms) {
  IndexView in(QueryLanguages fewer) {
    return new IndexView(statistics, fewer, terms);
  }
}
