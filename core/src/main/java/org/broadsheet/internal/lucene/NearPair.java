package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/** Two words of a query that count the more if they stand near each other, in one segment. */
final class NearPair {
  /**
   * How much nearness an occurrence of the rarer word can have: 1 to the other word on the one side
   * and a half to that on the other, since on one side only the two can stand in their order.
   */
  private static final float NEAR_EACH = 1.5f;

  private final NearWords.Weighted words;
  private final NearWords.Leaf places;
  private final float most;

  /** The lengths of texts, for bounds. */
  private final @Nullable NumericDocValues norms;

  /** The same for scores, which are asked for later, again from the first article on. */
  private final @Nullable NumericDocValues normsOfScored;

  private final @Nullable Side first;
  private final @Nullable Side second;

  /** What is known of one of the words without its positions. */
  private record Side(@Nullable WordWindow window, int field) {
    /** What its occurrences count in the article at a place of the window. */
    float amount(int place) {
      return window == null ? 0 : window.amount(field, place);
    }

    static @Nullable Side of(
        int number,
        String field,
        List<WordWeight> words,
        List<@Nullable WordWindow> windows,
        LeafReaderContext leaf)
        throws IOException {
      WordWeight word = number < 0 ? null : words.get(number);
      return word == null || word.field(field) < 0 || !word.countsEverywhere(leaf)
          ? null
          : new Side(windows.get(number), word.field(field));
    }
  }

  private NearPair(
      NearWords.Weighted words, LeafReaderContext leaf, @Nullable Side first, @Nullable Side second)
      throws IOException {
    this.words = words;
    this.places = words.in(leaf);
    this.most = words.score(Float.MAX_VALUE, 1);
    this.norms = leaf.reader().getNormValues(words.field());
    this.normsOfScored = leaf.reader().getNormValues(words.field());
    this.first = first;
    this.second = second;
  }

  /**
   * Two words in a segment.
   *
   * @param words all words of the query
   * @param windows theirs; null for what the segment has not
   */
  static NearPair of(
      WordsScorer.Near pair,
      List<WordWeight> words,
      List<@Nullable WordWindow> windows,
      LeafReaderContext leaf)
      throws IOException {
    String field = pair.words().field();
    return new NearPair(
        pair.words(),
        leaf,
        Side.of(pair.first(), field, words, windows, leaf),
        Side.of(pair.second(), field, words, windows, leaf));
  }

  /** What nearness counts at the most. */
  float most() {
    return most;
  }

  /** The same in the article at a place. */
  float most(int place) {
    return known(place) == 0 ? 0 : most;
  }

  /** The same, of as many near ones as there are words. */
  float most(int doc, int place) throws IOException {
    float known = known(place);
    return known == 0 ? 0 : words.score(known, norm(norms, doc));
  }

  /** How often the two can stand near each other in the article at a place. */
  private float known(int place) {
    if (first == null || second == null) {
      return Float.MAX_VALUE;
    }
    float one = first.amount(place);
    float other = second.amount(place);
    return NEAR_EACH * Math.min(one, other) / Scoring.INFLECTED;
  }

  /** What it counts. */
  float score(int doc) throws IOException {
    return places.score(doc, norm(normsOfScored, doc));
  }

  private static long norm(@Nullable NumericDocValues norms, int doc) throws IOException {
    return norms != null && norms.advanceExact(doc) ? norms.longValue() : 1;
  }
}
