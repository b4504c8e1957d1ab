package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.query.ParsedQuery;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SortOrder;
import org.jspecify.annotations.Nullable;

/** Makes the query that finds what a request asks for, in its order. */
record Ranking(
    SearchRequest request,
    ParsedQuery parsed,
    IndexReader reader,
    IndexView view,
    RequestSearcher searcher) {

  /**
   * The query, rewritten.
   *
   * @param only the id of the only article that may match; null for all of them
   */
  Query query(@Nullable String only) throws IOException {
    Query query = compiled();
    if (only != null) {
      return searcher.rewrite(
          new BooleanQuery.Builder()
              .add(query, BooleanClause.Occur.MUST)
              .add(new TermQuery(new Term(Schema.ID, only)), BooleanClause.Occur.FILTER)
              .build());
    }
    if (request.limit() == 0 || request.sort() != SortOrder.RELEVANCE) {
      return searcher.rewrite(WordsQuery.of(query));
    }
    Query expanded = WordsQuery.of(request.expanded() ? expanded(query) : query);
    return searcher.rewrite(
        request.recent() ? RecentQuery.of(expanded, view.statistics()) : expanded);
  }

  private Query compiled() throws IOException {
    return new QueryCompiler(view, request.any(), false).compile(parsed.query());
  }

  private Query expanded(Query query) throws IOException {
    PartFigures whole = view.terms().whole();
    if (whole != null) {
      return Expansion.expand(parsed.query(), query, whole.best(), view);
    }
    List<Article> articles = new ArrayList<>();
    for (ScoreDoc hit : best(query)) {
      articles.add(article(hit));
    }
    return Expansion.expand(parsed.query(), query, articles, view);
  }

  /** What answers best, by which a request is expanded. */
  ScoreDoc[] best() throws IOException {
    return best(compiled());
  }

  private ScoreDoc[] best(Query query) throws IOException {
    Query first = searcher.rewrite(WordsQuery.of(query));
    ScoreDoc[] best = searcher.search(first, Expansion.ARTICLES).scoreDocs;
    searcher.cost().check();
    return best;
  }

  /** What is read of an article of the best. */
  Article article(ScoreDoc hit) throws IOException {
    return RequestRun.article(
        reader, hit.doc, EnumSet.of(ArticleField.HEADLINE, ArticleField.BODY));
  }
}
