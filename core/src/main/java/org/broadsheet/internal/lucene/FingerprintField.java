package org.broadsheet.internal.lucene;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.dedup.Fingerprint;
import org.broadsheet.dedup.Shingler;
import org.jspecify.annotations.Nullable;

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

  /** From the first word of the body to the last; not before, since many articles may wait. */
  private @Nullable Shingler shingler;

  private @Nullable Fingerprint fingerprint;

  FingerprintField(String headline) {
    super(Schema.FINGERPRINT, TYPE);
    this.headline = headline;
  }

  /** Takes the next word of the body. */
  void word(WordScanner scanner, long hash) {
    if (shingler == null) {
      shingler = new Shingler();
    }
    shingler.word(scanner.buffer()[0], hash, scanner.single());
  }

  private Fingerprint fingerprint() {
    if (fingerprint == null) {
      Shingler body = shingler == null ? new Shingler() : shingler;
      fingerprint = body.fingerprint(body.isShort() ? hash(headline) : 0);
      shingler = null;
    }
    return fingerprint;
  }

  private static long hash(String headline) {
    Shingler words = new Shingler();
    WordScanner scanner = new WordScanner();
    scanner.start(headline);
    while (scanner.next()) {
      long hash = WordScanner.hash(scanner.buffer(), scanner.length());
      words.word(scanner.buffer()[0], hash, scanner.single());
    }
    return words.hash();
  }

  @Override
  public BytesRef binaryValue() {
    return new BytesRef(fingerprint().bytes());
  }
}
