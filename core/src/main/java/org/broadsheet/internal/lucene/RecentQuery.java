package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Finds what another query finds, with scores that are a little higher the newer an article is: its
 * score times 1 + {@link #MOST} · 2<sup>-age / {@link #HALF_LIFE}</sup>. The age is that against
 * the newest article; what has no date is as if it were very old. As a factor it means the same for
 * long queries and short ones, and as it is never more than a tenth, it decides between articles
 * that answer about as well.
 */
final class RecentQuery extends Query {
  /** What the newest article gains, of its score. */
  static final double MOST = 0.1;

  private static final long SECONDS_OF_DAY = 86_400;

  /** After so many seconds an article gains half as much: 30 days. */
  static final double HALF_LIFE = 30.0 * SECONDS_OF_DAY;

  private final Query query;
  private final long newest;

  /**
   * Prefers the newer. Ages are counted from the end of the day of the newest article, or from
   * today's where the index has an article that says it is of a day to come.
   */
  static Query of(Query query, IndexStatistics statistics) throws IOException {
    Integer last = statistics.lastDay();
    if (last == null) {
      return query; // no article has a date
    }
    long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();
    long day = Math.min(today, last);
    return new RecentQuery(query, (day + 1) * SECONDS_OF_DAY);
  }

  private RecentQuery(Query query, long newest) {
    this.query = query;
    this.newest = newest;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = query.rewrite(searcher);
    return rewritten.equals(query) ? this : new RecentQuery(rewritten, newest);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight weight = searcher.createWeight(query, mode, boost);
    return mode.needsScores() ? new Factored(this, weight) : weight;
  }

  /** What the score of an article is multiplied with. */
  private double factor(NumericDocValues times, int doc) throws IOException {
    if (!times.advanceExact(doc)) {
      return 1;
    }
    double age = Math.max(0, (double) newest - times.longValue());
    return 1 + MOST * Math.pow(2, -age / HALF_LIFE);
  }

  private static NumericDocValues times(LeafReaderContext leaf) throws IOException {
    return DocValues.getNumeric(leaf.reader(), Schema.TIME);
  }

  private static final class Factored extends FilterWeight {
    private final RecentQuery recent;

    Factored(RecentQuery recent, Weight in) {
      super(recent, in);
      this.recent = recent;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier inner = in.scorerSupplier(leaf);
      return inner == null
          ? null
          : new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
              return recent.scorer(inner.get(leadCost), times(leaf));
            }

            @Override
            public void setTopLevelScoringClause() throws IOException {
              inner.setTopLevelScoringClause();
            }

            @Override
            public long cost() {
              return inner.cost();
            }
          };
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      Explanation score = in.explain(leaf, doc);
      if (!score.isMatch()) {
        return score;
      }
      float before = score.getValue().floatValue();
      float after = (float) (before * recent.factor(times(leaf), doc));
      return Explanation.match(
          after, "sum of:", score, Explanation.match(after - before, "published recently"));
    }
  }

  private Scorer scorer(Scorer scorer, NumericDocValues times) {
    return new FilterScorer(scorer) {
      @Override
      public float score() throws IOException {
        return (float) (in.score() * factor(times, docID()));
      }

      @Override
      public float getMaxScore(int upTo) throws IOException {
        return (float) (in.getMaxScore(upTo) * (1 + MOST));
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "recent(" + query.toString(field) + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecentQuery that && query.equals(that.query) && newest == that.newest;
  }

  @Override
  public int hashCode() {
    return Objects.hash(query, newest);
  }
}
