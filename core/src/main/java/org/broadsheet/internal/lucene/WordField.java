package org.broadsheet.internal.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredValue;
import org.apache.lucene.index.IndexOptions;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/** A text whose words are indexed with their positions, and which may be stored as well. */
final class WordField extends Field {
  private static final FieldType INDEXED = type(false);
  private static final FieldType STORED = type(true);

  private final String text;
  private final boolean layered;
  private final TextLanguage language;
  private final @Nullable Told told;

  /**
   * Who is told of the words of a text when all have been indexed.
   *
   * @param count takes how many there are
   * @param fingerprint takes the words; null where there is none to make
   */
  record Told(WordCountField count, @Nullable FingerprintField fingerprint) {}

  private WordField(
      String name,
      String text,
      FieldType type,
      boolean layered,
      TextLanguage language,
      @Nullable Told told) {
    super(name, text, type);
    this.text = text;
    this.layered = layered;
    this.language = language;
    this.told = told;
  }

  /** The headline: stored, and indexed with all layers, stems in its language if they are known. */
  static WordField headline(String text, TextLanguage language, WordCountField count) {
    String name = TextField.HEADLINE.queryName();
    return new WordField(name, text, STORED, true, language, new Told(count, null));
  }

  /** The body: as the headline, and its words go to the fingerprint as well. */
  static WordField body(
      String text, TextLanguage language, WordCountField count, FingerprintField fingerprint) {
    String name = TextField.BODY.queryName();
    return new WordField(name, text, STORED, true, language, new Told(count, fingerprint));
  }

  /** Names and the like: words only, stored. */
  static WordField stored(String name, String text, TextLanguage language) {
    return new WordField(name, text, STORED, false, language, null);
  }

  /** Names and the like: words only, not stored. */
  static WordField indexed(String name, String text, TextLanguage language) {
    return new WordField(name, text, INDEXED, false, language, null);
  }

  @Override
  public @Nullable StoredValue storedValue() {
    return name.equals(TextField.BODY.queryName())
        ? new StoredValue(StoredText.of(text))
        : super.storedValue();
  }

  /** Lucene hands back the stream of the same field of the thread's last article. */
  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    WordTokenStream stream =
        reuse instanceof WordTokenStream words ? words : new WordTokenStream(true);
    return stream.over(text, layered, language).into(told);
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
