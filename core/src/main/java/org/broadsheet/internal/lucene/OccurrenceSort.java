package org.broadsheet.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import org.broadsheet.search.Occurrence;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.Searcher.OccurrenceVisitor;

/**
 * All occurrences of a query in another order than that of the index: gathered first, then handed
 * out. However many they are, the memory for them is bounded. For one thread.
 */
final class OccurrenceSort implements Closeable {
  private final OccurrenceOrder order;
  private final int width;
  private final SortedRows rows;
  private final boolean keyed;

  /**
   * For so many characters to either side.
   *
   * @param cost of the search, as long as it goes on
   */
  OccurrenceSort(OccurrenceOrder order, int width, SearchCost cost) {
    this(order, width, cost, false);
  }

  /**
   * For so many characters to either side.
   *
   * @param cost of the search, as long as it goes on
   * @param keyed whether they are handed out with what they are put in order by
   */
  OccurrenceSort(OccurrenceOrder order, int width, SearchCost cost, boolean keyed) {
    this.keyed = keyed;
    this.order = order;
    this.width = width;
    this.rows = new SortedRows(cost);
  }

  /** How many characters to either side are looked at to find the order, and shown. */
  int context() {
    return switch (order) {
      case LEFT, RIGHT -> Math.max(width, OccurrenceKey.CONTEXT);
      case ARTICLE, DATE, RELEVANCE -> width;
    };
  }

  /**
   * Takes all occurrences.
   *
   * @param all with as much text as {@link #context} says
   * @param scores of articles
   */
  void addAll(Concordance all, ArticleScores scores) throws IOException {
    try {
      List<Occurrence> ofArticle = all.next();
      while (!ofArticle.isEmpty()) {
        float score = scores.of(all.doc());
        for (Occurrence occurrence : ofArticle) {
          byte[] key = OccurrenceKey.of(order, occurrence, score);
          byte[] row = OccurrenceRow.write(cut(occurrence));
          rows.add(key, keyed ? withKey(key, row) : row);
        }
        ofArticle = all.next();
      }
    } catch (ClosedByInterruptException e) {
      throw interrupted(e);
    }
  }

  private static byte[] withKey(byte[] key, byte[] row) {
    return ByteBuffer.allocate(Integer.BYTES + key.length + row.length)
        .putInt(key.length)
        .put(key)
        .put(row)
        .array();
  }

  private Occurrence cut(Occurrence wide) {
    String left = wide.left();
    String right = wide.right();
    int before = left.codePointCount(0, left.length()) - width;
    int after = right.codePointCount(0, right.length()) - width;
    return new Occurrence(
        wide.article(),
        wide.field(),
        wide.start(),
        wide.end(),
        before <= 0 ? left : left.substring(left.offsetByCodePoints(0, before)),
        wide.match(),
        after <= 0 ? right : right.substring(0, right.offsetByCodePoints(right.length(), -after)));
  }

  /** Takes what is told of occurrences apart from each other. */
  interface RowVisitor {
    /** Takes the next, as {@link OccurrenceRow} writes it; false if no more are wanted. */
    boolean visit(byte[] key, byte[] row) throws IOException;
  }

  /**
   * Hands them out in order with what they are put in order by, which can be done once.
   *
   * @param sort that was told to keep the keys
   */
  static void forEachRow(OccurrenceSort sort, RowVisitor visitor) throws IOException {
    sort.rows.forEach(
        keyed -> {
          ByteBuffer bytes = ByteBuffer.wrap(keyed);
          byte[] key = new byte[bytes.getInt()];
          bytes.get(key);
          byte[] row = new byte[bytes.remaining()];
          bytes.get(row);
          return visitor.visit(key, row);
        });
  }

  /** Hands them out in order, which can be done once. */
  void forEach(OccurrenceVisitor visitor) throws IOException {
    try {
      rows.forEach(row -> visitor.visit(OccurrenceRow.read(row)));
    } catch (ClosedByInterruptException e) {
      throw interrupted(e);
    }
  }

  private static InterruptedIOException interrupted(ClosedByInterruptException e) {
    InterruptedIOException interrupted = new InterruptedIOException("The search was interrupted.");
    interrupted.initCause(e);
    return interrupted;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
