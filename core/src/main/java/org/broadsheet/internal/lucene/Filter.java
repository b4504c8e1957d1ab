package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a segment that some query finds, to be held against windows of articles, none of
 * which lies before those of the window before.
 */
final class Filter {
  private final DocIdSetIterator candidates;
  private final @Nullable TwoPhaseIterator checked;

  private Filter(Scorer scorer) {
    this.checked = scorer.twoPhaseIterator();
    this.candidates = checked == null ? scorer.iterator() : checked.approximation();
  }

  /** Those that find anything, that which finds least first. */
  static List<Filter> of(List<Weight> queries, LeafReaderContext leaf) throws IOException {
    List<Filter> filters = new ArrayList<>();
    for (Weight query : queries) {
      Scorer scorer = query.scorer(leaf);
      if (scorer != null) {
        filters.add(new Filter(scorer));
      }
    }
    filters.sort(Comparator.comparingLong(Filter::cost));
    return filters;
  }

  /** In about how many articles of the segment. */
  long cost() {
    return candidates.cost();
  }

  /** The first article at or behind one that may be among them. */
  int next(int from) throws IOException {
    int doc = candidates.docID();
    return doc < from ? candidates.advance(from) : doc;
  }

  /** Marks those of a window. */
  void read(int from, int to, FixedBitSet places) throws IOException {
    if (next(from) >= to) {
      return;
    }
    if (checked == null) {
      candidates.intoBitSet(to, places, from);
      return;
    }
    for (int doc = candidates.docID(); doc < to; doc = candidates.nextDoc()) {
      if (checked.matches()) {
        places.set(doc - from);
      }
    }
  }

  /**
   * Leaves only those articles of a window that are among them, or only those that are not.
   *
   * @param places of the articles, in order, to which the kept ones are moved up
   * @param count how many they are
   * @param from the first article of the window
   * @return how many are kept
   */
  int keep(boolean found, int[] places, int count, int from) throws IOException {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int doc = from + places[i];
      boolean has = next(doc) == doc && (checked == null || checked.matches());
      if (has == found) {
        places[kept++] = places[i];
      }
    }
    return kept;
  }
}
