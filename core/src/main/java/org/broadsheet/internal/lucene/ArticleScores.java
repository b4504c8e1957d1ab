package org.broadsheet.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** How well articles fit a query: four bytes for each that there is. */
final class ArticleScores {
  /** So many articles are scored between two looks at the clock. */
  private static final int CHECKED = 1 << 12;

  private final float[] scores;

  private ArticleScores(float[] scores) {
    this.scores = scores;
  }

  /** Those of no query, for where they are not asked for. */
  static ArticleScores none() {
    return new ArticleScores(new float[0]);
  }

  static ArticleScores of(RequestSearcher searcher, Query ranked) throws IOException {
    float[] scores = new float[searcher.getIndexReader().maxDoc()];
    Weight weight = searcher.createWeight(ranked, ScoreMode.COMPLETE, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      DocIdSetIterator articles = scorer.iterator();
      int seen = 0;
      while (articles.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        scores[leaf.docBase + articles.docID()] = scorer.score();
        if (++seen % CHECKED == 0) {
          searcher.cost().check();
        }
      }
    }
    return new ArticleScores(scores);
  }

  /** That of an article; 0 if it does not match. */
  float of(int doc) {
    return doc < scores.length ? scores[doc] : 0;
  }
}
