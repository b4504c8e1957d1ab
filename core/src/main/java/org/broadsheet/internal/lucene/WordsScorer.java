package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Scores bare words a window of articles at a time. Of frequent words all postings of a window are
 * read and laid over each other; where few articles are left, rather these are looked up in the
 * postings of the next word. Whether words stand near each other, which takes their positions, is
 * found out only for articles that could be among the best by it.
 */
final class WordsScorer extends BulkScorer {
  /** To look one article up takes as long as to read so many postings. */
  private static final int LOOK_UP = 16;

  /** Where one of so many articles matches, bounds are better found out for all at once. */
  private static final int MANY = 16;

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
  private final Filter[] filters;
  private final Filter[] excluded;
  private final int articles;
  private final boolean scored;

  /** Whether the first filter leaves fewer articles than the words do. */
  private final boolean filterLeads;

  /** By place in the window: whether the article there matches. */
  private final FixedBitSet matches = new FixedBitSet(WordWindow.SIZE);

  /** By place in the window: what the score is at the most. */
  private final float[] mosts = new float[WordWindow.SIZE];

  private final FixedBitSet any = new FixedBitSet(WordWindow.SIZE);
  private final Current current = new Current();

  private WordsScorer(
      List<WordWindow> required,
      List<WordWindow> optional,
      List<NearPair> near,
      List<Filter> filters,
      List<Filter> excluded,
      int articles,
      boolean scored) {
    this.required = required.toArray(WordWindow[]::new);
    this.optional = optional.toArray(WordWindow[]::new);
    this.near = near.toArray(NearPair[]::new);
    this.filters = filters.toArray(Filter[]::new);
    this.excluded = excluded.toArray(Filter[]::new);
    this.articles = articles;
    this.scored = scored;
    this.filterLeads = !filters.isEmpty() && filters.get(0).cost() < cost();
  }

  /** Of a segment. */
  static BulkScorer of(Clauses clauses, LeafReaderContext leaf) throws IOException {
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
    required.sort(Comparator.comparingLong(WordWindow::cost));
    List<NearPair> near = new ArrayList<>();
    for (Near pair : clauses.near()) {
      near.add(NearPair.of(pair, clauses.words(), all, leaf));
    }
    return new WordsScorer(
        required,
        optional,
        near,
        filters,
        Filter.of(clauses.excluded(), leaf),
        leaf.reader().maxDoc(),
        clauses.scored());
  }

  /** In about how many articles the words are. */
  @Override
  public long cost() {
    if (required.length > 0) {
      return required[0].cost();
    }
    long cost = 0;
    for (WordWindow word : optional) {
      cost += word.cost();
    }
    return cost;
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits live, int min, int max)
      throws IOException {
    collector.setScorer(current);
    int next = min;
    while (next < max) {
      next = next(next);
      if (next < max) {
        int to = Math.min(max, next + WordWindow.SIZE);
        match(next, to, live);
        collect(collector, next, to);
        next = to;
      }
    }
    return next;
  }

  /** The first article at or behind one that may match. */
  private int next(int from) throws IOException {
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

  /** Finds out which articles of a window match. */
  private void match(int from, int to, @Nullable Bits live) throws IOException {
    matches.clear();
    if (filterLeads) {
      filters[0].read(from, to, matches);
    } else if (required.length > 0) {
      matches.or(required[0].read(from, to));
    } else {
      for (WordWindow word : optional) {
        matches.or(word.read(from, to));
      }
    }
    if (live != null) {
      live.applyMask(matches, from);
    }
    for (int i = filterLeads ? 0 : 1; i < required.length; i++) {
      matches.and(found(required[i], from, to));
    }
    for (int i = filterLeads ? 1 : 0; i < filters.length; i++) {
      filters[i].keep(matches, from);
    }
    for (Filter filter : excluded) {
      filter.drop(matches, from);
    }
    if (required.length > 0 ? scored : filterLeads) {
      any.clear();
      for (WordWindow word : optional) {
        any.or(found(word, from, to));
      }
      if (required.length == 0) {
        matches.and(any);
      }
    }
  }

  /** Which of the articles left hold a word, and maybe of others. */
  private FixedBitSet found(WordWindow word, int from, int to) throws IOException {
    int left = matches.cardinality();
    if ((double) left * LOOK_UP * articles > (double) word.cost() * (to - from)) {
      return word.read(from, to);
    }
    word.clear();
    for (int place = first(matches); place < WordWindow.SIZE; place = behind(matches, place)) {
      word.look(from + place, place);
    }
    return word.found();
  }

  private static int first(FixedBitSet places) {
    return Math.min(places.nextSetBit(0), WordWindow.SIZE);
  }

  private static int behind(FixedBitSet places, int place) {
    int next = place + 1;
    return next < WordWindow.SIZE ? Math.min(places.nextSetBit(next), WordWindow.SIZE) : next;
  }

  private void collect(LeafCollector collector, int from, int to) throws IOException {
    if (collector instanceof BestHits.Leaf best && best.least() > 0) {
      collectBest(best, from, to);
      return;
    }
    for (int place = first(matches); place < WordWindow.SIZE; place = behind(matches, place)) {
      current.moveTo(from + place, place);
      collector.collect(from + place);
    }
  }

  /** Collects only what may be among the best, which are known to have more than no score. */
  private void collectBest(BestHits.Leaf best, int from, int to) throws IOException {
    int left = matches.cardinality();
    boolean many = left * MANY > to - from;
    if (many) {
      Arrays.fill(mosts, 0, to - from, nearAtMost());
      for (WordWindow word : required) {
        word.addMost(mosts, to - from);
      }
      for (WordWindow word : optional) {
        word.addMost(mosts, to - from);
      }
    }
    float enough = (float) (best.least() / ABOVE);
    for (int place = first(matches); place < WordWindow.SIZE; place = behind(matches, place)) {
      if (!many || mosts[place] > enough) {
        current.moveTo(from + place, place);
        if (current.most() > enough && current.mostByLengths() > enough) {
          best.collect(from + place);
          enough = (float) (best.least() / ABOVE);
          left--;
        }
      }
    }
    best.passOver(left);
  }

  private float nearAtMost() {
    float most = 0;
    for (NearPair pair : near) {
      most += pair.most();
    }
    return most;
  }

  /** The article at hand, and its score. */
  private final class Current extends Scorable {
    private int doc = -1;
    private int place;
    private boolean scored;
    private double ofRequired;
    private double ofOptional;

    void moveTo(int doc, int place) {
      this.doc = doc;
      this.place = place;
      this.scored = false;
    }

    /** Scores what no positions have to be known for. */
    private void words() throws IOException {
      if (scored) {
        return;
      }
      scored = true;
      ofRequired = 0;
      ofOptional = 0;
      for (WordWindow word : required) {
        ofRequired += word.score(doc, place);
      }
      for (WordWindow word : optional) {
        if (word.found(place)) {
          ofOptional += word.score(doc, place);
        }
      }
    }

    /** What the score is at the most: were the article short, and the words near each other. */
    double most() {
      double most = 0;
      for (WordWindow word : required) {
        most += word.most(place);
      }
      for (WordWindow word : optional) {
        most += word.most(place); // 0 where it was not found
      }
      for (NearPair pair : near) {
        most += pair.most(place);
      }
      return most;
    }

    /** The same, by how long the article is. */
    double mostByLengths() throws IOException {
      words();
      double most = ofRequired + ofOptional;
      for (NearPair pair : near) {
        most += pair.most(doc, place);
      }
      return most;
    }

    @Override
    public float score() throws IOException {
      words();
      double nearness = 0;
      for (NearPair pair : near) {
        nearness += pair.score(doc);
      }
      return required.length == 0
          ? (float) (ofOptional + nearness)
          : (float) ofRequired + (float) (ofOptional + nearness);
    }
  }
}
