package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.DocIdSetBuilder;
import org.broadsheet.internal.lucene.PhrasePlace.Words;
import org.jspecify.annotations.Nullable;

/**
 * Articles with a word that begins in a way; all of them score the same.
 *
 * <p>Lucene's own query holds the postings of the most frequent of the words open and goes through
 * them side by side, article by article. Here those of one after the other are put into a set of
 * articles, which is several times as fast where nearly every article has one of the words, and all
 * articles are wanted for their number anyway.
 */
final class BeginningQuery extends Query implements OccurringQuery {
  /** How many terms are looked at between two looks at the clock. */
  private static final int CHECKED = 256;

  private final String field;
  private final String start;

  BeginningQuery(String field, String start) {
    this.field = field;
    this.start = start;
  }

  private PhrasePlace place() {
    return new PhrasePlace(0, new Words.Beginning(List.of(start)));
  }

  @Override
  public Occurrences in(LeafReaderContext leaf, RequestSearcher searcher) throws IOException {
    return new PatternQuery(field, Pattern.of(List.of(place()))).in(leaf, searcher);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    SearchCost cost = ((RequestSearcher) searcher).cost();
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        long articles = countAtMost(leaf.reader(), cost);
        return articles == 0 ? null : supplier(leaf.reader(), articles, score(), mode, cost);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private ScorerSupplier supplier(
      LeafReader leaf, long articles, float score, ScoreMode mode, SearchCost cost) {
    return new ConstantScoreScorerSupplier(score, mode, leaf.maxDoc()) {
      @Override
      public DocIdSetIterator iterator(long leadCost) throws IOException {
        return articles(leaf, cost);
      }

      @Override
      public long cost() {
        return articles;
      }
    };
  }

  /** In how many articles of a segment the words are, each by itself. */
  private long countAtMost(LeafReader leaf, SearchCost cost) throws IOException {
    long[] sum = new long[1];
    terms(leaf, cost, at -> (sum[0] += at.docFreq()) < leaf.maxDoc());
    return Math.min(sum[0], leaf.maxDoc());
  }

  private DocIdSetIterator articles(LeafReader leaf, SearchCost cost) throws IOException {
    DocIdSetBuilder articles = new DocIdSetBuilder(leaf.maxDoc());
    @Nullable PostingsEnum[] last = new PostingsEnum[1];
    terms(
        leaf,
        cost,
        at -> {
          PostingsEnum postings = at.postings(last[0], PostingsEnum.NONE);
          articles.add(postings);
          last[0] = postings;
          return true;
        });
    return articles.build().iterator();
  }

  private void terms(LeafReader leaf, SearchCost cost, PhrasePlace.Visitor visitor)
      throws IOException {
    int[] seen = new int[1];
    place()
        .terms(
            leaf,
            field,
            at -> {
              if (++seen[0] % CHECKED == 0) {
                cost.check();
              }
              return visitor.visit(at);
            });
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(@Nullable String defaultField) {
    return field + ":" + start + "*";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BeginningQuery that
        && field.equals(that.field)
        && start.equals(that.start);
  }

  @Override
  public int hashCode() {
    return 31 * field.hashCode() + start.hashCode();
  }
}
