package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.dedup.Fingerprint;
import org.jspecify.annotations.Nullable;

/** Reads the fingerprints of an index's articles, in any order. For one thread. */
final class Fingerprints {
  private final IndexReader reader;
  private final @Nullable BinaryDocValues[] ofLeaves;

  Fingerprints(IndexReader reader) {
    this.reader = reader;
    this.ofLeaves = new BinaryDocValues[reader.leaves().size()];
  }

  /** An article's fingerprint; null if it has no body. */
  @Nullable Fingerprint of(int doc) throws IOException {
    int number = ReaderUtil.subIndex(doc, reader.leaves());
    LeafReaderContext leaf = reader.leaves().get(number);
    int inLeaf = doc - leaf.docBase;
    BinaryDocValues values = ofLeaves[number];
    if (values == null || values.docID() > inLeaf) { // they only go forward
      values = leaf.reader().getBinaryDocValues(Schema.FINGERPRINT);
      ofLeaves[number] = values;
    }
    if (values == null || !values.advanceExact(inLeaf)) {
      return null;
    }
    return fingerprint(values);
  }

  /**
   * The articles that are copies of one, by number. All fingerprints are read for it: to look some
   * of them up by terms would cost every article far more when it is indexed.
   */
  List<Integer> copiesOf(Fingerprint one) throws IOException {
    List<Integer> copies = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues values = leaf.reader().getBinaryDocValues(Schema.FINGERPRINT);
      Bits live = leaf.reader().getLiveDocs();
      while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int doc = values.docID();
        if ((live == null || live.get(doc)) && one.isCopyOf(fingerprint(values))) {
          copies.add(leaf.docBase + doc);
        }
      }
    }
    return copies;
  }

  private static Fingerprint fingerprint(BinaryDocValues values) throws IOException {
    BytesRef bytes = values.binaryValue();
    return Fingerprint.of(bytes.bytes, bytes.offset, bytes.length);
  }
}
