package org.broadsheet.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
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
    BytesRef bytes = values.binaryValue();
    return Fingerprint.of(bytes.bytes, bytes.offset, bytes.length);
  }
}
