package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.index.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries of the ledger by the terms of one field, one after the other. A run asks for every
 * file there is, and what Lucene takes to begin a lookup costs as much as the lookup: here it is
 * made once. For any number of threads, one at a time.
 */
final class EntryLookup {
  private final IndexReader reader;
  private final String field;
  private @Nullable List<Segment> segments;

  EntryLookup(IndexReader reader, String field) {
    this.reader = reader;
    this.field = field;
  }

  /** The entries that have a term. */
  synchronized List<LedgerEntry> of(BytesRef term) throws IOException {
    if (segments == null) {
      segments = segments();
    }
    List<LedgerEntry> found = new ArrayList<>(1);
    for (Segment segment : segments) {
      segment.find(term, found);
    }
    return found;
  }

  private List<Segment> segments() throws IOException {
    List<Segment> segments = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        segments.add(new Segment(leaf.reader(), terms.iterator()));
      }
    }
    return segments;
  }

  private static final class Segment {
    private final LeafReader reader;
    private final TermsEnum terms;
    private final @Nullable Bits live;
    private @Nullable PostingsEnum docs;
    private @Nullable BinaryDocValues values;

    Segment(LeafReader reader, TermsEnum terms) {
      this.reader = reader;
      this.terms = terms;
      this.live = reader.getLiveDocs();
    }

    void find(BytesRef term, List<LedgerEntry> found) throws IOException {
      if (!terms.seekExact(term)) {
        return;
      }
      docs = terms.postings(docs, PostingsEnum.NONE);
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (live == null || live.get(doc)) {
          found.add(entry(doc));
        }
      }
    }

    private LedgerEntry entry(int doc) throws IOException {
      if (values == null || values.docID() > doc) { // they go forward only
        values = reader.getBinaryDocValues(Schema.LEDGER);
      }
      return LuceneLedger.entry(values, doc);
    }
  }
}
