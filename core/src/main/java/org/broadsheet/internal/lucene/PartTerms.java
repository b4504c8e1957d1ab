package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.util.IOSupplier;

/**
 * Finds terms in a part of an index, with figures of the whole: a term may be in the index and yet
 * nowhere here. For one request and one thread.
 */
final class PartTerms extends TermLookup {
  private final IndexReader reader;
  private final PartFigures whole;

  PartTerms(IndexReader reader, PartFigures whole) {
    super(reader);
    this.reader = reader;
    this.whole = whole;
  }

  @Override
  PartFigures whole() {
    return whole;
  }

  @Override
  TermStates find(Term term) throws IOException {
    TermStates here = super.find(term);
    TermStates states = new TermStates(reader.getContext());
    for (LeafReaderContext leaf : reader.leaves()) {
      IOSupplier<TermState> supplier = here.get(leaf);
      TermState state = supplier == null ? null : supplier.get();
      if (state != null) {
        states.register(state, leaf.ord);
      }
    }
    PartFigures.Found found = whole.term(term);
    if (found.articles() > 0) {
      states.accumulateStatistics(
          (int) Math.min(Integer.MAX_VALUE, found.articles()), found.occurrences());
    }
    return states;
  }

  @Override
  List<Misspellings.Found> findNear(String field, String word, int edits) {
    List<Misspellings.Found> found = whole.near(field, word, edits);
    return found == null ? List.of() : found;
  }
}
