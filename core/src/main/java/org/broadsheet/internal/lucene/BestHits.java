package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the best hits, of the same score those that come first in the index, and counts all. To
 * count an article it need not be scored: whoever knows that it cannot be among the best says so.
 *
 * @param most how many are wanted, 1 or more
 * @param after the one behind which they begin; null for the first
 */
record BestHits(int most, @Nullable ScoreDoc after)
    implements CollectorManager<BestHits.Part, TopDocs> {

  @Override
  public Part newCollector() {
    return new Part(this);
  }

  @Override
  public TopDocs reduce(Collection<Part> parts) {
    ScoreDoc[] hits =
        parts.stream()
            .flatMap(part -> part.best.stream())
            .sorted(HitCollection.BEST_FIRST)
            .limit(most)
            .toArray(ScoreDoc[]::new);
    long total = parts.stream().mapToLong(part -> part.total).sum();
    return new TopDocs(new TotalHits(total, TotalHits.Relation.EQUAL_TO), hits);
  }

  /** Gathers the hits of some segments. */
  static final class Part implements Collector {
    private final int most;
    private final @Nullable ScoreDoc after;

    /** The best hits so far, the worst of them at the head. */
    private final PriorityQueue<ScoreDoc> best =
        new PriorityQueue<>(HitCollection.BEST_FIRST.reversed());

    /** A hit must have a greater score, if it comes behind all others. */
    private float least = Float.NEGATIVE_INFINITY;

    /** The highest scores that some hits reach at least, as many as hits are wanted. */
    private final LongHeap reached;

    private long total;

    private Part(BestHits wanted) {
      most = wanted.most;
      after = wanted.after;
      reached = new LongHeap(most);
    }

    @Override
    public Leaf getLeafCollector(LeafReaderContext leaf) {
      return new Leaf(this, leaf.docBase);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    private void add(ScoreDoc hit) {
      if (after != null && HitCollection.BEST_FIRST.compare(hit, after) <= 0) {
        return;
      }
      best.add(hit);
      if (best.size() > most) {
        best.remove();
      }
      if (best.size() == most) {
        least = best.element().score;
      }
    }
  }

  /** Gathers the hits of a segment. */
  static final class Leaf implements LeafCollector {
    private final Part part;
    private final int docBase;
    private @Nullable Scorable scorable;

    private Leaf(Part part, int docBase) {
      this.part = part;
      this.docBase = docBase;
    }

    @Override
    public void setScorer(Scorable scorable) {
      this.scorable = scorable;
    }

    @Override
    public void collect(int doc) throws IOException {
      part.total++;
      float score = scorable == null ? 0 : scorable.score();
      if (score > part.least) {
        part.add(new ScoreDoc(docBase + doc, score));
      }
    }

    /** The score that a hit must reach to be among the best. */
    float least() {
      return part.reached.size() < part.most
          ? part.least
          : Math.max(part.least, Float.intBitsToFloat((int) part.reached.top()));
    }

    /**
     * Tells that the score of a hit, which will be collected, is no less than a number.
     *
     * @param score 0 or more
     */
    void reaches(float score) {
      if (part.after == null) { // or the hit may be one of those before
        part.reached.insertWithOverflow(Float.floatToIntBits(score)); // in the order of the scores
      }
    }

    /**
     * Whether the hits that are wanted come behind others, of which {@link #least} knows nothing.
     */
    boolean goesOn() {
      return part.after != null;
    }

    /** Counts articles that match and cannot be among the best. */
    void passOver(int articles) {
      part.total += articles;
    }
  }
}
