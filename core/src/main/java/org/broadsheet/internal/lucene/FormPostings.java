package org.broadsheet.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.broadsheet.internal.lucene.WordForms.Form;
import org.broadsheet.internal.lucene.WordForms.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where one form of a word occurs in one field of a segment.
 *
 * @param field which of the query's fields
 * @param documents with frequencies
 * @param languages tells in which of the articles it counts; null if in all of them
 */
record FormPostings(
    int field, Form form, PostingsEnum documents, @Nullable ArticleLanguage languages) {

  /** Whether it counts in an article, none before the last one asked for. */
  boolean countsIn(int doc) throws IOException {
    return languages == null || form.countsIn(languages.of(doc));
  }

  /**
   * What occurrences in an article count.
   *
   * @param typed how often the word stands there as typed
   */
  float amount(float occurrences, float typed) {
    return form.kind() == Kind.WITH_EXACT
        ? form.weight() * Math.max(0, occurrences - typed)
        : form.weight() * occurrences;
  }
}
