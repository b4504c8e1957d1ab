package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Words in any order, with at most so many others among them: Lucene's query for that, which itself
 * fails to tell where it matched in an article that has one of the words thirteen times (an array
 * of its {@code CachingMatchesIterator} does not grow with the others). The intervals that it finds
 * say as much.
 */
final class NearQuery extends Query {
  private final String field;
  private final IntervalsSource source;
  private final IntervalQuery query;

  /**
   * Makes a query.
   *
   * @param words the readings of each; a word that is there twice must also be found twice
   * @param others how many others may stand among them
   */
  NearQuery(String field, List<List<String>> words, int others) {
    this.field = field;
    IntervalsSource[] terms = words.stream().map(NearQuery::either).toArray(IntervalsSource[]::new);
    source = Intervals.maxwidth(words.size() + others, Intervals.unordered(terms));
    query = new IntervalQuery(field, source);
  }

  private static IntervalsSource either(List<String> readings) {
    return Intervals.or(readings.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new FilterWeight(this, query.createWeight(searcher, mode, boost)) {
      @Override
      public Matches matches(LeafReaderContext leaf, int doc) throws IOException {
        return MatchesUtils.forField(
            field,
            () -> {
              IntervalIterator intervals = source.intervals(field, leaf);
              return intervals == null || intervals.advance(doc) != doc
                  ? null
                  : new Places(intervals);
            });
      }
    };
  }

  /** The intervals of one article. */
  private final class Places implements MatchesIterator {
    private final IntervalIterator intervals;

    Places(IntervalIterator intervals) {
      this.intervals = intervals;
    }

    @Override
    public boolean next() throws IOException {
      return intervals.nextInterval() != IntervalIterator.NO_MORE_INTERVALS;
    }

    @Override
    public int startPosition() {
      return intervals.start();
    }

    @Override
    public int endPosition() {
      return intervals.end();
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
      return NearQuery.this;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && query.equals(((NearQuery) other).query);
  }

  @Override
  public int hashCode() {
    return classHash() ^ query.hashCode();
  }
}
