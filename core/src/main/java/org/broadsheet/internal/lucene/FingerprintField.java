package org.broadsheet.internal.lucene;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.dedup.Shingler;

/**
 * The fingerprint of an article's body, as doc values.
 *
 * <p>It is made from the words that the body's own token stream finds, for finding them twice would
 * cost more than all the rest. Lucene takes the fields of a document in order: this one must come
 * after the body.
 */
final class FingerprintField extends Field {
  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setDocValuesType(DocValuesType.BINARY);
    TYPE.freeze();
  }

  private final String headline;
  private final boolean recognized;

  private byte[] bytes = new byte[0];

  /**
   * @param recognized whether the body was recognised from pictures
   */
  FingerprintField(String headline, boolean recognized) {
    super(Schema.FINGERPRINT, TYPE);
    this.headline = headline;
    this.recognized = recognized;
  }

  /** Takes the words of the body, all of which are told. */
  void of(Shingler body) {
    if (recognized) {
      body.recognized();
    }
    bytes = body.fingerprint(body.isShort() ? hash(headline) : 0).bytes();
  }

  private static long hash(String headline) {
    Shingler words = new Shingler();
    WordScanner scanner = new WordScanner();
    scanner.start(headline);
    while (scanner.next()) {
      long hash = WordScanner.hash(scanner.buffer(), scanner.length());
      words.word(scanner.buffer(), scanner.length(), hash, scanner.single());
    }
    return words.hash();
  }

  @Override
  public BytesRef binaryValue() {
    return new BytesRef(bytes);
  }
}
