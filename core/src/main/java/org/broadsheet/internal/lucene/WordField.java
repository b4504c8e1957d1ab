package org.broadsheet.internal.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/** A text whose words are indexed with their positions, and which may be stored as well. */
final class WordField extends Field {
  private static final FieldType INDEXED = type(false);
  private static final FieldType STORED = type(true);

  private final String text;
  private final boolean layered;

  private WordField(String name, String text, FieldType type, boolean layered) {
    super(name, text, type);
    this.text = text;
    this.layered = layered;
  }

  /** Running text: stored, and indexed with all layers. */
  static WordField text(String name, String text) {
    return new WordField(name, text, STORED, true);
  }

  /** Names and the like: words only, stored. */
  static WordField stored(String name, String text) {
    return new WordField(name, text, STORED, false);
  }

  /** Names and the like: words only, not stored. */
  static WordField indexed(String name, String text) {
    return new WordField(name, text, INDEXED, false);
  }

  /** Lucene hands back the stream of the same field of the thread's last article. */
  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    WordTokenStream stream = reuse instanceof WordTokenStream words ? words : new WordTokenStream();
    return stream.over(text, layered);
  }

  private static FieldType type(boolean stored) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setStored(stored);
    type.freeze();
    return type;
  }
}
