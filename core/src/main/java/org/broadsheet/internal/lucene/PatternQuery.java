package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.internal.lucene.PhrasePlace.Words;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Pattern} in a field. It scores as a phrase of its words does, where a choice counts as
 * the word of it that most articles have.
 */
final class PatternQuery extends Query implements OccurringQuery {
  private final String field;
  private final Pattern pattern;

  PatternQuery(String field, Pattern pattern) {
    this.field = field;
    this.pattern = pattern;
  }

  @Override
  public Occurrences in(LeafReaderContext leaf, RequestSearcher searcher) throws IOException {
    TextField text = Schema.runningText(field);
    PatternMatcher matcher = PatternMatcher.of(pattern, leaf.reader(), field, searcher.cost());
    if (matcher == null) {
      return Occurrences.NONE;
    }
    return (doc, into) -> {
      int count = matcher.moveTo(doc);
      for (int i = 0; i < count && text != null; i++) {
        into.add(text, matcher.first(i), matcher.last(i));
      }
      return count > 0;
    };
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new PatternWeight((RequestSearcher) searcher, mode, boost);
  }

  /** Articles that have the words, wherever. */
  private Query candidates() {
    List<Query> all = new ArrayList<>();
    for (Pattern.Element element : pattern.elements()) {
      List<Query> choices = new ArrayList<>();
      for (List<Words> choice : element.choices()) {
        choices.add(WideQuery.combine(choice.stream().map(this::any).toList(), Occur.MUST));
      }
      all.add(WideQuery.combine(choices, Occur.SHOULD));
    }
    return WideQuery.combine(all, Occur.MUST);
  }

  private Query any(Words words) {
    List<Query> any = new ArrayList<>();
    switch (words) {
      case Words.OneOf one ->
          one.terms().forEach(term -> any.add(new TermQuery(new Term(field, term))));
      case Words.Beginning all ->
          all.starts().forEach(start -> any.add(new BeginningQuery(field, start)));
    }
    return WideQuery.combine(any, Occur.SHOULD);
  }

  private final class PatternWeight extends Weight {
    private final RequestSearcher searcher;
    private final Weight candidates;
    private final @Nullable SimScorer scores;

    PatternWeight(RequestSearcher searcher, ScoreMode mode, float boost) throws IOException {
      super(PatternQuery.this);
      this.searcher = searcher;
      candidates =
          searcher.createWeight(
              searcher.rewrite(candidates()), ScoreMode.COMPLETE_NO_SCORES, boost);
      CollectionStatistics all = searcher.collectionStatistics(field);
      scores =
          all == null || !mode.needsScores()
              ? null
              : searcher.getSimilarity().scorer(boost, all, statistics(searcher.terms()));
    }

    /** What tells how rare the words are. */
    private TermStatistics[] statistics(TermLookup terms) throws IOException {
      List<TermStatistics> all = new ArrayList<>();
      for (Pattern.Element element : pattern.elements()) {
        TermStatistics most = new TermStatistics(new BytesRef("none"), 1, 1);
        for (List<Words> choice : element.choices()) {
          for (Words words : choice) {
            for (String word : words instanceof Words.OneOf one ? one.terms() : List.<String>of()) {
              Term term = new Term(field, word);
              TermStates states = terms.states(term);
              if (states.docFreq() > most.docFreq()) {
                most = new TermStatistics(term.bytes(), states.docFreq(), states.totalTermFreq());
              }
            }
          }
        }
        all.add(most);
      }
      return all.toArray(TermStatistics[]::new);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier unchecked = candidates.scorerSupplier(leaf);
      PatternMatcher matcher = unchecked == null ? null : matcher(leaf);
      if (unchecked == null || matcher == null) {
        return null;
      }
      NumericDocValues norms = scores == null ? null : leaf.reader().getNormValues(field);
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return new PatternScorer(unchecked.get(leadCost), matcher, scores, norms);
        }

        @Override
        public long cost() {
          return unchecked.cost();
        }
      };
    }

    private @Nullable PatternMatcher matcher(LeafReaderContext leaf) throws IOException {
      return PatternMatcher.of(pattern, leaf.reader(), field, searcher.cost());
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      Scorer scorer = scorer(leaf);
      return scorer != null && scorer.iterator().advance(doc) == doc
          ? Explanation.match(scorer.score(), PatternQuery.this.toString())
          : Explanation.noMatch(PatternQuery.this.toString());
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }
  }

  private static final class PatternScorer extends Scorer {
    /** Finding places costs about this many comparisons of numbers. */
    private static final float MATCHING = 500;

    private final Scorer candidates;
    private final PatternMatcher matcher;
    private final @Nullable SimScorer scores;
    private final @Nullable NumericDocValues norms;

    PatternScorer(
        Scorer candidates,
        PatternMatcher matcher,
        @Nullable SimScorer scores,
        @Nullable NumericDocValues norms) {
      this.candidates = candidates;
      this.matcher = matcher;
      this.scores = scores;
      this.norms = norms;
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      TwoPhaseIterator inner = candidates.twoPhaseIterator();
      return new TwoPhaseIterator(inner == null ? candidates.iterator() : inner.approximation()) {
        @Override
        public boolean matches() throws IOException {
          return (inner == null || inner.matches()) && matcher.moveTo(docID()) > 0;
        }

        @Override
        public float matchCost() {
          return MATCHING;
        }
      };
    }

    @Override
    public int docID() {
      return candidates.docID();
    }

    @Override
    public float score() throws IOException {
      long norm = norms != null && norms.advanceExact(docID()) ? norms.longValue() : 1L;
      return scores == null ? 0 : scores.score(matcher.moveTo(docID()), norm);
    }

    @Override
    public float getMaxScore(int upTo) {
      return scores == null ? 0 : scores.score(Float.MAX_VALUE, 1L);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(@Nullable String defaultField) {
    return field + ":" + pattern;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PatternQuery that
        && field.equals(that.field)
        && pattern.equals(that.pattern);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, pattern);
  }
}
