package org.broadsheet.internal.lucene;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;

/**
 * How many words a text has, exactly, as doc values: norms know lengths to one part in sixteen.
 *
 * <p>The text's own token stream counts them while it is indexed. Lucene takes the fields of a
 * document in order: this one must come after the text.
 */
final class WordCountField extends Field {
  private int words;

  WordCountField(String name) {
    super(name, NumericDocValuesField.TYPE);
  }

  /** Takes the number of words, all of which are told. */
  void of(int words) {
    this.words = words;
  }

  @Override
  public Number numericValue() {
    return (long) words;
  }
}
