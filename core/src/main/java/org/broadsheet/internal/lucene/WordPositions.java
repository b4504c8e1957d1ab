package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where any of some words stands in the articles of a segment, one article after the other.
 *
 * <p>Of few words the postings are held open. Of many, such as all that begin alike, those of one
 * after the other are read for a range of articles at once: thousands of open ones would take more
 * memory than what is in them.
 */
final class WordPositions {
  /** Of so many words the postings are held open. */
  private static final int FEW = 32;

  /** How many articles are read at once of more words. */
  private static final int RANGE = 1 << 15;

  private final PhrasePlace.Words words;
  private final LeafReader leaf;
  private final String field;
  private final SearchCost cost;
  private final List<PostingsEnum> open = new ArrayList<>();
  private final List<BytesRef> terms = new ArrayList<>();
  private final List<TermState> states = new ArrayList<>();

  /** Of the range that was read: the article above, the position below. */
  private long[] read = new long[0];

  private int readCount;
  private int readAt;
  private int readFrom = -1;
  private int[] positions = new int[16];
  private int count;

  private WordPositions(PhrasePlace.Words words, LeafReader leaf, String field, SearchCost cost) {
    this.words = words;
    this.leaf = leaf;
    this.field = field;
    this.cost = cost;
  }

  /** Begins before the first article; null if the segment has none of the words. */
  static @Nullable WordPositions of(
      PhrasePlace.Words words, LeafReader leaf, String field, SearchCost cost) throws IOException {
    WordPositions of = new WordPositions(words, leaf, field, cost);
    PhrasePlace place = new PhrasePlace(0, words);
    place.terms(
        leaf,
        field,
        at -> {
          cost.spend(1, place);
          of.terms.add(BytesRef.deepCopyOf(at.term()));
          of.states.add(at.termState());
          return true;
        });
    if (of.terms.size() <= FEW) {
      for (int i = 0; i < of.terms.size(); i++) {
        of.open.add(of.postings(i, of.termsEnum(), null));
      }
    }
    return of.terms.isEmpty() ? null : of;
  }

  /**
   * Finds where they stand in an article.
   *
   * @param doc no article before the last one asked for
   * @return how many places there are
   */
  int moveTo(int doc) throws IOException {
    count = 0;
    if (open.isEmpty()) {
      ofRange(doc);
      return count;
    }
    for (PostingsEnum in : open) {
      if (in.docID() == doc || (in.docID() < doc && in.advance(doc) == doc)) {
        int before = count;
        for (int i = in.freq(); i > 0; i--) {
          add(in.nextPosition());
        }
        if (before > 0) {
          sort();
        }
      }
    }
    return count;
  }

  /** The places, in order. Only the first ones count, as many as {@link #moveTo} said. */
  int[] positions() {
    return positions;
  }

  private void add(int position) {
    positions = ArrayUtil.grow(positions, count + 1);
    positions[count++] = position;
  }

  /** Puts the places in order; several words may stand at one, such as two readings of it. */
  private void sort() {
    Arrays.sort(positions, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || positions[i] != positions[i - 1]) {
        positions[kept++] = positions[i];
      }
    }
    count = kept;
  }

  private void ofRange(int doc) throws IOException {
    int from = doc / RANGE * RANGE;
    if (from != readFrom) {
      read(from);
    }
    while (readAt < readCount && PhraseJoin.article(read[readAt]) < doc) {
      readAt++;
    }
    for (; readAt < readCount && PhraseJoin.article(read[readAt]) == doc; readAt++) {
      int position = PhraseJoin.position(read[readAt]);
      if (count == 0 || positions[count - 1] != position) {
        add(position);
      }
    }
  }

  private void read(int from) throws IOException {
    readFrom = from;
    readAt = 0;
    readCount = 0;
    PhrasePlace place = new PhrasePlace(0, words);
    TermsEnum all = termsEnum();
    PostingsEnum in = null;
    for (int i = 0; i < terms.size(); i++) {
      in = postings(i, all, in);
      int doc = from == 0 ? in.nextDoc() : in.advance(from);
      for (; doc != DocIdSetIterator.NO_MORE_DOCS && doc < from + RANGE; doc = in.nextDoc()) {
        cost.spend(in.freq(), place);
        for (int left = in.freq(); left > 0; left--) {
          read = ArrayUtil.grow(read, readCount + 1);
          read[readCount++] = (long) doc << 32 | in.nextPosition();
        }
      }
    }
    Arrays.sort(read, 0, readCount);
  }

  private TermsEnum termsEnum() throws IOException {
    return Objects.requireNonNull(leaf.terms(field)).iterator();
  }

  private PostingsEnum postings(int i, TermsEnum all, @Nullable PostingsEnum reuse)
      throws IOException {
    all.seekExact(terms.get(i), states.get(i));
    return all.postings(reuse, PostingsEnum.POSITIONS);
  }
}
