package org.broadsheet.internal.lucene;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.broadsheet.query.TextField;

/**
 * Occurrences in one article: stretches of words in headline and body. An occurrence is one number,
 * the field above, then its first word, then its last, so that their order is that of the text.
 */
final class OccurrenceList {
  private static final int POSITION_BITS = 31;
  private static final int POSITION_MASK = Integer.MAX_VALUE;

  private long[] packed = new long[64];
  private int size;
  private boolean ordered = true;

  void clear() {
    size = 0;
    ordered = true;
  }

  /** How many were added; after {@link #settle} how many there are. */
  int size() {
    return size;
  }

  /** Forgets those that were added last. */
  void truncate(int newSize) {
    size = newSize;
  }

  /**
   * Adds one.
   *
   * @param field headline or body
   * @param first its first word, counted from 0
   * @param last its last word
   */
  void add(TextField field, int first, int last) {
    long next = (rank(field) << POSITION_BITS | first) << POSITION_BITS | last;
    ordered &= size == 0 || packed[size - 1] < next;
    packed = ArrayUtil.grow(packed, size + 1);
    packed[size++] = next;
  }

  /** Puts them in order and drops repeated ones. */
  OccurrenceList settle() {
    if (!ordered) {
      Arrays.sort(packed, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || packed[i] != packed[i - 1]) {
          packed[kept++] = packed[i];
        }
      }
      size = kept;
      ordered = true;
    }
    return this;
  }

  private static long rank(TextField field) {
    return field == TextField.HEADLINE ? 0 : 1;
  }

  TextField field(int i) {
    return (packed[i] >>> (2 * POSITION_BITS)) == rank(TextField.HEADLINE)
        ? TextField.HEADLINE
        : TextField.BODY;
  }

  /** Adds all of others. */
  void addAll(OccurrenceList others) {
    for (int i = 0; i < others.size(); i++) {
      add(others.field(i), others.first(i), others.last(i));
    }
  }

  /** Whether one of these holds one of others. */
  boolean covers(OccurrenceList others, int other) {
    for (int i = 0; i < size; i++) {
      if (field(i) == others.field(other)
          && first(i) <= others.first(other)
          && others.last(other) <= last(i)) {
        return true;
      }
    }
    return false;
  }

  /** The first word of one of them. */
  int first(int i) {
    return (int) (packed[i] >>> POSITION_BITS) & POSITION_MASK;
  }

  /** The last word of one of them. */
  int last(int i) {
    return (int) packed[i] & POSITION_MASK;
  }
}
