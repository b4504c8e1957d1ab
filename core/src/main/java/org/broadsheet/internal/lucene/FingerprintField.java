package org.broadsheet.internal.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.dedup.Fingerprint;
import org.broadsheet.dedup.Shingler;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of an article's body: whole as doc values, its keys as terms.
 *
 * <p>It is made from the words that the body's own token stream finds, for finding them twice would
 * cost more than all the rest. Lucene takes the fields of a document in order: this one must come
 * after the body.
 */
final class FingerprintField extends Field {
  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setTokenized(true);
    TYPE.setOmitNorms(true);
    TYPE.setIndexOptions(IndexOptions.DOCS);
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

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    Keys keys = reuse instanceof Keys known ? known : new Keys();
    keys.start(fingerprint().keys());
    return keys;
  }

  /** A key as it is indexed. */
  static BytesRef term(int key) {
    return new BytesRef(new byte[] {(byte) (key >> 16), (byte) (key >> 8), (byte) key});
  }

  private static final class Keys extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private int[] keys = new int[0];
    private int next;

    void start(int[] keys) {
      this.keys = keys;
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == keys.length) {
        return false;
      }
      clearAttributes(); // or Lucene takes the end of the last article for a beginning
      term.setBytesRef(term(keys[next++]));
      return true;
    }
  }
}
