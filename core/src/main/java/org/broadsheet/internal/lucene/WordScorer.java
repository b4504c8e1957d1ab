package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.DisjunctionDISIApproximation;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.jspecify.annotations.Nullable;

/** Goes through the articles of a segment that hold a word in one of its forms. */
final class WordScorer extends Scorer {
  /** Counting occurrences costs about this many comparisons of numbers. */
  private static final float MATCH_COST = 10;

  private final DisjunctionDISIApproximation articles;
  private final FieldLengths lengths;
  private final ArticleLanguage language;
  private final double weight;
  private final int[] exact;
  private final int[] withExact;
  private final int[] other;

  /** What an inflection counts; all in an article are of its language. */
  private float inflection;

  /**
   * @param cost the postings' together
   * @param weight what the score goes towards the more occurrences there are
   */
  WordScorer(
      List<FormPostings> postings,
      long cost,
      FieldLengths lengths,
      ArticleLanguage language,
      double weight) {
    this.articles = DisjunctionDISIApproximation.of(postings, cost);
    this.lengths = lengths;
    this.language = language;
    this.weight = weight;
    this.exact = new int[lengths.fields()];
    this.withExact = new int[lengths.fields()];
    this.other = new int[lengths.fields()];
  }

  @Override
  public int docID() {
    return articles.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    TwoPhaseIterator checked = twoPhaseIterator();
    return checked == null ? articles : TwoPhaseIterator.asDocIdSetIterator(checked);
  }

  /** Where some forms count in some languages only, an article that holds one may not match. */
  @Override
  public @Nullable TwoPhaseIterator twoPhaseIterator() {
    if (!language.matters()) {
      return null;
    }
    return new TwoPhaseIterator(articles) {
      @Override
      public boolean matches() throws IOException {
        return count();
      }

      @Override
      public float matchCost() {
        return MATCH_COST;
      }
    };
  }

  /** Counts the occurrences in the current article; false if there are none. */
  private boolean count() throws IOException {
    for (int field = 0; field < exact.length; field++) {
      exact[field] = withExact[field] = other[field] = 0;
    }
    String in = language.of(articles.docID());
    boolean any = false;
    for (DisiWrapper next = articles.topList(); next != null; next = next.next) {
      FormPostings postings = (FormPostings) next;
      if (postings.form().countsIn(in)) {
        any = true;
        int[] counts =
            switch (postings.form().kind()) {
              case EXACT -> exact;
              case WITH_EXACT -> withExact;
              case OTHER -> other;
            };
        if (postings.form().kind() != WordForms.Kind.EXACT) {
          inflection = postings.form().weight();
        }
        counts[postings.field()] += postings.occurrences();
      }
    }
    return any;
  }

  @Override
  public float score() throws IOException {
    if (!language.matters()) {
      count(); // else it was when the article was found to match
    }
    double sum = 0;
    for (int field = 0; field < exact.length; field++) {
      int inflected = Math.max(0, withExact[field] - exact[field]) + other[field];
      if (exact[field] + inflected > 0) {
        double occurrences = exact[field] + inflection * inflected;
        sum += lengths.counted(field, articles.docID(), occurrences);
      }
    }
    return (float) (weight * Scoring.saturated(sum));
  }

  @Override
  public float getMaxScore(int upTo) {
    return (float) weight;
  }
}
