package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.DisjunctionDISIApproximation;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.broadsheet.internal.lucene.WordForms.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the articles of a segment that hold a word in one of its forms, one by one, as a
 * part of any query. {@link WordWindow} does the same for many at once.
 */
final class WordScorer extends Scorer {
  /** Counting occurrences costs about this many comparisons of numbers. */
  private static final float MATCH_COST = 10;

  private final DisjunctionDISIApproximation articles;
  private final FieldLengths lengths;
  private final double weight;

  /** Whether an article that holds a form may not match, since that counts in some languages. */
  private final boolean checked;

  /** How often the word stands in each field as typed. */
  private final float[] typed;

  /** The same, with what its inflections there count. */
  private final float[] amounts;

  /** One of the forms, as the disjunction wants it. */
  private static final class Entry extends DisiWrapper {
    private final FormPostings postings;

    Entry(FormPostings postings) {
      super(new ConstantScoreScorer(0, ScoreMode.COMPLETE_NO_SCORES, postings.documents()), false);
      this.postings = postings;
    }

    FormPostings postings() {
      return postings;
    }
  }

  /**
   * @param cost the postings' together
   * @param weight what the score goes towards the more occurrences there are
   */
  WordScorer(List<FormPostings> postings, long cost, FieldLengths lengths, double weight) {
    this.articles =
        DisjunctionDISIApproximation.of(postings.stream().map(Entry::new).toList(), cost);
    this.lengths = lengths;
    this.weight = weight;
    this.checked = postings.stream().anyMatch(form -> form.languages() != null);
    this.typed = new float[lengths.fields()];
    this.amounts = new float[lengths.fields()];
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

  @Override
  public @Nullable TwoPhaseIterator twoPhaseIterator() {
    if (!checked) {
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
    for (int field = 0; field < typed.length; field++) {
      typed[field] = 0;
      amounts[field] = 0;
    }
    int doc = articles.docID();
    DisiWrapper found = articles.topList();
    boolean any = false;
    for (DisiWrapper next = found; next != null; next = next.next) {
      FormPostings form = ((Entry) next).postings();
      if (form.form().kind() == Kind.EXACT && form.countsIn(doc)) {
        any = true;
        typed[form.field()] += form.documents().freq();
      }
    }
    System.arraycopy(typed, 0, amounts, 0, typed.length);
    for (DisiWrapper next = found; next != null; next = next.next) {
      FormPostings form = ((Entry) next).postings();
      if (form.form().kind() != Kind.EXACT && form.countsIn(doc)) {
        any = true;
        amounts[form.field()] += form.amount(form.documents().freq(), typed[form.field()]);
      }
    }
    return any;
  }

  @Override
  public float score() throws IOException {
    if (!checked) {
      count(); // else it was when the article was found to match
    }
    double sum = 0;
    for (int field = 0; field < amounts.length; field++) {
      if (amounts[field] > 0) {
        sum += amounts[field] * lengths.counted(field, articles.docID());
      }
    }
    return (float) (weight * Scoring.saturated(sum));
  }

  @Override
  public float getMaxScore(int upTo) {
    return (float) weight;
  }
}
