package org.broadsheet.internal.lucene;

import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The matches of a pattern in one article. */
final class PatternPlaces implements MatchesIterator {
  private final PatternMatcher found;
  private final int count;
  private final Query query;
  private int at = -1;

  /** Begins before the first of {@code count} matches that were found in the article. */
  PatternPlaces(PatternMatcher found, int count, Query query) {
    this.found = found;
    this.count = count;
    this.query = query;
  }

  @Override
  public boolean next() {
    return ++at < count;
  }

  @Override
  public int startPosition() {
    return found.first(at);
  }

  @Override
  public int endPosition() {
    return found.last(at);
  }

  @Override
  public int startOffset() {
    return -1; // the index has none
  }

  @Override
  public int endOffset() {
    return -1;
  }

  @Override
  public @Nullable MatchesIterator getSubMatches() {
    return null;
  }

  @Override
  public Query getQuery() {
    return query;
  }
}
