package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.broadsheet.search.SortOrder;

/**
 * The articles that stand for their stories where a story is to count once: of those that match and
 * are near copies, the earliest. The story is then in the groups of that article and has its
 * occurrences, whatever became of it in the papers that took it over.
 */
final class StoryBeginnings {
  private StoryBeginnings() {}

  /**
   * The articles that count.
   *
   * @param ranked which articles match; of those of one moment the one that fits best is first
   */
  static BitSet of(RequestSearcher searcher, Query ranked) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    HitCollection all =
        HitCollection.collect(searcher, ranked, Integer.MAX_VALUE, SortOrder.OLDEST);
    searcher.cost().check();
    List<ScoreDoc> earliest = ArticleIds.settleTies(reader, all.docs());
    BitSet beginnings = new FixedBitSet(Math.max(1, reader.maxDoc()));
    for (CopyClusters.Cluster story :
        CopyClusters.of(reader, earliest, Integer.MAX_VALUE, searcher.cost())) {
      beginnings.set(story.best().doc);
    }
    return beginnings;
  }
}
