package org.broadsheet.internal.lucene;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What an article must match, and has no occurrences: a filter. If it were left out where places
 * are told, a branch of an OR would be taken for satisfied of which only the filter is not.
 */
final class UnmarkedQuery extends Query {
  private final Query query;

  UnmarkedQuery(Query query) {
    this.query = query;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return query;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    // nothing in it is looked for in a text that is shown
  }

  @Override
  public String toString(@Nullable String defaultField) {
    return "(filter " + query + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnmarkedQuery that && query.equals(that.query);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + query.hashCode();
  }
}
