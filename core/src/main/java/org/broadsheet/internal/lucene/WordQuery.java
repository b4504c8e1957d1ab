package org.broadsheet.internal.lucene;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.IOSupplier;
import org.broadsheet.internal.lucene.WordForms.Form;
import org.broadsheet.internal.lucene.WordForms.Kind;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * A word by all its forms, in one or several fields that count as one text: BM25F, where an
 * occurrence of an inflection counts less than one of the word as typed.
 *
 * <p>The idf is that of the form which most articles hold, and how often it occurs in them, over
 * the whole index that the searcher tells of, whichever forms a segment has: scores of several
 * indexes can be compared.
 */
final class WordQuery extends Query implements OccurringQuery {
  private final List<TextField> fields;
  private final WordForms word;
  private final IndexStatistics statistics;
  private final TermLookup terms;

  WordQuery(List<TextField> fields, WordForms word, IndexView index) {
    this.fields = List.copyOf(fields);
    this.word = word;
    this.statistics = index.statistics();
    this.terms = index.terms();
  }

  /** Whether it is found by a term. */
  boolean asksFor(String term) {
    return word.forms().stream().anyMatch(form -> form.term().equals(term));
  }

  @Override
  public Occurrences in(LeafReaderContext leaf, RequestSearcher searcher) throws IOException {
    return places(leaf);
  }

  private WordPlaces places(LeafReaderContext leaf) throws IOException {
    WordPlaces places = new WordPlaces(fields, statistics, leaf);
    for (int field = 0; field < fields.size(); field++) {
      for (Form form : word.forms()) {
        Term term = new Term(fields.get(field).queryName(), form.term());
        IOSupplier<TermState> state = terms.states(term).get(leaf);
        TermState found = state == null ? null : state.get();
        if (found != null) {
          places.add(field, form, term, found);
        }
      }
    }
    return places;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new WordWeight(searcher, boost);
  }

  /** A form of the word in a field, and where its postings lie. */
  private record Entry(int field, Form form, Term term, TermStates states) {}

  private final class WordWeight extends Weight {
    private final List<Entry> entries = new ArrayList<>();
    private final double[] averageLengths = new double[fields.size()];
    private final double telling;

    private final double boost;

    WordWeight(IndexSearcher searcher, float boost) throws IOException {
      super(WordQuery.this);
      this.boost = boost;
      long all = 0;
      long found = 0;
      long occurrences = 0;
      for (int field = 0; field < fields.size(); field++) {
        String name = fields.get(field).queryName();
        averageLengths[field] = statistics.averageLength(name);
        CollectionStatistics counts = searcher.collectionStatistics(name);
        all = Math.max(all, counts == null ? 0 : counts.docCount());
        for (Form form : word.forms()) {
          Term term = new Term(name, form.term());
          TermStates states = terms.states(term);
          if (states.docFreq() > 0) {
            TermStatistics of =
                searcher.termStatistics(term, states.docFreq(), states.totalTermFreq());
            if (of.docFreq() > found) {
              found = of.docFreq();
              occurrences = of.totalTermFreq();
            }
            entries.add(new Entry(field, form, term, states));
          }
        }
      }
      telling = Scoring.idf(all, found) * Scoring.burstiness(occurrences, found);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      List<FormPostings> postings = new ArrayList<>();
      long cost = 0;
      for (Entry entry : entries) {
        IOSupplier<TermState> state = entry.states().get(leaf);
        TermState found = state == null ? null : state.get();
        if (found != null) {
          TermsEnum terms =
              Objects.requireNonNull(leaf.reader().terms(entry.term().field())).iterator();
          terms.seekExact(entry.term().bytes(), found);
          PostingsEnum documents = terms.postings(null, PostingsEnum.FREQS);
          postings.add(new FormPostings(entry.field(), entry.form(), documents));
          cost += documents.cost();
        }
      }
      return postings.isEmpty() ? null : new Supplier(leaf, postings, cost);
    }

    private final class Supplier extends ScorerSupplier {
      private final LeafReaderContext leaf;
      private final List<FormPostings> postings;
      private final long cost;

      Supplier(LeafReaderContext leaf, List<FormPostings> postings, long cost) {
        this.leaf = leaf;
        this.postings = postings;
        this.cost = cost;
      }

      @Override
      public Scorer get(long leadCost) throws IOException {
        return new WordScorer(
            postings,
            cost,
            FieldLengths.of(leaf.reader(), fields, averageLengths),
            ArticleLanguage.of(leaf.reader(), statistics, postings),
            boost * telling);
      }

      @Override
      public long cost() {
        return cost;
      }
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      Scorer scorer = scorer(leaf);
      return scorer != null && scorer.iterator().advance(doc) == doc
          ? Explanation.match(scorer.score(), name() + matchedForms(leaf, doc))
          : Explanation.noMatch(WordQuery.this.toString());
    }

    /** In which forms an article has the word, where a word has more than one. */
    private String matchedForms(LeafReaderContext leaf, int doc) throws IOException {
      return isInflected()
          ? " " + MatchedForms.of(word, places(leaf), leaf.reader(), doc, statistics)
          : "";
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(@Nullable String field) {
    return name() + (isInflected() ? " in any inflection" : "");
  }

  private String name() {
    return fields.stream().map(TextField::queryName).collect(joining("+")) + ":" + word.word();
  }

  private boolean isInflected() {
    return word.forms().stream().anyMatch(form -> form.kind() != Kind.EXACT);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordQuery that
        && fields.equals(that.fields)
        && word.equals(that.word)
        && statistics == that.statistics;
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields, word);
  }
}
