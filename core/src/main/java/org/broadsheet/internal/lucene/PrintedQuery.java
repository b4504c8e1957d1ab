package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * A phrase as printed. The index holds words without their capitals, and terms for them would make
 * it a fifth larger for a question that is rarely asked; so the stored text of each article that
 * holds the phrase is read to see how it is printed there.
 */
final class PrintedQuery extends Query implements OccurringQuery {
  /** Reading a text costs about this many comparisons of numbers. */
  private static final float READING = 10_000;

  private final TextField field;
  private final Query phrase;
  private final String text;

  /**
   * @param phrase finds the words however they are printed
   * @param text the words as printed
   */
  PrintedQuery(TextField field, Query phrase, String text) {
    this.field = field;
    this.phrase = phrase;
    this.text = text;
  }

  @Override
  public Occurrences in(LeafReaderContext leaf, RequestSearcher searcher) throws IOException {
    Occurrences anyPrint = OccurrenceSource.part(phrase, leaf, searcher);
    StoredFields texts = leaf.reader().storedFields();
    PrintedPhrase printed = new PrintedPhrase(text);
    return (doc, into) -> {
      int before = into.size();
      boolean has = anyPrint.add(doc, into);
      into.truncate(before);
      List<Integer> places = has ? places(texts, doc, printed) : List.of();
      if (Schema.layered(field)) {
        places.forEach(first -> into.add(field, first, first + printed.length() - 1));
      }
      return !places.isEmpty();
    };
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = phrase.rewrite(searcher);
    return rewritten.equals(phrase) ? this : new PrintedQuery(field, rewritten, text);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight anyPrint = searcher.createWeight(phrase, mode, boost);
    PrintedPhrase printed = new PrintedPhrase(text);
    return new Weight(this) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier candidates = anyPrint.scorerSupplier(leaf);
        if (candidates == null) {
          return null;
        }
        StoredFields texts = leaf.reader().storedFields();
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) throws IOException {
            return new Checked(candidates.get(leadCost), texts, printed);
          }

          @Override
          public long cost() {
            return candidates.cost();
          }
        };
      }

      @Override
      public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
        return places(leaf.reader().storedFields(), doc, printed).isEmpty()
            ? Explanation.noMatch(PrintedQuery.this.toString())
            : anyPrint.explain(leaf, doc);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return true;
      }
    };
  }

  /** Where the phrase stands so in an article: the first word of each place. */
  private List<Integer> places(StoredFields texts, int doc, PrintedPhrase printed)
      throws IOException {
    String name = Schema.storedName(field);
    List<Integer> places = new ArrayList<>();
    for (String value : StoredText.read(texts, doc, Set.of(name)).getValues(name)) {
      places.addAll(printed.places(value));
    }
    return places;
  }

  private final class Checked extends Scorer {
    private final Scorer candidates;
    private final StoredFields texts;
    private final PrintedPhrase printed;

    Checked(Scorer candidates, StoredFields texts, PrintedPhrase printed) {
      this.candidates = candidates;
      this.texts = texts;
      this.printed = printed;
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      TwoPhaseIterator unread = candidates.twoPhaseIterator();
      return new TwoPhaseIterator(unread == null ? candidates.iterator() : unread.approximation()) {
        @Override
        public boolean matches() throws IOException {
          return (unread == null || unread.matches())
              && !places(texts, candidates.docID(), printed).isEmpty();
        }

        @Override
        public float matchCost() {
          return READING;
        }
      };
    }

    @Override
    public int docID() {
      return candidates.docID();
    }

    @Override
    public float score() throws IOException {
      return candidates.score();
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return candidates.getMaxScore(upTo);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    phrase.visit(visitor);
  }

  @Override
  public String toString(@Nullable String defaultField) {
    return "=\"" + text + "\"";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PrintedQuery that
        && field == that.field
        && phrase.equals(that.phrase)
        && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, phrase, text);
  }
}
