package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Runs the queries of one request, which may cost only so much together. For one thread.
 *
 * <p>It is without Lucene's bound on clauses, which knows nothing of how the query's length bounds
 * them, and without a cache: queries are rarely asked twice, and what that would save is not worth
 * its memory.
 */
final class RequestSearcher extends IndexSearcher {
  private final SearchCost cost;
  private final TermLookup terms;
  private final Map<PhraseJoinQuery, PhraseJoinQuery.Starts> joins = new HashMap<>();

  RequestSearcher(IndexReader reader, Similarity similarity, SearchCost cost, TermLookup terms) {
    super(reader);
    this.cost = cost;
    this.terms = terms;
    setSimilarity(similarity);
    setQueryCache(null);
    setTimeout(cost);
  }

  /** For a request, whose time runs from now on. */
  static RequestSearcher of(SearchRequest request, IndexReader reader, IndexView view)
      throws IOException {
    SearchCost cost = new SearchCost(request.within(), view.statistics().words());
    return new RequestSearcher(reader, view.statistics().similarity(), cost, view.terms());
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    PartFigures whole = terms.whole();
    return whole == null ? super.collectionStatistics(field) : whole.statistics(field);
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    PartFigures whole = terms.whole();
    return whole == null
        ? super.termStatistics(term, docFreq, totalTermFreq)
        : whole.statistics(term, docFreq, totalTermFreq);
  }

  @Override
  public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
    return mode.needsScores() && getSimilarity() instanceof PartSimilarity similarity
        ? similarity.weight(query, terms, () -> super.createWeight(query, mode, boost))
        : super.createWeight(query, mode, boost);
  }

  @Override
  public Explanation explain(Weight weight, int doc) throws IOException {
    return super.explain(weight, doc);
  }

  SearchCost cost() {
    return cost;
  }

  TermLookup terms() {
    return terms;
  }

  /** Where a phrase begins; it is found once, for ranking, marking and explaining it. */
  PhraseJoinQuery.Starts starts(PhraseJoinQuery phrase) throws IOException {
    PhraseJoinQuery.Starts known = joins.get(phrase);
    if (known == null) {
      known = phrase.find(getIndexReader(), cost);
      joins.put(phrase, known);
    }
    return known;
  }

  /** Lets words look at the clock themselves, between windows as large as they want them. */
  @Override
  protected void searchLeaf(
      LeafReaderContext leaf, int from, int to, Weight weight, Collector collector)
      throws IOException {
    if (!(weight instanceof WordsQuery.WordsWeight words)) {
      super.searchLeaf(leaf, from, to, weight, collector);
      return;
    }
    try {
      LeafCollector collecting = collector.getLeafCollector(leaf);
      words.windows(leaf, cost).score(collecting, leaf.reader().getLiveDocs(), from, to);
      collecting.finish();
    } catch (CollectionTerminatedException e) {
      // the collector needs no more of this segment
    }
  }

  @Override
  public Query rewrite(Query original) throws IOException {
    Query query = original;
    for (Query next = query.rewrite(this); !next.equals(query); next = query.rewrite(this)) {
      query = next;
      cost.check();
    }
    return query;
  }
}
