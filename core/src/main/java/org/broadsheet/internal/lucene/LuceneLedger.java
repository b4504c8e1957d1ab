package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** Reads the ledger from one Lucene reader, which it holds open until it is closed. */
final class LuceneLedger implements Ledger {
  /** All articles: what is not an entry of the ledger or a failure. */
  static final Query ARTICLES = new FieldExistsQuery(Schema.ID);

  private final Path path;
  private final DirectoryReader reader;
  private final EntryLookup byLocation;
  private final EntryLookup byContent;

  /** Takes over one reference to {@code reader}. */
  LuceneLedger(Path path, DirectoryReader reader) {
    this.path = path;
    this.reader = reader;
    byLocation = new EntryLookup(reader, Schema.LEDGER);
    byContent = new EntryLookup(reader, Schema.CONTENT);
  }

  @Override
  public Optional<LedgerEntry> entry(String location) throws IOException {
    return entries(byLocation, new BytesRef(location)).stream().findFirst();
  }

  @Override
  public List<LedgerEntry> withContent(String sha256) throws IOException {
    return entries(byContent, new BytesRef(HexFormat.of().parseHex(sha256)));
  }

  private List<LedgerEntry> entries(EntryLookup lookup, BytesRef term) throws IOException {
    try {
      return lookup.of(term);
    } catch (IOException | RuntimeException e) {
      throw IndexFolder.explain(path, e);
    }
  }

  @Override
  public boolean isEmpty() throws IOException {
    return new IndexSearcher(reader).count(new FieldExistsQuery(Schema.LEDGER)) == 0;
  }

  @Override
  public void entries(String prefix, Visitor<LedgerEntry> visitor) throws IOException {
    each(
        Schema.LEDGER,
        prefix,
        doc -> {
          LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
          return entry(leaf.reader().getBinaryDocValues(Schema.LEDGER), doc - leaf.docBase);
        },
        visitor);
  }

  @Override
  public void failures(@Nullable String input, Visitor<InputFailure> visitor) throws IOException {
    each(
        Schema.FAILURE,
        input == null ? "" : input,
        doc ->
            LedgerDocument.failure(
                reader
                    .storedFields()
                    .document(doc, Set.of(Schema.FAILURE))
                    .getBinaryValue(Schema.FAILURE)),
        failure -> {
          if (input == null || input.equals(failure.input())) {
            visitor.visit(failure);
          }
        });
  }

  /** Makes what a document of the reader stands for. */
  private interface Decoder<T> {
    T decode(int doc) throws IOException;
  }

  private <T> void each(String field, String prefix, Decoder<T> decoder, Visitor<T> visitor)
      throws IOException {
    BytesRef start = new BytesRef(prefix);
    TermsEnum terms;
    Bits live = MultiBits.getLiveDocs(reader);
    PostingsEnum docs = null;
    BytesRef term;
    try {
      Terms all = MultiTerms.getTerms(reader, field);
      terms = all == null ? TermsEnum.EMPTY : all.iterator();
      term = terms.seekCeil(start) == TermsEnum.SeekStatus.END ? null : terms.term();
    } catch (IOException | RuntimeException e) {
      throw IndexFolder.explain(path, e);
    }
    List<T> found = new ArrayList<>();
    while (term != null && StringHelper.startsWith(term, start)) {
      found.clear();
      try {
        docs = terms.postings(docs, PostingsEnum.NONE);
        while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(docs.docID())) {
            found.add(decoder.decode(docs.docID()));
          }
        }
        term = terms.next();
      } catch (IOException | RuntimeException e) {
        throw IndexFolder.explain(path, e);
      }
      for (T one : found) {
        visitor.visit(one);
      }
    }
  }

  /** The entry that a document of a segment is. */
  static LedgerEntry entry(@Nullable BinaryDocValues values, int doc) throws IOException {
    if (values == null || !values.advanceExact(doc)) {
      throw new IllegalStateException("an entry of the ledger without a value");
    }
    return LedgerDocument.entry(values.binaryValue());
  }

  @Override
  public void close() throws IOException {
    reader.decRef();
  }
}
