package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Scores phrases of a part of an index as those of the whole. Lucene's queries leave out terms that
 * the part lacks when they ask how rare their terms are, so that this is asked for here. For one
 * search and one thread.
 */
final class PartSimilarity extends NewsSimilarity {
  /** What the terms of the query are that is being prepared; null if Lucene knows them all. */
  private TermStatistics @Nullable [] terms;

  PartSimilarity(IndexStatistics statistics) {
    super(statistics);
  }

  /** Prepares a query. */
  Weight weight(Query query, TermLookup lookup, IOSupplier<Weight> prepare) throws IOException {
    TermStatistics @Nullable [] before = terms;
    terms =
        switch (unboosted(query)) {
          case PhraseQuery q -> statistics(q, lookup);
          case MultiPhraseQuery q -> statistics(q, lookup);
          case SynonymQuery q -> together(statistics(q, lookup));
          default -> null;
        };
    try {
      return prepare.get();
    } finally {
      terms = before;
    }
  }

  /** What is prepared, since Lucene's boosts do not come by here for what they boost. */
  private static Query unboosted(Query query) {
    Query inner = query;
    while (inner instanceof BoostQuery boosted) {
      inner = boosted.getQuery();
    }
    return inner;
  }

  private static TermStatistics[] statistics(Query query, TermLookup lookup) throws IOException {
    List<Term> asked = new ArrayList<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query part, Term... terms) {
            asked.addAll(List.of(terms));
          }
        });
    List<TermStatistics> all = new ArrayList<>();
    for (Term term : asked) {
      TermStates states = lookup.states(term);
      if (states.docFreq() > 0) {
        all.add(new TermStatistics(term.bytes(), states.docFreq(), states.totalTermFreq()));
      }
    }
    return all.toArray(TermStatistics[]::new);
  }

  /** As Lucene takes terms that stand for one: as frequent as the most frequent of them. */
  private static TermStatistics @Nullable [] together(TermStatistics[] terms) {
    if (terms.length == 0) {
      return null;
    }
    TermStatistics most = terms[0];
    long occurrences = 0;
    for (TermStatistics term : terms) {
      most = term.docFreq() > most.docFreq() ? term : most;
      occurrences += term.totalTermFreq();
    }
    return new TermStatistics[] {new TermStatistics(most.term(), most.docFreq(), occurrences)};
  }

  @Override
  public Explanation idfExplain(CollectionStatistics field, TermStatistics term) {
    return idf(field, new TermStatistics[] {term});
  }

  @Override
  public Explanation idfExplain(CollectionStatistics field, TermStatistics[] ofTerms) {
    return idf(field, ofTerms);
  }

  private Explanation idf(CollectionStatistics field, TermStatistics[] given) {
    TermStatistics[] all = terms == null || terms.length == 0 ? given : terms;
    terms = null; // Lucene comes back for each of several
    return all.length == 1 ? super.idfExplain(field, all[0]) : super.idfExplain(field, all);
  }
}
