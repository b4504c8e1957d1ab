package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.internal.lucene.PhrasePlace.Words.OneOf;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * A phrase with places that many words may fill, or with very many places: all its occurrences are
 * found before any is scored ({@link PhraseJoin}). It scores as Lucene's phrases do, by the idf of
 * all its words; one with beginnings, which may stand for thousands of words, by its own idf.
 */
final class PhraseJoinQuery extends Query implements OccurringQuery {
  private final String field;
  private final List<PhrasePlace> places;

  /**
   * @param places at least one; the first has offset 0
   */
  PhraseJoinQuery(String field, List<PhrasePlace> places) {
    this.field = field;
    this.places = List.copyOf(places);
  }

  /**
   * Where the phrase begins.
   *
   * @param ofLeaves for each segment the places, as {@link PhraseJoin} writes them
   * @param articles in how many articles it stands, deleted ones included
   * @param occurrences how often it does
   */
  record Starts(List<long[]> ofLeaves, long articles, long occurrences) {}

  Starts find(IndexReader reader, SearchCost cost) throws IOException {
    List<List<PhrasePlace>> rows = CommonGramPlaces.rows(field, places);
    List<long[]> ofLeaves = new ArrayList<>();
    long articles = 0;
    long occurrences = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      long[] starts = PhraseJoin.starts(leaf.reader(), field, rows, cost);
      ofLeaves.add(starts);
      occurrences += starts.length;
      for (int i = 0; i < starts.length; i++) {
        articles +=
            i == 0 || PhraseJoin.article(starts[i]) != PhraseJoin.article(starts[i - 1]) ? 1 : 0;
      }
    }
    return new Starts(ofLeaves, articles, occurrences);
  }

  @Override
  public Occurrences in(LeafReaderContext leaf, RequestSearcher searcher) throws IOException {
    TextField text = Schema.runningText(field);
    ArticlesOfStarts found = new ArticlesOfStarts(searcher.starts(this).ofLeaves().get(leaf.ord));
    int length = places.getLast().offset() + 1;
    return (doc, into) -> {
      if (found.docID() < doc) {
        found.advance(doc);
      }
      if (found.docID() == doc && text != null) {
        found.add(text, length, into);
      }
      return found.docID() == doc;
    };
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new JoinWeight((RequestSearcher) searcher, mode, boost);
  }

  private final class JoinWeight extends Weight {
    private final Starts starts;
    private final @Nullable SimScorer scores;

    JoinWeight(RequestSearcher searcher, ScoreMode mode, float boost) throws IOException {
      super(PhraseJoinQuery.this);
      starts = searcher.starts(PhraseJoinQuery.this);
      CollectionStatistics all = searcher.collectionStatistics(field);
      TermStatistics[] rarity = statistics(searcher.terms(), mode);
      scores =
          all == null || rarity.length == 0
              ? null
              : searcher.getSimilarity().scorer(boost, all, rarity);
    }

    /** What tells how rare the phrase is; nothing where it is nowhere. */
    private TermStatistics[] statistics(TermLookup terms, ScoreMode mode) throws IOException {
      PartFigures whole = mode.needsScores() ? terms.whole() : null;
      List<TermStatistics> all = new ArrayList<>();
      for (PhrasePlace place : places) {
        if (!(place.words() instanceof OneOf words)) {
          PartFigures.Found here = new PartFigures.Found(starts.articles(), starts.occurrences());
          PartFigures.Found found = whole == null ? here : whole.phrase(field, places, here);
          return here.articles() == 0
              ? new TermStatistics[0]
              : new TermStatistics[] {
                new TermStatistics(new BytesRef("phrase"), found.articles(), found.occurrences())
              };
        }
        for (String word : starts.occurrences() == 0 ? Set.<String>of() : words.terms()) {
          Term term = new Term(field, word);
          TermStates states = terms.states(term);
          if (states.docFreq() > 0) {
            all.add(new TermStatistics(term.bytes(), states.docFreq(), states.totalTermFreq()));
          }
        }
      }
      return all.toArray(TermStatistics[]::new);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      long[] found = starts.ofLeaves().get(leaf.ord);
      if (found.length == 0 || scores == null) {
        return null;
      }
      SimScorer by = scores;
      NumericDocValues norms = leaf.reader().getNormValues(field);
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) {
          return new JoinScorer(new ArticlesOfStarts(found), by, norms);
        }

        @Override
        public long cost() {
          return found.length;
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      Scorer scorer = scorer(leaf);
      return scorer != null && scorer.iterator().advance(doc) == doc
          ? Explanation.match(scorer.score(), PhraseJoinQuery.this.toString())
          : Explanation.noMatch(PhraseJoinQuery.this.toString());
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }
  }

  /** The articles with the phrase, one after the other. */
  private static final class ArticlesOfStarts extends DocIdSetIterator {
    private final long[] starts;
    private int from;
    private int to;
    private int doc = -1;

    ArticlesOfStarts(long[] starts) {
      this.starts = starts;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      return at(to);
    }

    @Override
    public int advance(int target) {
      int place = Arrays.binarySearch(starts, to, starts.length, (long) target << 32);
      return at(place < 0 ? -place - 1 : place);
    }

    private int at(int first) {
      from = to = first;
      doc = from < starts.length ? PhraseJoin.article(starts[from]) : NO_MORE_DOCS;
      while (to < starts.length && PhraseJoin.article(starts[to]) == doc) {
        to++;
      }
      return doc;
    }

    int occurrences() {
      return to - from;
    }

    /** Adds where the phrase stands in the current article. */
    void add(TextField field, int length, OccurrenceList into) {
      for (int i = from; i < to; i++) {
        int first = PhraseJoin.position(starts[i]);
        into.add(field, first, first + length - 1);
      }
    }

    @Override
    public long cost() {
      return starts.length;
    }
  }

  private static final class JoinScorer extends Scorer {
    private final ArticlesOfStarts articles;
    private final SimScorer scores;
    private final @Nullable NumericDocValues norms;

    JoinScorer(ArticlesOfStarts articles, SimScorer scores, @Nullable NumericDocValues norms) {
      this.articles = articles;
      this.scores = scores;
      this.norms = norms;
    }

    @Override
    public int docID() {
      return articles.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return articles;
    }

    @Override
    public float score() throws IOException {
      long norm = norms != null && norms.advanceExact(docID()) ? norms.longValue() : 1L;
      return scores.score(articles.occurrences(), norm);
    }

    @Override
    public float getMaxScore(int upTo) {
      return scores.score(Float.MAX_VALUE, 1L);
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
    StringBuilder text = new StringBuilder(field + ":\"");
    int next = 0;
    for (PhrasePlace place : places) {
      text.append(next > 0 ? " " : "").append("* ".repeat(place.offset() - next));
      text.append(place.words());
      next = place.offset() + 1;
    }
    return text.append('"').toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PhraseJoinQuery that
        && field.equals(that.field)
        && places.equals(that.places);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, places);
  }
}
