package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * Groups by the values of a field: each value is a group, numbered when it is first met. For any
 * number of threads.
 */
final class ValueGroups implements ArticleGroups {
  private final String field;
  private final List<BytesRef> values = new ArrayList<>();
  private final Map<BytesRef, Integer> numbers = new HashMap<>();

  /** By the values of a field, which it has as doc values. */
  ValueGroups(String field) {
    this.field = field;
  }

  @Override
  public InSegment in(LeafReader leaf, boolean known) throws IOException {
    SortedSetDocValues ofArticles = DocValues.getSortedSet(leaf, field);
    int[] groups = new int[Math.toIntExact(ofArticles.getValueCount())];
    Arrays.fill(groups, -1);
    if (known) {
      fill(groups, ofArticles);
    }
    return new InSegment() {
      @Override
      public int moveTo(int doc) throws IOException {
        return ofArticles.advanceExact(doc) ? ofArticles.docValueCount() : 0;
      }

      @Override
      public int next() throws IOException {
        int ordinal = (int) ofArticles.nextOrd();
        if (groups[ordinal] < 0 && !known) {
          groups[ordinal] = number(ofArticles.lookupOrd(ordinal));
        }
        return groups[ordinal];
      }
    };
  }

  /** Gives the groups their numbers that have one. */
  private synchronized void fill(int[] groups, SortedSetDocValues ofArticles) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      long ordinal = ofArticles.lookupTerm(values.get(i));
      if (ordinal >= 0) {
        groups[(int) ordinal] = number(i);
      }
    }
  }

  @Override
  public long most(IndexReader reader) throws IOException {
    long most = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      most += DocValues.getSortedSet(leaf.reader(), field).getValueCount();
    }
    return most;
  }

  private synchronized int number(BytesRef value) {
    Integer number = numbers.get(value);
    if (number != null) {
      return number;
    }
    BytesRef kept = BytesRef.deepCopyOf(value);
    values.add(kept);
    int next = number(values.size() - 1);
    numbers.put(kept, next);
    return next;
  }

  /** The number of the group of a value, by the place of the value in the list. */
  private static int number(int place) {
    return NONE + 1 + place;
  }

  @Override
  public synchronized String name(int group) {
    return values.get(group - number(0)).utf8ToString();
  }

  @Override
  public boolean isOrdered() {
    return false;
  }
}
