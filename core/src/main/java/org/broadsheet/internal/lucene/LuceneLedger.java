package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
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
import org.broadsheet.index.InputArticle;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** Reads the ledger from one Lucene reader, which it holds open until it is closed. */
final class LuceneLedger implements Ledger {
  /** All articles: what is not an entry of the ledger or a failure. */
  static final Query ARTICLES = new FieldExistsQuery(Schema.ID);

  private final ReaderReference reference;
  private final IndexReader reader;
  private final EntryLookup byLocation;
  private final EntryLookup byContent;

  /** Takes over the reference, and closes it. */
  LuceneLedger(ReaderReference reference) {
    this.reference = reference;
    this.reader = reference.reader();
    byLocation = new EntryLookup(reader, Schema.LEDGER);
    byContent = new EntryLookup(reader, Schema.CONTENT);
  }

  @Override
  public Optional<LedgerEntry> entry(String location) throws IOException {
    BytesRef term = new BytesRef(location);
    return reference.read(() -> byLocation.of(term).stream().findFirst());
  }

  @Override
  public List<LedgerEntry> withContent(String sha256) throws IOException {
    BytesRef term = new BytesRef(HexFormat.of().parseHex(sha256));
    return reference.read(() -> byContent.of(term));
  }

  @Override
  public boolean isEmpty() throws IOException {
    return reference.read(
        () -> new IndexSearcher(reader).count(new FieldExistsQuery(Schema.LEDGER)) == 0);
  }

  @Override
  public boolean isEmpty(String prefix) throws IOException {
    return reference.read(
        () -> {
          Walk<Integer> walk = new Walk<>(reader, Schema.LEDGER, new BytesRef(prefix), doc -> doc);
          boolean empty = true;
          while (empty && walk.isAtTerm()) {
            empty = walk.next().isEmpty();
          }
          return empty;
        });
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
  public void articles(String input, Visitor<InputArticle> visitor) throws IOException {
    for (InputArticle article : reference.read(() -> InputArticles.of(reader, input))) {
      visitor.visit(article);
    }
  }

  @Override
  public long articles(String input) throws IOException {
    return reference.read(() -> (long) InputArticles.docs(reader, input).size());
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
    Walk<T> walk = reference.read(() -> new Walk<>(reader, field, new BytesRef(prefix), decoder));
    while (walk.isAtTerm()) {
      for (T one : reference.read(walk::next)) {
        visitor.visit(one); // whose own exceptions are no business of the index
      }
    }
  }

  /** Goes through the terms of a field that begin alike. */
  private static final class Walk<T> {
    private final BytesRef prefix;
    private final Decoder<T> decoder;
    private final TermsEnum terms;
    private final @Nullable Bits live;
    private @Nullable PostingsEnum docs;
    private @Nullable BytesRef term;

    Walk(IndexReader reader, String field, BytesRef prefix, Decoder<T> decoder) throws IOException {
      this.prefix = prefix;
      this.decoder = decoder;
      live = MultiBits.getLiveDocs(reader);
      Terms all = MultiTerms.getTerms(reader, field);
      terms = all == null ? TermsEnum.EMPTY : all.iterator();
      term = terms.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : terms.term();
    }

    boolean isAtTerm() {
      return term != null && StringHelper.startsWith(term, prefix);
    }

    /** What there is for the term, which is then the next one. */
    List<T> next() throws IOException {
      List<T> found = new ArrayList<>(1);
      docs = terms.postings(docs, PostingsEnum.NONE);
      while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(docs.docID())) {
          found.add(decoder.decode(docs.docID()));
        }
      }
      term = terms.next();
      return found;
    }
  }

  /** The entry that a document of a segment is. */
  static LedgerEntry entry(@Nullable BinaryDocValues values, int doc) throws IOException {
    if (values == null || !values.advanceExact(doc)) {
      throw new CorruptIndexException("an entry of the ledger without a value", Schema.LEDGER);
    }
    return LedgerDocument.entry(values.binaryValue());
  }

  @Override
  public void close() throws IOException {
    reference.close();
  }
}
