package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * Finds every place at which a {@link Pattern} begins in the articles of a segment, each with the
 * shortest of its ends.
 *
 * <p>From the last element back to the first, each of its places gets the nearest end that can be
 * reached from there through the elements behind it.
 */
final class PatternMatcher {
  private static final int NO_END = Integer.MAX_VALUE;

  private final Pattern pattern;
  private final List<Places> elements;
  private int count;
  private int last = -1;

  private PatternMatcher(Pattern pattern, List<Places> elements) {
    this.pattern = pattern;
    this.elements = elements;
  }

  /** Begins before the first article; null if the segment lacks what each match must have. */
  static @Nullable PatternMatcher of(
      Pattern pattern, LeafReader leaf, String field, SearchCost cost) throws IOException {
    List<Places> elements = new ArrayList<>();
    for (Pattern.Element element : pattern.elements()) {
      Places places = Places.of(element, leaf, field, cost);
      if (places == null) {
        return null;
      }
      elements.add(places);
    }
    return new PatternMatcher(pattern, elements);
  }

  /**
   * Finds the matches in an article.
   *
   * @param doc no article before the last one asked for
   * @return how many there are
   */
  int moveTo(int doc) throws IOException {
    if (doc == last) {
      return count;
    }
    last = doc;
    count = 0;
    for (Places places : elements) {
      if (places.moveTo(doc) == 0) {
        return 0;
      }
    }
    for (int i = elements.size() - 1; i >= 0; i--) {
      if (i == elements.size() - 1) {
        elements.get(i).endThere();
      } else {
        elements.get(i).endBehind(elements.get(i + 1), pattern.gaps().get(i));
      }
    }
    count = elements.get(0).keepShortest(pattern.width());
    return count;
  }

  /** Where a match begins. */
  int first(int match) {
    return elements.get(0).starts[match];
  }

  /** The last word of a match. */
  int last(int match) {
    return elements.get(0).ends[match] - 1;
  }

  /** Where an element of the pattern stands in an article. */
  private static final class Places {
    private final List<List<WordPositions>> choices;
    private final boolean word;

    /** The first word of each place, in order. */
    private int[] starts = new int[0];

    /** Behind the last word of each place. */
    private int[] behind = new int[0];

    /** Where the pattern ends that goes on from each place; {@link #NO_END} if it does not. */
    private int[] ends = new int[16];

    private int count;

    private Places(List<List<WordPositions>> choices) {
      this.choices = choices;
      this.word = choices.size() == 1 && choices.get(0).size() == 1;
    }

    static @Nullable Places of(
        Pattern.Element element, LeafReader leaf, String field, SearchCost cost)
        throws IOException {
      List<List<WordPositions>> choices = new ArrayList<>();
      for (List<PhrasePlace.Words> choice : element.choices()) {
        List<WordPositions> row = new ArrayList<>();
        for (PhrasePlace.Words words : choice) {
          WordPositions positions = WordPositions.of(words, leaf, field, cost);
          if (positions != null) {
            row.add(positions);
          }
        }
        if (row.size() == choice.size()) {
          choices.add(row);
        }
      }
      return choices.isEmpty() ? null : new Places(choices);
    }

    int moveTo(int doc) throws IOException {
      if (word) {
        WordPositions positions = choices.get(0).get(0);
        count = positions.moveTo(doc);
        starts = positions.positions();
        ends = ArrayUtil.growNoCopy(ends, count);
        return count;
      }
      long[] found = new long[0];
      int size = 0;
      for (List<WordPositions> row : choices) {
        for (int start : starts(row, doc)) {
          found = ArrayUtil.grow(found, size + 1);
          found[size++] = (long) start << 32 | start + row.size();
        }
      }
      Arrays.sort(found, 0, size);
      starts = ArrayUtil.growNoCopy(starts, size);
      behind = ArrayUtil.growNoCopy(behind, size);
      ends = ArrayUtil.growNoCopy(ends, size);
      count = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || found[i] != found[i - 1]) {
          starts[count] = (int) (found[i] >>> 32);
          behind[count++] = (int) found[i];
        }
      }
      return count;
    }

    /** Where words stand in a row. */
    private static int[] starts(List<WordPositions> row, int doc) throws IOException {
      int found = row.get(0).moveTo(doc);
      int[] starts = Arrays.copyOf(row.get(0).positions(), found);
      for (int offset = 1; offset < row.size(); offset++) {
        WordPositions next = row.get(offset);
        int positions = next.moveTo(doc);
        int kept = 0;
        for (int start : starts) {
          if (Arrays.binarySearch(next.positions(), 0, positions, start + offset) >= 0) {
            starts[kept++] = start;
          }
        }
        starts = Arrays.copyOf(starts, kept);
      }
      return starts;
    }

    private int behind(int place) {
      return word ? starts[place] + 1 : behind[place];
    }

    void endThere() {
      for (int i = 0; i < count; i++) {
        ends[i] = behind(i);
      }
    }

    void endBehind(Places next, Pattern.Gap gap) {
      int from = 0;
      for (int i = 0; i < count; i++) {
        int least = behind(i) + gap.least();
        int most = behind(i) + gap.most();
        while (from > 0 && next.starts[from - 1] >= least) {
          from--; // a shorter choice ends before the longer one that was looked at last
        }
        while (from < next.count && next.starts[from] < least) {
          from++;
        }
        int end = NO_END;
        for (int k = from; k < next.count && next.starts[k] <= most && next.starts[k] < end; k++) {
          end = Math.min(end, next.ends[k]);
        }
        ends[i] = end;
      }
    }

    /** Keeps of the places with the same start the one with the shortest end, if it is near. */
    int keepShortest(int width) {
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (kept > 0 && starts[kept - 1] == starts[i]) {
          ends[kept - 1] = Math.min(ends[kept - 1], ends[i]);
        } else if (ends[i] != NO_END) {
          starts[kept] = starts[i];
          ends[kept++] = ends[i];
        }
      }
      int near = 0;
      for (int i = 0; i < kept; i++) {
        if (ends[i] - starts[i] <= width) {
          starts[near] = starts[i];
          ends[near++] = ends[i];
        }
      }
      return near;
    }
  }
}
