package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.broadsheet.search.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * The articles that match, in order, and exactly how many there are.
 *
 * @param total how many match
 * @param docs the first of them, as many as were wanted
 */
record HitCollection(long total, List<ScoreDoc> docs) {
  /** Up to here a heap of the best is cheaper than a list of all. */
  private static final int HEAP_LIMIT = 1000;

  private static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.<ScoreDoc>comparingDouble(d -> -d.score).thenComparingInt(d -> d.doc);

  static HitCollection collect(IndexSearcher searcher, Query query, int wanted, SortOrder order)
      throws IOException {
    if (wanted == 0) {
      return new HitCollection(searcher.count(query), List.of());
    }
    if (order != SortOrder.RELEVANCE) {
      int most = wanted <= HEAP_LIMIT ? wanted : Math.max(1, searcher.count(query));
      TopDocs top =
          searcher.search(
              query,
              new TopFieldCollectorManager(
                  byTime(order), Math.min(wanted, most), null, Integer.MAX_VALUE));
      return new HitCollection(top.totalHits.value(), List.of(top.scoreDocs));
    }
    if (wanted <= HEAP_LIMIT) {
      TopDocs top =
          searcher.search(query, new TopScoreDocCollectorManager(wanted, null, Integer.MAX_VALUE));
      return new HitCollection(top.totalHits.value(), List.of(top.scoreDocs));
    }
    List<ScoreDoc> all = searcher.search(query, new AllHits());
    all.sort(BEST_FIRST);
    return new HitCollection(all.size(), all.subList(0, Math.min(wanted, all.size())));
  }

  private static Sort byTime(SortOrder order) {
    boolean newest = order == SortOrder.NEWEST;
    SortField time =
        new SortField(
            Schema.TIME,
            SortField.Type.LONG,
            newest,
            newest ? Long.MIN_VALUE : Long.MAX_VALUE); // articles without a date at the end
    return new Sort(time, SortField.FIELD_SCORE);
  }

  /** Gathers every hit with its score. */
  private static final class AllHits implements CollectorManager<AllHits.Part, List<ScoreDoc>> {
    @Override
    public Part newCollector() {
      return new Part();
    }

    @Override
    public List<ScoreDoc> reduce(Collection<Part> parts) {
      List<ScoreDoc> all = new ArrayList<>();
      parts.forEach(part -> all.addAll(part.hits));
      return all;
    }

    private static final class Part extends SimpleCollector {
      private final List<ScoreDoc> hits = new ArrayList<>();
      private int docBase;
      private @Nullable Scorable scorer;

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
        hits.add(new ScoreDoc(docBase + doc, scorer == null ? 0 : scorer.score()));
      }

      @Override
      public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
      }
    }
  }
}
