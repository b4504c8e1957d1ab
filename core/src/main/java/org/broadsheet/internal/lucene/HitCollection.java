package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.FixedBitSet;
import org.broadsheet.search.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * The articles that match, in order, and exactly how many there are.
 *
 * @param total how many match
 * @param docs the first of them, as many as were wanted
 * @param matched all of them, a bit each; null if that was not wanted
 */
record HitCollection(long total, List<ScoreDoc> docs, @Nullable FixedBitSet matched) {
  /** Up to here a heap of the best is cheaper than a list of all. */
  private static final int HEAP_LIMIT = 1024;

  /** The order by relevance, in which Lucene too settles ties by number. */
  static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.<ScoreDoc>comparingDouble(d -> -d.score).thenComparingInt(d -> d.doc);

  /**
   * Which of the articles that match are wanted.
   *
   * @param most how many at the most
   * @param order in which order
   * @param after the one behind which they begin; null for the first
   * @param matched whether it is wanted which match at all
   */
  record Wanted(int most, SortOrder order, @Nullable ScoreDoc after, boolean matched) {}

  static HitCollection collect(IndexSearcher searcher, Query query, int most, SortOrder order)
      throws IOException {
    return collect(searcher, query, new Wanted(most, order, null, false));
  }

  static HitCollection collect(IndexSearcher searcher, Query query, Wanted wanted)
      throws IOException {
    if (!wanted.matched()) {
      return wanted.most() == 0
          ? new HitCollection(searcher.count(query), List.of(), null)
          : of(searcher.search(query, best(wanted)), null);
    }
    MatchedArticles all = new MatchedArticles(searcher.getIndexReader().maxDoc());
    if (wanted.most() == 0) {
      FixedBitSet matched = searcher.search(query, all);
      return new HitCollection(matched.cardinality(), List.of(), matched);
    }
    Object[] found = searcher.search(query, new MultiCollectorManager(best(wanted), all));
    return of((TopDocs) found[0], (FixedBitSet) found[1]);
  }

  private static HitCollection of(TopDocs top, @Nullable FixedBitSet matched) {
    return new HitCollection(top.totalHits.value(), Arrays.asList(top.scoreDocs), matched);
  }

  private static CollectorManager<? extends Collector, ? extends TopDocs> best(Wanted wanted) {
    if (wanted.order() != SortOrder.RELEVANCE) {
      return new TimeHits(wanted.most(), wanted.order(), (FieldDoc) wanted.after());
    }
    return wanted.most() <= HEAP_LIMIT
        ? new BestHits(wanted.most(), wanted.after())
        : new AllHits(wanted.most(), wanted.after());
  }

  /**
   * Gathers every hit with its score.
   *
   * @param most how many are given
   * @param after the one behind which they begin; null for the first
   */
  private record AllHits(int most, @Nullable ScoreDoc after)
      implements CollectorManager<AllHits.Part, TopDocs> {
    @Override
    public Part newCollector() {
      return new Part(after);
    }

    @Override
    public TopDocs reduce(Collection<Part> parts) {
      List<ScoreDoc> all = new ArrayList<>();
      long total = 0;
      for (Part part : parts) {
        all.addAll(part.hits);
        total += part.total;
      }
      all.sort(BEST_FIRST);
      return new TopDocs(
          new TotalHits(total, TotalHits.Relation.EQUAL_TO),
          all.subList(0, Math.min(most, all.size())).toArray(ScoreDoc[]::new));
    }

    private static final class Part extends SimpleCollector {
      private final List<ScoreDoc> hits = new ArrayList<>();
      private final @Nullable ScoreDoc after;
      private long total;
      private int docBase;
      private @Nullable Scorable scorer;

      Part(@Nullable ScoreDoc after) {
        this.after = after;
      }

      @Override
      protected void doSetNextReader(LeafReaderContext leaf) {
        docBase = leaf.docBase;
      }

      @Override
      public void setScorer(Scorable scorer) {
        this.scorer = scorer;
      }

      @Override
      public void collect(int doc) throws IOException {
        total++;
        ScoreDoc hit = new ScoreDoc(docBase + doc, scorer == null ? 0 : scorer.score());
        if (after == null || BEST_FIRST.compare(hit, after) > 0) {
          hits.add(hit);
        }
      }

      @Override
      public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
      }
    }
  }
}
