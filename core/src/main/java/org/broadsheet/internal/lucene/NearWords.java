package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.ArrayUtil;

/**
 * What it counts that two neighbouring words of a query stand near each other in a field: as much
 * as Lucene lets it count, but found out for single articles only.
 */
final class NearWords {
  private final MultiPhraseQuery query;
  private final float boost;

  private NearWords(MultiPhraseQuery query, float boost) {
    this.query = query;
    this.boost = boost;
  }

  /** Whether a query asks for two words near each other, each of which has terms of its own. */
  static boolean are(MultiPhraseQuery query) {
    Term[][] terms = query.getTermArrays();
    if (terms.length != 2 || query.getSlop() == 0 || query.getPositions()[1] != 1) {
      return false;
    }
    Set<Term> both = new HashSet<>(Arrays.asList(terms[0]));
    return both.addAll(Arrays.asList(terms[1])) && both.size() == terms[0].length + terms[1].length;
  }

  static NearWords of(MultiPhraseQuery query, float boost) {
    return new NearWords(query, boost);
  }

  String field() {
    return query.getTermArrays()[0][0].field();
  }

  /** Whether one of the two is a word of a query. */
  boolean is(int which, WordQuery word) {
    for (Term term : query.getTermArrays()[which]) {
      if (!word.asksFor(term.text())) {
        return false;
      }
    }
    return true;
  }

  /** For one search, whose scores are multiplied by a boost. */
  Weighted weighted(IndexSearcher searcher, float outer) throws IOException {
    List<TermStatistics> all = new ArrayList<>();
    TermLookup terms = ((RequestSearcher) searcher).terms();
    for (Term[] word : query.getTermArrays()) {
      for (Term term : word) {
        TermStates states = terms.states(term);
        if (states.docFreq() > 0) {
          all.add(searcher.termStatistics(term, states.docFreq(), states.totalTermFreq()));
        }
      }
    }
    return new Weighted(
        searcher
            .getSimilarity()
            .scorer(
                outer * boost,
                searcher.collectionStatistics(field()),
                all.toArray(TermStatistics[]::new)),
        terms);
  }

  /** What nearness counts in one search. */
  final class Weighted {
    private final SimScorer scorer;
    private final TermLookup terms;

    private Weighted(SimScorer scorer, TermLookup terms) {
      this.scorer = scorer;
      this.terms = terms;
    }

    String field() {
      return NearWords.this.field();
    }

    /** Where they stand in a segment's articles. */
    Leaf in(LeafReaderContext leaf) {
      return new Leaf(this, leaf);
    }

    private PostingsEnum[] open(int which, LeafReaderContext leaf) throws IOException {
      List<PostingsEnum> postings = new ArrayList<>();
      for (Term term : query.getTermArrays()[which]) {
        PostingsEnum places =
            terms.postings(term, terms.states(term), leaf, PostingsEnum.POSITIONS);
        if (places != null) {
          postings.add(places);
        }
      }
      return postings.toArray(PostingsEnum[]::new);
    }

    /** What so many occurrences count, or as many near ones. */
    float score(float frequency, long norm) {
      return scorer.score(frequency, norm);
    }

    private int reach() {
      return query.getSlop();
    }
  }

  /** Where the two stand in the articles of a segment. */
  static final class Leaf {
    private final Weighted words;
    private final LeafReaderContext leaf;
    private final Places first = new Places();
    private final Places second = new Places();
    private boolean opened;

    private Leaf(Weighted words, LeafReaderContext leaf) {
      this.words = words;
      this.leaf = leaf;
    }

    /** What nearness counts in an article, none before the last one asked for. */
    float score(int doc, long norm) throws IOException {
      if (!opened) {
        first.postings = words.open(0, leaf);
        second.postings = words.open(1, leaf);
        opened = true;
      }
      if (!first.moveTo(doc, 0) || !second.moveTo(doc, 1)) {
        return 0;
      }
      float frequency = frequency(first, second, words.reach());
      return frequency == 0 ? 0 : words.score(frequency, norm);
    }
  }

  /** The positions of one of the two in an article, in order. */
  private static final class Places {
    private PostingsEnum[] postings = new PostingsEnum[0];
    private int[] at = new int[16];
    private int size;

    /**
     * Moves to an article; false if the word is not there.
     *
     * @param offset how far behind the first it would stand if they stood side by side
     */
    boolean moveTo(int doc, int offset) throws IOException {
      size = 0;
      int found = 0;
      for (PostingsEnum form : postings) {
        int at = form.docID();
        if ((at < doc ? form.advance(doc) : at) == doc) {
          found++;
          add(form, offset);
        }
      }
      if (found > 1) {
        Arrays.sort(at, 0, size);
      }
      return found > 0;
    }

    private void add(PostingsEnum form, int offset) throws IOException {
      int count = form.freq();
      at = ArrayUtil.grow(at, size + count);
      for (int i = 0; i < count; i++) {
        at[size++] = form.nextPosition() - offset;
      }
    }
  }

  /**
   * How often the two stand near each other; the further apart, the less it counts. As Lucene
   * counts: of each run of the one word the last before the other, and the other way round.
   */
  private static float frequency(Places first, Places second, int reach) {
    Places lead = first.at[0] <= second.at[0] ? first : second;
    Places other = lead == first ? second : first;
    int l = 0;
    int o = 0;
    int end = other.at[0];
    float frequency = 0;
    while (true) {
      int next = other.at[o];
      int apart = end - lead.at[l];
      for (l++; l < lead.size && lead.at[l] <= next; l++) {
        apart = Math.min(apart, end - lead.at[l]);
      }
      frequency += apart <= reach ? 1f / (1f + apart) : 0;
      if (l == lead.size) {
        return frequency;
      }
      end = Math.max(end, lead.at[l]);
      Places leading = lead;
      int at = l;
      lead = other;
      l = o;
      other = leading;
      o = at;
    }
  }
}
