package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a phrase begins in a segment, one place after the other: where the rarest of its
 * first words stand, and which of that each further place leaves. Lucene holds all postings of all
 * words open at once and goes through them article by article, which thousands of words for a
 * place, or thousands of places, make slow and large; here only one term's are open, and the work
 * ends when nothing is left.
 *
 * <p>A place in a segment is one number: the article above, the position in it below.
 */
final class PhraseJoin {
  /** Among so many places the rarest is looked for; after a few nothing is left anyway. */
  private static final int COMPARED = 16;

  /** Of more than this the memory would not be worth the answer. */
  private static final int MAX_STARTS = 1 << 24;

  private final LeafReader leaf;
  private final String field;
  private final SearchCost cost;
  private final Map<PhrasePlace.Words, Long> occurrences = new HashMap<>();
  private long[] found = new long[1024];
  private int count;
  private @Nullable PostingsEnum postings;

  private PhraseJoin(LeafReader leaf, String field, SearchCost cost) {
    this.leaf = leaf;
    this.field = field;
    this.cost = cost;
  }

  /** Where a phrase begins, in order and without repetition. */
  static long[] starts(LeafReader leaf, String field, List<PhrasePlace> places, SearchCost cost)
      throws IOException {
    PhraseJoin join = new PhraseJoin(leaf, field, cost);
    List<PhrasePlace> ordered = join.ordered(places);
    join.begin(ordered.get(0));
    for (PhrasePlace next : ordered.subList(1, ordered.size())) {
      if (join.count == 0) {
        break;
      }
      join.keep(next);
    }
    return Arrays.copyOf(join.found, join.count);
  }

  static int article(long place) {
    return (int) (place >>> 32);
  }

  static int position(long place) {
    return (int) place;
  }

  /** The places, rarest first as far as that is worth to be known. */
  private List<PhrasePlace> ordered(List<PhrasePlace> places) throws IOException {
    int compared = Math.min(COMPARED, places.size());
    for (PhrasePlace place : places.subList(0, compared)) {
      if (!occurrences.containsKey(place.words())) {
        occurrences.put(place.words(), occurrences(place));
      }
    }
    List<PhrasePlace> ordered = new ArrayList<>(places.subList(0, compared));
    ordered.sort(Comparator.comparingLong(place -> occurrences.getOrDefault(place.words(), 0L)));
    ordered.addAll(places.subList(compared, places.size()));
    return ordered;
  }

  private long occurrences(PhrasePlace place) throws IOException {
    long[] sum = new long[1];
    place.terms(
        leaf,
        field,
        at -> {
          cost.spend(1, place);
          sum[0] += at.totalTermFreq();
          return true;
        });
    return sum[0];
  }

  /** All occurrences of what may stand at a place. */
  private void begin(PhrasePlace place) throws IOException {
    int[] terms = new int[1];
    place.terms(
        leaf,
        field,
        at -> {
          terms[0]++;
          cost.spend(at.totalTermFreq(), place);
          PostingsEnum in = postings(at);
          for (int doc = in.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = in.nextDoc()) {
            for (int i = in.freq(); i > 0; i--) {
              int start = in.nextPosition() - place.offset();
              if (start >= 0) {
                if (count == MAX_STARTS) {
                  throw cost.tooMany(place);
                }
                found = ArrayUtil.grow(found, count + 1);
                found[count++] = (long) doc << 32 | start;
              }
            }
          }
          return true;
        });
    if (terms[0] > 1) {
      Arrays.sort(found, 0, count);
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (i == 0 || found[i] != found[i - 1]) {
          found[kept++] = found[i];
        }
      }
      count = kept;
    }
  }

  /** Of the starts so far, those with a word that may stand at another place. */
  private void keep(PhrasePlace place) throws IOException {
    FixedBitSet kept = new FixedBitSet(count);
    place.terms(
        leaf,
        field,
        at -> {
          cost.spend(1, place);
          mark(postings(at), place, kept);
          return true;
        });
    int to = 0;
    for (int i = 0; i < count; i++) {
      if (kept.get(i)) {
        found[to++] = found[i];
      }
    }
    count = to;
  }

  private void mark(PostingsEnum in, PhrasePlace place, FixedBitSet kept) throws IOException {
    int doc = -1;
    for (int i = 0; i < count; ) {
      int wanted = article(found[i]);
      if (doc < wanted) {
        doc = in.advance(wanted);
        cost.spend(1, place);
      }
      if (doc == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      if (doc > wanted) {
        i = from(i, doc);
        continue;
      }
      cost.spend(in.freq(), place);
      for (int left = in.freq(); left > 0; left--) {
        int position = in.nextPosition() - place.offset();
        long start = (long) doc << 32 | position;
        while (position >= 0 && i < count && found[i] < start) {
          i++;
        }
        if (position >= 0 && i < count && found[i] == start) {
          kept.set(i);
        }
      }
      i = from(i, doc + 1);
    }
  }

  /** The first of the starts from one on that lies in an article or behind it. */
  private int from(int i, int doc) {
    int step = 1;
    while (i + step < count && article(found[i + step]) < doc) {
      step *= 2;
    }
    int low = i;
    int high = Math.min(count, i + step);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (article(found[middle]) < doc) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private PostingsEnum postings(TermsEnum at) throws IOException {
    postings = at.postings(postings, PostingsEnum.POSITIONS);
    return postings;
  }
}
