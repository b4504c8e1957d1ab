package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Scores bare words a window of articles at a time, as {@link WordMatches} finds them. Where only
 * the best are wanted, what cannot be one of them by the lengths of its texts is counted and no
 * more; and whether words stand near each other, which takes their positions, is found out in the
 * end, for articles that could be among the best by it.
 */
final class WordsScorer extends BulkScorer {
  private static final long ALL_PAIRS = -1;

  /** Bounds are a little higher than sums of floating-point numbers could make them. */
  private static final double ABOVE = 1 + 1e-5;

  /**
   * What is scored.
   *
   * @param required words all of which must match
   * @param optional words one of which must match if none is required
   * @param near which words count the more if they stand near each other
   * @param filters what must match too
   * @param excluded what must not match
   * @param scored whether scores are asked for at all
   */
  record Clauses(
      List<WordWeight> required,
      List<WordWeight> optional,
      List<Near> near,
      List<Weight> filters,
      List<Weight> excluded,
      boolean scored) {

    /** All words, required ones first. */
    List<WordWeight> words() {
      List<WordWeight> words = new ArrayList<>(required);
      words.addAll(optional);
      return words;
    }
  }

  /**
   * Two words that count the more if they stand near each other.
   *
   * @param first which of all words it is, required ones first; -1 if it is none
   * @param second likewise
   */
  record Near(NearWords.Weighted words, int first, int second) {}

  private static final BulkScorer NOTHING =
      new BulkScorer() {
        @Override
        public int score(LeafCollector collector, @Nullable Bits live, int min, int max) {
          return DocIdSetIterator.NO_MORE_DOCS;
        }

        @Override
        public long cost() {
          return 0;
        }
      };

  private final WordWindow[] required;
  private final WordWindow[] optional;
  private final NearPair[] near;
  private final WordMatches matches;
  private final boolean scored;
  private final QueryTimeout timeout;

  /** By number of the place: what the score there is at the most. */
  private final float[] mosts;

  private final float[] sums;

  /** What nearness counts at the most. */
  private final float nearAtMost;

  private final Candidates candidates = new Candidates();
  private final Current current = new Current();

  private WordsScorer(
      List<WordWindow> required,
      List<WordWindow> optional,
      List<NearPair> near,
      WordMatches matches,
      boolean scored,
      QueryTimeout timeout) {
    this.required = required.toArray(WordWindow[]::new);
    this.optional = optional.toArray(WordWindow[]::new);
    this.near = near.toArray(NearPair[]::new);
    this.matches = matches;
    this.scored = scored;
    this.timeout = timeout;
    this.mosts = new float[scored ? matches.most() : 0];
    this.sums = new float[mosts.length];
    this.nearAtMost = nearAtMost(near);
  }

  private static float nearAtMost(List<NearPair> near) {
    float most = 0;
    for (NearPair pair : near) {
      most += pair.most();
    }
    return most;
  }

  /**
   * Of a segment.
   *
   * @param timeout is asked once a window whether to stop
   */
  static BulkScorer of(Clauses clauses, LeafReaderContext leaf, QueryTimeout timeout)
      throws IOException {
    List<Filter> filters = Filter.of(clauses.filters(), leaf);
    if (filters.size() < clauses.filters().size()) {
      return NOTHING;
    }
    List<@Nullable WordWindow> all = new ArrayList<>();
    Map<List<TextField>, FieldLengths> lengths = new HashMap<>();
    for (WordWeight word : clauses.words()) {
      WordWindow window = word.window(leaf, clauses.scored(), lengths);
      if (window == null && all.size() < clauses.required().size()) {
        return NOTHING;
      }
      all.add(window);
    }
    List<WordWindow> required = new ArrayList<>();
    List<WordWindow> optional = new ArrayList<>();
    for (WordWindow window : all) {
      if (window != null) {
        (required.size() < clauses.required().size() ? required : optional).add(window);
      }
    }
    if (required.isEmpty() && optional.isEmpty()) {
      return NOTHING;
    }
    List<NearPair> near = new ArrayList<>();
    for (Near pair : clauses.near()) {
      near.add(NearPair.of(pair, clauses.words(), all, leaf));
    }
    WordMatches matches =
        new WordMatches(
            required,
            optional,
            filters,
            Filter.of(clauses.excluded(), leaf),
            leaf.reader().maxDoc(),
            clauses.scored());
    return new WordsScorer(required, optional, near, matches, clauses.scored(), timeout);
  }

  /** In about how many articles the words are. */
  @Override
  public long cost() {
    return matches.cost();
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits live, int min, int max)
      throws IOException {
    collector.setScorer(current);
    BestHits.Leaf best = scored && collector instanceof BestHits.Leaf leaf ? leaf : null;
    int next = min;
    while (next < max && !timeout.shouldExit()) {
      next = matches.next(next);
      if (next < max) {
        int to = Math.min(max, next + WordWindow.SIZE);
        int count = matches.find(next, to, live);
        if (best == null) {
          collect(collector, next, count);
        } else {
          choose(best, next, count);
        }
        next = to;
      }
    }
    if (best != null) {
      collectChosen(best);
    }
    return next;
  }

  private void collect(LeafCollector collector, int from, int count) throws IOException {
    int[] places = matches.places();
    for (int i = 0; i < count; i++) {
      current.moveTo(from + places[i], places[i]);
      collector.collect(from + places[i]);
    }
  }

  /** Chooses what may be among the best, and scores it but for how near the words are. */
  private void choose(BestHits.Leaf best, int from, int count) throws IOException {
    int[] places = matches.places();
    Arrays.fill(mosts, 0, count, nearAtMost);
    for (WordWindow word : required) {
      word.addMost(mosts, sums, places, count);
    }
    for (WordWindow word : optional) {
      word.addMost(mosts, sums, places, count);
    }
    int chosen = 0;
    float enough = enough(best);
    for (int i = 0; i < count; i++) {
      if (mosts[i] > enough && mosts[i] - nearAtMost + nearAtMost(places[i]) > enough) {
        current.moveTo(from + places[i], places[i]);
        float most = current.most();
        if (most > enough) {
          chosen++;
          candidates.add(current, most);
          best.reaches(current.least());
          enough = enough(best);
        }
      }
    }
    best.passOver(count - chosen);
    if (best.goesOn()) {
      collectChosen(best); // or nearly all would be kept that match
    }
  }

  /** What nearness counts at the most in the article at a place. */
  private float nearAtMost(int place) {
    float most = 0;
    for (NearPair pair : near) {
      most += pair.most(place);
    }
    return most;
  }

  /** Collects what was chosen and still may be among the best. */
  private void collectChosen(BestHits.Leaf best) throws IOException {
    for (int i = 0; i < candidates.size; i++) {
      if (candidates.mosts[i] > enough(best)) {
        current.moveTo(candidates, i);
        best.collect(current.doc);
      } else {
        best.passOver(1);
      }
    }
    candidates.size = 0;
  }

  private static float enough(BestHits.Leaf best) {
    return (float) (best.least() / ABOVE);
  }

  /** Articles that may be among the best, in order. */
  private static final class Candidates {
    private int[] docs = new int[64];
    private float[] mosts = new float[docs.length];
    private double[] ofRequired = new double[docs.length];
    private double[] ofOptional = new double[docs.length];
    private long[] pairs = new long[docs.length];
    private int size;

    /**
     * Adds one.
     *
     * @param most what its score is at the most
     */
    void add(Current article, float most) {
      if (size == docs.length) {
        docs = ArrayUtil.grow(docs);
        mosts = ArrayUtil.growExact(mosts, docs.length);
        ofRequired = ArrayUtil.growExact(ofRequired, docs.length);
        ofOptional = ArrayUtil.growExact(ofOptional, docs.length);
        pairs = ArrayUtil.growExact(pairs, docs.length);
      }
      docs[size] = article.doc;
      mosts[size] = most;
      ofRequired[size] = article.ofRequired;
      ofOptional[size] = article.ofOptional;
      pairs[size++] = article.pairs;
    }
  }

  /** The article at hand, and its score. */
  private final class Current extends Scorable {
    private int doc = -1;
    private int place;
    private boolean known;
    private double ofRequired;
    private double ofOptional;

    /** Which words can stand near each other, a bit for each of the first pairs. */
    private long pairs = ALL_PAIRS;

    void moveTo(int doc, int place) {
      this.doc = doc;
      this.place = place;
      this.known = false;
      this.pairs = ALL_PAIRS;
    }

    void moveTo(Candidates candidates, int which) {
      doc = candidates.docs[which];
      ofRequired = candidates.ofRequired[which];
      ofOptional = candidates.ofOptional[which];
      pairs = candidates.pairs[which];
      known = true;
    }

    /** Scores what no positions have to be known for. */
    private void words() throws IOException {
      if (known) {
        return;
      }
      known = true;
      ofRequired = 0;
      ofOptional = 0;
      for (WordWindow word : required) {
        ofRequired += word.score(doc, place);
      }
      for (WordWindow word : optional) {
        ofOptional += word.score(doc, place); // 0 where it is not
      }
    }

    /** What the score is at the most: were the words as near each other as they can be. */
    float most() throws IOException {
      words();
      double most = ofRequired + ofOptional;
      for (int i = 0; i < near.length; i++) {
        float nearness = near[i].most(doc, place);
        most += nearness;
        if (nearness == 0 && i < Long.SIZE) {
          pairs &= ~(1L << i);
        }
      }
      return (float) most;
    }

    /** What the score is at the least: were the words far from each other. */
    float least() throws IOException {
      words();
      return score(0);
    }

    @Override
    public float score() throws IOException {
      words();
      double nearness = 0;
      for (int i = 0; i < near.length; i++) {
        nearness += i >= Long.SIZE || (pairs & 1L << i) != 0 ? near[i].score(doc) : 0;
      }
      return score(nearness);
    }

    private float score(double nearness) {
      return required.length == 0
          ? (float) (ofOptional + nearness)
          : (float) ofRequired + (float) (ofOptional + nearness);
    }
  }
}
