package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A query that Lucene does not look into when it simplifies the one around it. It makes one list of
 * alternatives of nested ones, and refuses lists of more than 1024; a run of Chinese characters
 * alone may have that many.
 */
final class WideQuery extends Query {
  /** What is put together from no more than this is left to Lucene to simplify. */
  private static final int WIDE = 512;

  private final Query query;

  private WideQuery(Query query) {
    this.query = query;
  }

  /** What is not looked into. */
  Query query() {
    return query;
  }

  /** Combines queries, however many they are. */
  static Query combine(List<? extends Query> queries, Occur occur) {
    if (queries.size() == 1) {
      return queries.get(0);
    }
    List<Query> narrow = narrowed(queries, occur);
    if (narrow.size() > WIDE) {
      List<Query> groups = new ArrayList<>();
      for (int from = 0; from < narrow.size(); from += WIDE) {
        groups.add(combine(narrow.subList(from, Math.min(narrow.size(), from + WIDE)), occur));
      }
      return combine(groups, occur);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    narrow.forEach(query -> all.add(query, occur));
    return all.build();
  }

  /** The same queries, each to be taken as one where all their parts would be too many. */
  private static List<Query> narrowed(List<? extends Query> queries, Occur occur) {
    int width = 0;
    for (Query query : queries) {
      width += width(query, occur);
    }
    List<Query> narrowed = new ArrayList<>(queries.size());
    for (Query query : queries) {
      narrowed.add(width > WIDE ? narrowed(query, occur) : query);
    }
    return narrowed;
  }

  /** A query as part of others: of many parts only where it stays small. */
  static Query narrowed(Query query, Occur occur) {
    return width(query, occur) == 1 ? query : new WideQuery(query);
  }

  /** How many parts Lucene would make of a query that it finds among others. */
  private static int width(Query query, Occur occur) {
    if (!(query instanceof BooleanQuery several)) {
      return 1;
    }
    int width = 0;
    for (BooleanClause clause : several.clauses()) {
      if (clause.occur() != occur) {
        return 1;
      }
      width += width(clause.query(), occur);
    }
    return width;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = query.rewrite(searcher);
    return rewritten.equals(query)
        ? this
        : rewritten instanceof BooleanQuery ? new WideQuery(rewritten) : rewritten;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return searcher.createWeight(query, mode, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(@Nullable String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WideQuery that && query.equals(that.query);
  }

  @Override
  public int hashCode() {
    return 31 * query.hashCode();
  }
}
