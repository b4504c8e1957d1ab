package org.broadsheet.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.ScoreMode;
import org.broadsheet.internal.lucene.WordForms.Form;

/** Where one form of a word occurs in one field of a segment. */
final class FormPostings extends DisiWrapper {
  private final int field;
  private final Form form;
  private final PostingsEnum documents;

  /**
   * @param field which of the query's fields
   * @param documents with frequencies
   */
  FormPostings(int field, Form form, PostingsEnum documents) {
    super(new ConstantScoreScorer(0, ScoreMode.COMPLETE_NO_SCORES, documents), false);
    this.field = field;
    this.form = form;
    this.documents = documents;
  }

  int field() {
    return field;
  }

  Form form() {
    return form;
  }

  /** How often it occurs in the current article. */
  int occurrences() throws IOException {
    return documents.freq();
  }
}
