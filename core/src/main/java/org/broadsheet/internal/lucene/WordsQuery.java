package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A query of bare words, the kind that is typed most, with whatever narrows it. It finds and scores
 * what the query of Lucene's finds that it was made of, and takes a fraction of the time: see
 * {@link WordsScorer}. As a part of another query it is that query.
 */
final class WordsQuery extends Query {
  private final Query whole;
  private final Parts parts;

  /** A word with what its score is multiplied by. */
  private record Word(WordQuery query, float boost) {}

  private WordsQuery(Query whole, Parts parts) {
    this.whole = whole;
    this.parts = parts;
  }

  /** The query itself, or what finds the same in less time where it is one of bare words. */
  static Query of(Query query) {
    Parts parts = new Parts();
    return parts.take(query) ? new WordsQuery(query, parts) : query;
  }

  /** What a query is made of. */
  private static final class Parts {
    private final List<Word> required = new ArrayList<>();
    private final List<Word> optional = new ArrayList<>();
    private final List<NearWords> near = new ArrayList<>();
    private final List<Query> filters = new ArrayList<>();
    private final List<Query> excluded = new ArrayList<>();

    /** How many words there are one of which must match; 0 if words are required. */
    private int any;

    /** Takes a whole query apart; false if there is anything in it but bare words. */
    boolean take(Query query) {
      return query instanceof BooleanQuery several
          ? several.getMinimumNumberShouldMatch() == 0 && takeAll(several) && isWhole()
          : word(query, 1, required);
    }

    /** Takes all clauses, what must match first. */
    private boolean takeAll(BooleanQuery query) {
      for (Occur occur : Occur.values()) {
        for (BooleanClause clause : query) {
          if (clause.occur() == occur && !take(clause)) {
            return false;
          }
        }
      }
      return true;
    }

    /** Whether articles match by the words that were taken as they do by the query. */
    private boolean isWhole() {
      return any > 0
          ? required.isEmpty() && optional.size() == any
          : !required.isEmpty() || (!optional.isEmpty() && filters.isEmpty());
    }

    private boolean take(BooleanClause clause) {
      Query part = clause.query();
      return switch (clause.occur()) {
        case MUST -> word(part, 1, required) || (part instanceof BooleanQuery q && inner(q));
        case SHOULD -> word(part, 1, optional) || near(part, 1);
        case FILTER -> filters.add(part);
        case MUST_NOT -> excluded.add(part);
      };
    }

    /**
     * Takes what is a query of its own and must match: words all of which must, or any of which.
     */
    private boolean inner(BooleanQuery query) {
      boolean first = required.isEmpty() && optional.isEmpty() && filters.isEmpty();
      if (!take(query)) {
        return false;
      }
      if (query.getClauses(Occur.MUST).isEmpty()) {
        any = optional.size();
        return first;
      }
      return true;
    }

    private static boolean word(Query query, float boost, List<Word> to) {
      return switch (query) {
        case WordQuery q -> to.add(new Word(q, boost));
        case BoostQuery q -> word(q.getQuery(), boost * q.getBoost(), to);
        default -> false;
      };
    }

    private boolean near(Query query, float boost) {
      return switch (query) {
        case MultiPhraseQuery q -> NearWords.are(q) && near.add(NearWords.of(q, boost));
        case BoostQuery q -> near(q.getQuery(), boost * q.getBoost());
        case BooleanQuery q ->
            q.clauses().stream().allMatch(c -> c.occur() == Occur.SHOULD && near(c.query(), boost));
        case MatchNoDocsQuery q -> true;
        default -> false;
      };
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new WordsWeight(searcher, mode, boost);
  }

  /** What the query counts in one search. */
  final class WordsWeight extends Weight {
    private final IndexSearcher searcher;
    private final ScoreMode mode;
    private final float boost;
    private final WordsScorer.Clauses clauses;
    private @Nullable Weight weight;

    WordsWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
      super(WordsQuery.this);
      this.searcher = searcher;
      this.mode = mode;
      this.boost = boost;
      List<Word> words = new ArrayList<>(parts.required);
      words.addAll(parts.optional);
      this.clauses =
          new WordsScorer.Clauses(
              weights(words.subList(0, parts.required.size())),
              weights(words.subList(parts.required.size(), words.size())),
              mode.needsScores() ? near(words) : List.of(),
              filters(parts.filters),
              filters(parts.excluded),
              mode.needsScores());
    }

    private List<WordWeight> weights(List<Word> words) throws IOException {
      List<WordWeight> weights = new ArrayList<>();
      for (Word word : words) {
        weights.add(word.query().weight(searcher, boost * word.boost()));
      }
      return weights;
    }

    private List<WordsScorer.Near> near(List<Word> words) throws IOException {
      List<WordsScorer.Near> near = new ArrayList<>();
      for (NearWords pair : parts.near) {
        near.add(
            new WordsScorer.Near(
                pair.weighted(searcher, boost), number(pair, 0, words), number(pair, 1, words)));
      }
      return near;
    }

    /** Which of the words one of two is; -1 if none. */
    private static int number(NearWords pair, int which, List<Word> words) {
      for (int i = 0; i < words.size(); i++) {
        if (pair.is(which, words.get(i).query())) {
          return i;
        }
      }
      return -1;
    }

    private List<Weight> filters(List<Query> queries) throws IOException {
      List<Weight> weights = new ArrayList<>();
      for (Query query : queries) {
        weights.add(
            searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
      }
      return weights;
    }

    /** That of the query of Lucene's, for all that is not about many articles. */
    private Weight weight() throws IOException {
      if (weight == null) {
        weight = searcher.createWeight(searcher.rewrite(whole), mode, boost);
      }
      return weight;
    }

    /**
     * Goes through a segment by windows.
     *
     * @param timeout is asked before each of them whether to stop
     */
    BulkScorer windows(LeafReaderContext leaf, QueryTimeout timeout) throws IOException {
      return WordsScorer.of(clauses, leaf, timeout);
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
      return new ScorerSupplier() {
        @Override
        public BulkScorer bulkScorer() throws IOException {
          return windows(leaf, () -> false);
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
          Scorer scorer = weight().scorer(leaf);
          return scorer == null
              ? new ConstantScoreScorer(0, mode, DocIdSetIterator.empty())
              : scorer;
        }

        @Override
        public long cost() {
          return leaf.reader().maxDoc();
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      return weight().explain(leaf, doc);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    whole.visit(visitor);
  }

  @Override
  public String toString(@Nullable String field) {
    return whole.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof WordsQuery that && whole.equals(that.whole));
  }

  @Override
  public int hashCode() {
    return Objects.hash(WordsQuery.class, whole);
  }
}
