package org.broadsheet.indexer.serve.archive;

import java.io.IOException;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;

/**
 * A part of a concordance.
 *
 * @param request what is looked for
 * @param order of the rows
 * @param width how many characters are to either side, at the most
 * @param offset how many rows are left out at the beginning
 * @param limit how many rows there are at the most
 */
public record Concordance(
    SearchRequest request, OccurrenceOrder order, int width, int offset, int limit) {
  /** How many characters are to either side where nothing else is asked for. */
  public static final int USUAL_WIDTH = 60;

  /** The most that can be asked for. */
  public static final int MOST_WIDTH = 500;

  /** How many rows there are where nothing else is asked for. */
  public static final int USUAL_ROWS = 100;

  /** The most rows of one answer, which is held in memory. */
  public static final int MOST_ROWS = 20_000;

  /** Hands the rows to a visitor. */
  public void visit(Searcher searcher, Searcher.OccurrenceVisitor visitor) throws IOException {
    if (limit == 0) {
      return;
    }
    long[] seen = new long[1];
    searcher.occurrences(
        request,
        order,
        width,
        row -> {
          long at = seen[0]++;
          return at < offset || (visitor.visit(row) && at + 1 < (long) offset + limit);
        });
  }
}
