package org.broadsheet.internal.lucene;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Matches of one length at known words of a text. */
final class PlacesIterator implements MatchesIterator {
  private final Iterator<Integer> places;
  private final int length;
  private final Query query;
  private int place;

  PlacesIterator(List<Integer> places, int length, Query query) {
    this.places = places.iterator();
    this.length = length;
    this.query = query;
  }

  @Override
  public boolean next() {
    if (!places.hasNext()) {
      return false;
    }
    place = places.next();
    return true;
  }

  @Override
  public int startPosition() {
    return place;
  }

  @Override
  public int endPosition() {
    return place + length - 1;
  }

  @Override
  public int startOffset() {
    return -1;
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
