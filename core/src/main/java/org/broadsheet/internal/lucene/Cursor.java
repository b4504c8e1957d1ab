package org.broadsheet.internal.lucene;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.broadsheet.query.ParsedQuery;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SortOrder;

/**
 * The place of a hit in the order of all hits of a search. Written it is some fifty characters that
 * any URL may hold, the last of which tell whether the others are as they were written.
 *
 * @param search what tells the search from others: its query, filters and order
 * @param state what tells the state of the index from others
 * @param rank the hit's place in the whole order, from 1
 * @param number the number of the article, which settles ties
 * @param score the hit's score
 * @param place what the hit is sorted by first; 0 in the order of relevance
 */
record Cursor(int search, int state, int rank, int number, float score, long place) {
  private static final int LENGTH = 5 * Integer.BYTES + Long.BYTES + Integer.BYTES;

  /**
   * Reads a cursor.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Cursor parse(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      Cursor cursor =
          new Cursor(
              bytes.getInt(),
              bytes.getInt(),
              bytes.getInt(),
              bytes.getInt(),
              bytes.getFloat(),
              bytes.getLong());
      if (cursor.toString().equals(text)) {
        return cursor;
      }
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      // told below, as what decodes to something else
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is no cursor, as the last hit of a page has it");
  }

  /**
   * The place of a hit.
   *
   * @param search as {@link #search(SearchRequest, ParsedQuery)} gives it
   * @param state as {@link #state(IndexReader)} gives it
   */
  static Cursor of(ScoreDoc hit, int rank, int search, int state) {
    return hit instanceof FieldDoc sorted
        ? new Cursor(search, state, rank, hit.doc, TimeHits.score(sorted), TimeHits.place(sorted))
        : new Cursor(search, state, rank, hit.doc, hit.score, 0);
  }

  /** The hit, as what it is searched behind. */
  ScoreDoc hit(SortOrder order) {
    return order == SortOrder.RELEVANCE
        ? new ScoreDoc(number, score)
        : TimeHits.hit(number, place, score);
  }

  /** What tells a search from others whose hits are not the same, or not in the same order. */
  static int search(SearchRequest request, ParsedQuery parsed) {
    String search =
        String.join(
            " ",
            parsed.query().toString(),
            request.sort().name(),
            request.any() ? "any" : "all",
            request.expanded() ? "expanded" : "",
            request.recent() ? "recent" : "");
    return checksum(search.getBytes(StandardCharsets.UTF_8));
  }

  /** What tells a state of an index from others, in which numbers and scores may be others. */
  static int state(IndexReader reader) {
    CRC32 ids = new CRC32();
    for (LeafReaderContext leaf : reader.leaves()) {
      if (FilterLeafReader.unwrap(leaf.reader()) instanceof SegmentReader segment) {
        ids.update(segment.getSegmentInfo().getId());
      }
    }
    return (int) ids.getValue();
  }

  private static int checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }

  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
    bytes.putInt(search).putInt(state).putInt(rank).putInt(number).putFloat(score).putLong(place);
    CRC32 checksum = new CRC32();
    checksum.update(bytes.array(), 0, bytes.position());
    bytes.putInt((int) checksum.getValue());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
