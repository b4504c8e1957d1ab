package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which articles of a segment match words and filters, a window of articles at a time. Of frequent
 * words all postings of a window are read and laid over each other; where few articles are left,
 * rather these are looked up in the postings of the next word.
 */
final class WordMatches {
  /** To look one article up takes as long as to read so many postings. */
  private static final int LOOK_UP = 16;

  private final WordWindow[] required;
  private final WordWindow[] optional;
  private final Filter[] filters;
  private final Filter[] excluded;
  private final int articles;
  private final boolean scored;

  /** Whether the first filter leaves fewer articles than the words do. */
  private final boolean filterLeads;

  /** By place in the window: whether the article there may match. */
  private final FixedBitSet marks = new FixedBitSet(WordWindow.SIZE);

  /** The places of the articles of the window that match, in order. */
  private final int[] places;

  /**
   * In a segment.
   *
   * @param required words all of which must match
   * @param optional words one of which must match if none is required
   * @param filters what must match too, that which finds least first
   * @param excluded what must not match
   * @param articles how many the segment has
   * @param scored whether it will be asked how much the words count, optional ones too
   */
  WordMatches(
      List<WordWindow> required,
      List<WordWindow> optional,
      List<Filter> filters,
      List<Filter> excluded,
      int articles,
      boolean scored) {
    this.required =
        required.stream()
            .sorted(Comparator.comparingLong(WordWindow::cost))
            .toArray(WordWindow[]::new);
    this.optional = optional.toArray(WordWindow[]::new);
    this.filters = filters.toArray(Filter[]::new);
    this.excluded = excluded.toArray(Filter[]::new);
    this.articles = articles;
    this.scored = scored;
    this.filterLeads = !filters.isEmpty() && filters.get(0).cost() < cost();
    this.places = new int[filterLeads ? WordWindow.SIZE : (int) Math.min(cost(), WordWindow.SIZE)];
  }

  /** In about how many articles the words are. */
  long cost() {
    if (required.length > 0) {
      return required[0].cost();
    }
    long cost = 0;
    for (WordWindow word : optional) {
      cost += word.cost();
    }
    return cost;
  }

  /** How many articles of a window can match. */
  int most() {
    return places.length;
  }

  /** The places of the articles that were found last, in order. */
  int[] places() {
    return places;
  }

  /** The first article at or behind one that may match. */
  int next(int from) throws IOException {
    if (filterLeads) {
      return filters[0].next(from);
    }
    if (required.length > 0) {
      return required[0].next(from);
    }
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (WordWindow word : optional) {
      next = Math.min(next, word.next(from));
    }
    return next;
  }

  /**
   * Finds out which articles of a window match.
   *
   * @param from the first article of the window
   * @param to the one behind the last
   * @param live by article; null if all are
   * @return how many match
   */
  int find(int from, int to, @Nullable Bits live) throws IOException {
    marks.clear();
    if (filterLeads) {
      filters[0].read(from, to, marks);
    } else if (required.length > 0) {
      required[0].read(from, to, marks);
    } else {
      for (WordWindow word : optional) {
        word.read(from, to, marks);
      }
    }
    if (live != null) {
      live.applyMask(marks, from);
    }
    int count = placesOf(marks);
    for (int i = filterLeads ? 0 : 1; i < required.length; i++) {
      count = keep(count, from, to, required[i]);
    }
    for (int i = filterLeads ? 1 : 0; i < filters.length; i++) {
      count = filters[i].keep(true, places, count, from);
    }
    for (Filter filter : excluded) {
      count = filter.keep(false, places, count, from);
    }
    if (required.length == 0) {
      return filterLeads ? keep(count, from, to, optional) : count;
    }
    for (int i = 0; scored && i < optional.length; i++) {
      lookFor(optional[i], count, from, to);
    }
    return count;
  }

  /** Lists what is marked, and tells how many they are. */
  private int placesOf(FixedBitSet marks) {
    int count = 0;
    long[] bits = marks.getBits();
    for (int i = 0; i < bits.length; i++) {
      for (long left = bits[i]; left != 0; left &= left - 1) {
        places[count++] = i * Long.SIZE + Long.numberOfTrailingZeros(left);
      }
    }
    return count;
  }

  /** Leaves only articles that hold one of some words at least, and tells how many. */
  private int keep(int count, int from, int to, WordWindow... words) throws IOException {
    marks.clear();
    for (WordWindow word : words) {
      lookFor(word, count, from, to);
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (scored ? holdsAny(words, places[i]) : marks.get(places[i])) {
        places[kept++] = places[i];
      }
    }
    return kept;
  }

  private static boolean holdsAny(WordWindow[] words, int place) {
    for (WordWindow word : words) {
      if (word.holds(place)) {
        return true;
      }
    }
    return false;
  }

  /** Finds out how much a word counts in the articles left, or marks those that hold it. */
  private void lookFor(WordWindow word, int count, int from, int to) throws IOException {
    if ((double) count * LOOK_UP * articles > (double) word.cost() * (to - from)) {
      word.read(from, to, scored ? null : marks);
      return;
    }
    word.clear();
    for (int i = 0; i < count; i++) {
      if (word.look(from + places[i], places[i]) && !scored) {
        marks.set(places[i]);
      }
    }
  }
}
