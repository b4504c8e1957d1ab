package org.broadsheet.internal.lucene;

import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Gathers which articles match, a bit each. */
final class MatchedArticles implements CollectorManager<MatchedArticles.Part, FixedBitSet> {
  private final int size;

  /** Among so many articles and other records, deleted ones included. */
  MatchedArticles(int size) {
    this.size = size;
  }

  @Override
  public Part newCollector() {
    return new Part(new FixedBitSet(size));
  }

  @Override
  public FixedBitSet reduce(Collection<Part> parts) {
    FixedBitSet all = new FixedBitSet(size);
    parts.forEach(part -> all.or(part.matched));
    return all;
  }

  static final class Part extends SimpleCollector {
    private final FixedBitSet matched;
    private int docBase;

    private Part(FixedBitSet matched) {
      this.matched = matched;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      docBase = leaf.docBase;
    }

    @Override
    public void collect(int doc) {
      matched.set(docBase + doc);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
