package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 for phrases, with the weights of {@link Scoring} and held against how many words texts
 * really have.
 */
class NewsSimilarity extends BM25Similarity {
  private final IndexStatistics statistics;

  NewsSimilarity(IndexStatistics statistics) {
    super(Scoring.PHRASE_K1, Scoring.PHRASE_B);
    this.statistics = statistics;
  }

  @Override
  protected float avgFieldLength(CollectionStatistics field) {
    try {
      return (float) statistics.averageLength(field.field());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
