package org.broadsheet.internal.lucene;

import java.util.Arrays;

/** Puts in order where a phrase may begin, as {@link PhraseJoin} writes it. */
final class StartOrder {
  /** Where more articles than this share a place, to count them article by article costs more. */
  private static final int SPARSE = 4;

  private StartOrder() {}

  /**
   * Sorts places. Of several words in all articles those of one article are few, and to bring them
   * together by counting takes a fraction of the time that comparing all with all takes.
   *
   * @param starts the places, which may be put in order here
   * @param articles how many articles the segment has
   * @return the places in order, in the same array or another one
   */
  static long[] sorted(long[] starts, int count, int articles) {
    if (count < articles / SPARSE) {
      Arrays.sort(starts, 0, count);
      return starts;
    }
    int[] ends = ends(starts, count, articles);
    long[] sorted = new long[count];
    for (int i = count - 1; i >= 0; i--) {
      sorted[--ends[PhraseJoin.article(starts[i])]] = starts[i];
    }
    for (int article = 0; article < articles; article++) {
      int end = article + 1 < articles ? ends[article + 1] : count;
      Arrays.sort(sorted, ends[article], end);
    }
    return sorted;
  }

  /** For each article the number of places in it and in those before, whatever their order. */
  static int[] ends(long[] starts, int count, int articles) {
    int[] ends = new int[articles];
    for (int i = 0; i < count; i++) {
      ends[PhraseJoin.article(starts[i])]++;
    }
    for (int article = 1; article < articles; article++) {
      ends[article] += ends[article - 1];
    }
    return ends;
  }

  /** Leaves out repetitions of places in order, and says how many are left at the beginning. */
  static int distinct(long[] starts, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || starts[i] != starts[i - 1]) {
        starts[kept++] = starts[i];
      }
    }
    return kept;
  }

  /** The places of two lists, each in order and without repetition, as one such list. */
  static long[] merged(long[] one, long[] other) {
    long[] merged = new long[one.length + other.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < one.length || j < other.length) {
      boolean first = j == other.length || (i < one.length && one[i] <= other[j]);
      long next = first ? one[i] : other[j];
      merged[count++] = next;
      i += i < one.length && one[i] == next ? 1 : 0;
      j += j < other.length && other[j] == next ? 1 : 0;
    }
    return Arrays.copyOf(merged, count);
  }
}
