package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.highlight.Passages;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.internal.lucene.SimilarArticles.Found;
import org.broadsheet.internal.lucene.Stories.Story;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.ParsedQuery;
import org.broadsheet.search.Hit;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SimilarArticle;
import org.broadsheet.search.SortOrder;
import org.jspecify.annotations.Nullable;

/** Answers from one Lucene reader, which it holds open until it is closed. */
final class LuceneSearcher implements Searcher {
  private static final String HEADLINE = ArticleField.HEADLINE.fieldName();
  private static final String BODY = ArticleField.BODY.fieldName();

  private final ReaderReference reference;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final IndexStatistics statistics;
  private final SameBytes sameBytes;
  private volatile @Nullable QueryLanguages languages;

  /** Takes over the reference, and closes it. */
  LuceneSearcher(ReaderReference reference) {
    this.reference = reference;
    this.reader = reference.reader();
    this.searcher = new BoundedByQuery(reader);
    this.statistics = new IndexStatistics(reader);
    this.sameBytes = new SameBytes(reader);
    searcher.setSimilarity(new NewsSimilarity(statistics));
    // Queries are rarely asked twice, and what a cache would save is not worth its memory.
    searcher.setQueryCache(null);
  }

  /**
   * Without Lucene's bound on clauses, which knows nothing of how the query's length bounds them.
   */
  private static final class BoundedByQuery extends IndexSearcher {
    BoundedByQuery(IndexReader reader) {
      super(reader);
    }

    @Override
    public Query rewrite(Query original) throws IOException {
      Query query = original;
      for (Query next = query.rewrite(this); !next.equals(query); next = query.rewrite(this)) {
        query = next;
      }
      return query;
    }
  }

  @Override
  public Results search(SearchRequest request) throws IOException {
    ParsedQuery parsed = request.query();
    return reference.read(
        () -> {
          Query query = query(request, parsed.query());
          int wanted = request.limit() == 0 ? 0 : end(request);
          boolean collapsed = wanted > 0 && request.copiesCollapsed();
          HitCollection found =
              HitCollection.collect(
                  searcher, query, collapsed ? Integer.MAX_VALUE : wanted, request.sort());
          List<Story> stories =
              collapsed
                  ? Stories.of(reader, ArticleIds.settleTies(reader, found.docs()), wanted)
                  : found.docs().stream().map(doc -> new Story(doc, List.of())).toList();
          return new Results(
              found.total(), hits(stories, query, parsed.query(), request), parsed.warnings());
        });
  }

  private Query query(SearchRequest request, NewsQuery parsed) throws IOException {
    Query query = searcher.rewrite(compiler(request, false).compile(parsed));
    if (!request.expanded() || request.limit() == 0 || request.sort() != SortOrder.RELEVANCE) {
      return query;
    }
    List<Article> best = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, Expansion.ARTICLES).scoreDocs) {
      best.add(article(hit.doc, EnumSet.of(ArticleField.HEADLINE, ArticleField.BODY)));
    }
    return searcher.rewrite(Expansion.expand(parsed, query, best, view()));
  }

  private static int end(SearchRequest request) {
    return (int) Math.min(Integer.MAX_VALUE, (long) request.offset() + request.limit());
  }

  private QueryCompiler compiler(SearchRequest request, boolean places) throws IOException {
    return new QueryCompiler(view(), request.any(), places);
  }

  private IndexView view() throws IOException {
    if (languages == null) {
      languages = QueryLanguages.of(reader);
    }
    return new IndexView(statistics, languages);
  }

  private List<Hit> hits(List<Story> stories, Query ranked, NewsQuery query, SearchRequest request)
      throws IOException {
    MatchFinder finder =
        request.snippets() > 0
            ? new MatchFinder(searcher, compiler(request, true).compile(query))
            : null;
    List<Hit> hits = new ArrayList<>();
    for (int i = request.offset(); i < stories.size(); i++) {
      ScoreDoc doc = stories.get(i).best();
      hits.add(
          new Hit(
              i + 1,
              Float.isNaN(doc.score) ? 0 : doc.score,
              article(doc.doc, request.fields()),
              request.explained() ? ScoreParts.of(searcher.explain(ranked, doc.doc)) : List.of(),
              finder == null ? List.of() : snippets(finder, doc.doc, request.snippets()),
              ArticleIds.of(reader, stories.get(i).copies())));
    }
    return hits;
  }

  private Article article(int doc, Set<ArticleField> fields) throws IOException {
    if (fields.isEmpty() || fields.equals(EnumSet.of(ArticleField.ID))) {
      return Article.builder(ArticleIds.of(reader, doc)).partial().build();
    }
    return ArticleDocument.article(
        StoredText.read(reader.storedFields(), doc, ArticleDocument.storedNames(fields)), fields);
  }

  /** Passages of the body, then the headline if there is room: it is shown anyway. */
  private List<Snippet> snippets(MatchFinder finder, int doc, int limit) throws IOException {
    Document texts = StoredText.read(reader.storedFields(), doc, Set.of(HEADLINE, BODY));
    List<Snippet> snippets = new ArrayList<>();
    for (String field : List.of(BODY, HEADLINE)) {
      String text = texts.get(field);
      if (text != null && snippets.size() < limit) {
        snippets.addAll(
            Passages.cut(field, text, finder.find(doc, field, text), limit - snippets.size()));
      }
    }
    return snippets;
  }

  @Override
  public Optional<Article> article(String id) throws IOException {
    return reference.read(
        () -> {
          int doc = number(id);
          return doc < 0
              ? Optional.empty()
              : Optional.of(article(doc, EnumSet.allOf(ArticleField.class)));
        });
  }

  /** The number of an article; -1 if there is none with this id. */
  private int number(String id) throws IOException {
    ScoreDoc[] found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1).scoreDocs;
    return found.length == 0 ? -1 : found[0].doc;
  }

  @Override
  public List<SimilarArticle> similar(String id, int limit) throws IOException {
    if (limit < 0) {
      throw new IllegalArgumentException("limit must not be negative: " + limit);
    }
    return reference.read(
        () -> {
          int doc = number(id);
          List<SimilarArticle> found = new ArrayList<>();
          if (doc >= 0) {
            SimilarArticles like = new SimilarArticles(searcher, doc);
            add(found, like.copies(), true, limit);
            NewsQuery words =
                RareWords.of(article(doc, EnumSet.allOf(ArticleField.class)), statistics);
            if (words != null && found.size() < limit) {
              Query query =
                  searcher.rewrite(compiler(SearchRequest.of("").any(true), false).compile(words));
              add(found, like.related(query, limit - found.size()), false, limit);
            }
          }
          return List.copyOf(found);
        });
  }

  private void add(List<SimilarArticle> to, List<Found> found, boolean copies, int limit)
      throws IOException {
    for (Found like : found) {
      if (to.size() < limit) {
        Article article = article(like.doc(), EnumSet.allOf(ArticleField.class));
        to.add(new SimilarArticle(article, copies, like.likeness()));
      }
    }
  }

  @Override
  public List<String> locations(Article article) throws IOException {
    String location = article.location();
    return reference.read(() -> location == null ? List.of() : sameBytes.of(location));
  }

  @Override
  public IndexInfo info() throws IOException {
    return reference.read(() -> InfoReader.read(searcher, reference.path()));
  }

  @Override
  public void close() throws IOException {
    reference.close();
  }
}
