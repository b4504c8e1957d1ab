package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Where a word stands in a script without spaces. An article is found by all that dictionaries or
 * pairs of characters make of it. The word as a whole says the most: where that stands, what it is
 * made of is no occurrence of its own. Marks only; what is ranked is compiled otherwise.
 */
final class RunMarks extends Query implements OccurringQuery {
  private final Query whole;
  private final @Nullable Query forms;
  private final Query found;

  /**
   * Marks a run.
   *
   * @param whole its characters in a row
   * @param forms the forms of it that a dictionary knows, which count beside it; null if to the
   *     dictionary it is not one word
   * @param found all that it is found by, which counts in articles that have neither
   */
  RunMarks(Query whole, @Nullable Query forms, Query found) {
    this.whole = whole;
    this.forms = forms;
    this.found = found;
  }

  @Override
  public Occurrences in(LeafReaderContext leaf, RequestSearcher searcher) throws IOException {
    Occurrences ofWhole = OccurrenceSource.part(whole, leaf, searcher);
    Occurrences ofForms =
        forms == null ? Occurrences.NONE : OccurrenceSource.part(forms, leaf, searcher);
    Occurrences ofAny = OccurrenceSource.part(found, leaf, searcher);
    OccurrenceList wholes = new OccurrenceList();
    OccurrenceList others = new OccurrenceList();
    return (doc, into) -> {
      wholes.clear();
      others.clear();
      boolean asWhole = ofWhole.add(doc, wholes);
      boolean inForms = ofForms.add(doc, others);
      if (!asWhole && !inForms) {
        return ofAny.add(doc, into);
      }
      if (!asWhole) {
        wholes.clear();
      }
      into.addAll(wholes);
      for (int i = 0; inForms && i < others.size(); i++) {
        if (!wholes.covers(others, i)) {
          into.add(others.field(i), others.first(i), others.last(i));
        }
      }
      return true;
    };
  }

  /** Where it only filters, it is what it finds. */
  @Override
  public Query rewrite(IndexSearcher searcher) {
    return found;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    found.visit(visitor);
  }

  @Override
  public String toString(@Nullable String field) {
    return found.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RunMarks that
        && whole.equals(that.whole)
        && Objects.equals(forms, that.forms)
        && found.equals(that.found);
  }

  @Override
  public int hashCode() {
    return Objects.hash(whole, forms, found);
  }
}
