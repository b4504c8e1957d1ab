package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.broadsheet.query.TextField;

/**
 * Words in any order, with at most so many others among them: Lucene's query for that, and its
 * intervals, which tell where it matches.
 */
final class NearQuery extends Query implements OccurringQuery {
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
  public Occurrences in(LeafReaderContext leaf, RequestSearcher searcher) throws IOException {
    TextField text = Schema.runningText(field);
    IntervalIterator intervals = source.intervals(field, leaf);
    if (intervals == null) {
      return Occurrences.NONE;
    }
    return (doc, into) -> {
      if (intervals.docID() < doc) {
        intervals.advance(doc);
      }
      boolean any = false;
      while (intervals.docID() == doc
          && intervals.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
        any = true;
        if (text != null) {
          into.add(text, intervals.start(), intervals.end());
        }
      }
      return any;
    };
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return query;
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
