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

  /** In fewer than one of so many articles starts are few. */
  private static final int SPARSE = 8;

  /** Of more than this the memory would not be worth the answer. */
  private static final int MAX_STARTS = 1 << 24;

  private final LeafReader leaf;
  private final String field;
  private final SearchCost cost;
  private final Map<PhrasePlace.Words, Long> occurrences = new HashMap<>();
  private long[] found = new long[0];
  private int count;
  private @Nullable PostingsEnum postings;

  private PhraseJoin(LeafReader leaf, String field, SearchCost cost) {
    this.leaf = leaf;
    this.field = field;
    this.cost = cost;
  }

  /**
   * Where a phrase begins, in order and without repetition.
   *
   * @param rows of each of them the places; what begins any row begins the phrase
   */
  static long[] starts(LeafReader leaf, String field, List<List<PhrasePlace>> rows, SearchCost cost)
      throws IOException {
    long[] all = new long[0];
    for (List<PhrasePlace> row : rows) {
      long[] found = new PhraseJoin(leaf, field, cost).starts(row);
      all = all.length == 0 ? found : StartOrder.merged(all, found);
    }
    return all;
  }

  private long[] starts(List<PhrasePlace> places) throws IOException {
    List<PhrasePlace> ordered = ordered(places);
    begin(ordered.get(0));
    for (PhrasePlace next : ordered.subList(1, ordered.size())) {
      if (count == 0) {
        break;
      }
      keep(next);
    }
    return Arrays.copyOf(found, count);
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
    ordered.sort(Comparator.comparingLong(this::known));
    ordered.addAll(places.subList(compared, places.size()));
    return ordered;
  }

  /** How often a place that was compared is filled. */
  private long known(PhrasePlace place) {
    return occurrences.getOrDefault(place.words(), 0L);
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

  /** All occurrences of what may stand at a place, whose number is known. */
  private void begin(PhrasePlace place) throws IOException {
    cost.spend(known(place), place);
    found = new long[(int) Math.min(known(place), MAX_STARTS)];
    int[] terms = new int[1];
    place.terms(
        leaf,
        field,
        at -> {
          terms[0]++;
          cost.check();
          begin(postings(at), place);
          return true;
        });
    if (terms[0] > 1) {
      found = StartOrder.sorted(found, count, leaf.maxDoc());
      count = StartOrder.distinct(found, count);
    }
  }

  private void begin(PostingsEnum in, PhrasePlace place) throws IOException {
    for (int doc = in.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = in.nextDoc()) {
      for (int i = in.freq(); i > 0; i--) {
        int start = in.nextPosition() - place.offset();
        if (start >= 0) {
          if (count == MAX_STARTS) {
            throw cost.tooMany(place);
          }
          found[count++] = (long) doc << 32 | start;
        }
      }
    }
  }

  /** Of the starts so far, those with a word that may stand at another place. */
  private void keep(PhrasePlace place) throws IOException {
    FixedBitSet kept = new FixedBitSet(count);
    int[] ends =
        count < leaf.maxDoc() / SPARSE ? null : StartOrder.ends(found, count, leaf.maxDoc());
    place.terms(
        leaf,
        field,
        at -> {
          cost.spend(1, place);
          if (ends == null) {
            mark(postings(at), place, kept);
          } else {
            mark(postings(at), place, ends, kept);
          }
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

  /** Marks of many starts: in all articles with the word it is looked whether there are some. */
  private void mark(PostingsEnum in, PhrasePlace place, int[] ends, FixedBitSet kept)
      throws IOException {
    for (int doc = in.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = in.nextDoc()) {
      int from = doc == 0 ? 0 : ends[doc - 1];
      int end = ends[doc];
      if (from < end) {
        cost.spend(1L + in.freq(), place);
        mark(in, place.offset(), from, end, kept);
      }
    }
  }

  /** Marks of few starts: one gets from each article with some to the next. */
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
      int end = from(i, doc + 1);
      mark(in, place.offset(), i, end, kept);
      i = end;
    }
  }

  /** Marks of the starts in one article, as far as there are more of them. */
  private void mark(PostingsEnum in, int offset, int from, int end, FixedBitSet kept)
      throws IOException {
    int i = from;
    for (int left = in.freq(); left > 0 && i < end; left--) {
      int start = in.nextPosition() - offset;
      while (i < end && position(found[i]) < start) {
        i++;
      }
      if (i < end && position(found[i]) == start) {
        kept.set(i++);
      }
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
