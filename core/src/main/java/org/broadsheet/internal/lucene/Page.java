package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.apache.lucene.search.ScoreDoc;
import org.broadsheet.query.ParsedQuery;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/** Where in the order of all hits a request begins, and where the one after it goes on. */
final class Page {
  private static final String CHANGED =
      "The index has changed since the page before: articles may be missing or come again";

  private final SearchRequest request;
  private final ParsedQuery parsed;
  private final IntSupplier state;
  private final @Nullable Cursor from;
  private final boolean changed;

  /**
   * The page that a request asks for.
   *
   * @param state as {@link Cursor#state} gives it
   * @throws IllegalArgumentException if its cursor is none or belongs to another search, or where
   *     copies are collapsed, which takes all hits from the first one on
   */
  Page(SearchRequest request, ParsedQuery parsed, IntSupplier state) {
    this.request = request;
    this.parsed = parsed;
    this.state = state;
    String cursor = request.after();
    from = cursor == null ? null : Cursor.parse(cursor);
    if (from != null && request.copiesCollapsed()) {
      throw new IllegalArgumentException("Where copies are collapsed no page has a cursor");
    }
    if (from != null && from.search() != search()) {
      throw new IllegalArgumentException(
          "The cursor belongs to a search with another query, filter or order");
    }
    changed = from != null && from.state() != state.getAsInt();
  }

  private int search() {
    return Cursor.search(request, parsed);
  }

  /** The hit behind which the page begins; null for the first page. */
  @Nullable ScoreDoc after() {
    return from == null ? null : from.hit(request.sort());
  }

  /** How many hits come before the page. */
  int ranksBefore() {
    return from == null ? 0 : from.rank();
  }

  /** What was forgiven in the query, and what is to be said of the page. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>(parsed.warnings());
    if (changed) {
      warnings.add(CHANGED);
    }
    return warnings;
  }

  /** The cursor of a hit of this page. */
  String cursor(ScoreDoc hit, int rank) {
    return Cursor.of(hit, rank, search(), state.getAsInt()).toString();
  }
}
