package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.DisjunctionDISIApproximation;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.broadsheet.internal.lucene.WordForms.Form;
import org.broadsheet.internal.lucene.WordForms.Kind;
import org.jspecify.annotations.Nullable;

/** Goes through the articles of a segment that hold a word in one of its forms. */
final class WordScorer extends Scorer {
  /** Counting occurrences costs about this many comparisons of numbers. */
  private static final float MATCH_COST = 10;

  private final DisjunctionDISIApproximation articles;
  private final FieldLengths lengths;
  private final ArticleLanguage language;
  private final double weight;

  /** How often the word stands in each field as typed. */
  private final int[] exact;

  /** What its inflections there count. */
  private final double[] inflected;

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
    this.inflected = new double[lengths.fields()];
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
      exact[field] = 0;
      inflected[field] = 0;
    }
    String in = language.of(articles.docID());
    boolean any = false;
    boolean anyWithExact = false;
    DisiWrapper found = articles.topList();
    for (DisiWrapper next = found; next != null; next = next.next) {
      FormPostings postings = (FormPostings) next;
      Form form = postings.form();
      if (form.countsIn(in)) {
        any = true;
        switch (form.kind()) {
          case EXACT -> exact[postings.field()] += postings.occurrences();
          case OTHER -> inflected[postings.field()] += form.weight() * postings.occurrences();
          case WITH_EXACT -> anyWithExact = true;
        }
      }
    }
    for (DisiWrapper next = found; anyWithExact && next != null; next = next.next) {
      FormPostings postings = (FormPostings) next;
      Form form = postings.form();
      if (form.kind() == Kind.WITH_EXACT && form.countsIn(in)) {
        int others = Math.max(0, postings.occurrences() - exact[postings.field()]);
        inflected[postings.field()] += form.weight() * others;
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
      double occurrences = exact[field] + inflected[field];
      if (occurrences > 0) {
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
