package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.broadsheet.search.Facet;
import org.broadsheet.search.Grouping;

/**
 * Counts the articles of a set by their values: by the numbers that stand for groups, whose names
 * are looked up for those alone that are given. For one thread.
 */
final class FacetCounts {
  /** So many articles are counted between two looks at the clock. */
  private static final int CHECKED = 1 << 14;

  static final Comparator<Facet.Value> MOST_FIRST =
      Comparator.comparingLong(Facet.Value::articles).reversed().thenComparing(Facet.Value::value);

  private final FixedBitSet articles;
  private final ArticleGroups groups;
  private final SearchCost cost;
  private int[] counts = new int[ArticleGroups.NONE + 1];
  private int counted;

  private FacetCounts(FixedBitSet articles, ArticleGroups groups, SearchCost cost) {
    this.articles = articles;
    this.groups = groups;
    this.cost = cost;
  }

  /**
   * Counts by one field.
   *
   * @param articles those that are counted, by number
   * @param most how many values are given at the most
   * @throws org.broadsheet.query.QuerySyntaxException if the index has no such custom field
   */
  static Facet of(
      IndexReader reader,
      IndexView view,
      FixedBitSet articles,
      Grouping by,
      int most,
      SearchCost cost)
      throws IOException {
    FacetCounts facet =
        new FacetCounts(articles, ArticleGroups.of(by, reader, view.statistics()), cost);
    for (LeafReaderContext leaf : reader.leaves()) {
      facet.count(leaf);
    }
    return facet.facet(by, most);
  }

  private void count(LeafReaderContext leaf) throws IOException {
    ArticleGroups.InSegment in = groups.in(leaf.reader(), false);
    for (int doc = next(leaf, 0); doc >= 0; doc = next(leaf, doc + 1)) {
      if (++counted % CHECKED == 0) {
        cost.check();
      }
      int several = in.moveTo(doc);
      if (several == 0) {
        counts[ArticleGroups.NONE]++;
      }
      for (int i = 0; i < several; i++) {
        int group = in.next();
        counts = ArrayUtil.grow(counts, group + 1);
        counts[group]++;
      }
    }
  }

  /** The next article of the set in a segment, from this one on; -1 if there is none. */
  private int next(LeafReaderContext leaf, int from) {
    int end = leaf.docBase + leaf.reader().maxDoc();
    int next =
        leaf.docBase + from < end
            ? articles.nextSetBit(leaf.docBase + from, end)
            : DocIdSetIterator.NO_MORE_DOCS;
    return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next - leaf.docBase;
  }

  private Facet facet(Grouping by, int most) {
    PriorityQueue<Facet.Value> best = new PriorityQueue<>(MOST_FIRST.reversed());
    long distinct = 0;
    for (int group = ArticleGroups.NONE + 1; group < counts.length; group++) {
      if (counts[group] > 0) {
        distinct++;
        if (best.size() < most || counts[group] >= best.element().articles()) {
          best.add(new Facet.Value(groups.name(group), counts[group]));
        }
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    List<Facet.Value> values = new ArrayList<>(best);
    values.sort(groups.isOrdered() ? Comparator.comparing(Facet.Value::value) : MOST_FIRST);
    return new Facet(by, values, counts[ArticleGroups.NONE], distinct);
  }
}
