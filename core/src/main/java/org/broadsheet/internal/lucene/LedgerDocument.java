package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger, or a failure, as a Lucene document beside those of the articles, and
 * back. What it is looked up by stands in terms, and all it holds in one value.
 */
final class LedgerDocument {
  /** What says that there is no time of modification. */
  private static final long NEVER = Long.MIN_VALUE;

  private static final HexFormat HEX = HexFormat.of();

  private LedgerDocument() {}

  static Document of(LedgerEntry entry) throws IOException {
    Document doc = like(entry.location());
    doc.add(new StringField(Schema.LEDGER, entry.location(), Field.Store.NO));
    if (entry.sha256() != null) {
      BytesRef content = new BytesRef(HEX.parseHex(entry.sha256()));
      doc.add(new StringField(Schema.CONTENT, content, Field.Store.NO));
    }
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(entry.location());
    out.writeVLong(entry.size());
    Instant modified = entry.modified();
    out.writeZLong(modified == null ? NEVER : modified.getEpochSecond());
    out.writeVInt(modified == null ? 0 : modified.getNano());
    out.writeString(entry.sha256() == null ? "" : entry.sha256());
    out.writeVLong(entry.documents());
    out.writeVLong(entry.failed());
    out.writeVInt(entry.tries());
    out.writeByte((byte) (entry.complete() ? 1 : 0));
    doc.add(new BinaryDocValuesField(Schema.LEDGER, new BytesRef(out.toArrayCopy())));
    return doc;
  }

  static LedgerEntry entry(BytesRef value) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
    String location = in.readString();
    long size = in.readVLong();
    long second = in.readZLong();
    int nano = in.readVInt();
    String sha256 = in.readString();
    return LedgerEntry.builder(location)
        .size(size)
        .modified(second == NEVER ? null : Instant.ofEpochSecond(second, nano))
        .sha256(sha256.isEmpty() ? null : sha256)
        .documents(in.readVLong())
        .failed(in.readVLong())
        .tries(in.readVInt())
        .complete(in.readByte() == 1)
        .build();
  }

  static Document of(InputFailure failure) throws IOException {
    Document doc = like(failure.input());
    doc.add(new StringField(Schema.FAILURE, failure.input(), Field.Store.NO));
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    for (String part :
        List.of(
            failure.input(),
            failure.location(),
            failure.stage(),
            failure.reason(),
            failure.message())) {
      out.writeString(part);
    }
    out.writeZLong(failure.when().getEpochSecond());
    out.writeVLong(failure.count());
    doc.add(new StoredField(Schema.FAILURE, new BytesRef(out.toArrayCopy())));
    return doc;
  }

  static InputFailure failure(BytesRef value) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
    return new InputFailure(
        in.readString(),
        in.readString(),
        in.readString(),
        in.readString(),
        in.readString(),
        Instant.ofEpochSecond(in.readZLong()),
        in.eof() ? 1 : in.readVLong()); // failures were written without a count before
  }

  /** An article's document, marked as one that came of an input. */
  static Document of(Article article, @Nullable String input) {
    Document doc = ArticleDocument.of(article);
    if (input != null) {
      doc.add(new StringField(Schema.INPUT, input, Field.Store.NO));
    }
    return doc;
  }

  /**
   * A document with the text fields that every article has, but empty: where some documents of a
   * segment have no length, Lucene finds those of the others more slowly.
   */
  private static Document like(String input) {
    Document doc = new Document();
    doc.add(new StringField(Schema.INPUT, input, Field.Store.NO));
    doc.add(WordField.indexed(TextField.HEADLINE.queryName(), "", new TextLanguage(null, false)));
    doc.add(WordField.indexed(TextField.BODY.queryName(), "", new TextLanguage(null, false)));
    return doc;
  }
}
