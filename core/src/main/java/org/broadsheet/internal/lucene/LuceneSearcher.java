package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.internal.lucene.SimilarArticles.Found;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.ParsedQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.Collocate;
import org.broadsheet.search.Count;
import org.broadsheet.search.GroupCount;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.Hit;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.Keyword;
import org.broadsheet.search.Occurrence;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SimilarArticle;
import org.broadsheet.search.Suggestion;
import org.broadsheet.search.WordChoice;
import org.broadsheet.search.WordReading;
import org.jspecify.annotations.Nullable;

/** Answers from one Lucene reader, which it holds open until it is closed. */
final class LuceneSearcher implements Searcher {
  private final ReaderReference reference;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final IndexStatistics statistics;
  private final SameBytes sameBytes;

  /** Takes over a reference, and closes it. */
  LuceneSearcher(ReaderReference reference) {
    this(reference, new IndexStatistics(reference.reader()));
  }

  /**
   * Takes over a reference, and closes it.
   *
   * @param statistics of its reader
   */
  LuceneSearcher(ReaderReference reference, IndexStatistics statistics) {
    this.reference = reference;
    this.reader = reference.reader();
    this.statistics = statistics;
    this.sameBytes = new SameBytes(reader);
    this.searcher = searcher();
  }

  /** For work that has no bounds but its own. */
  private RequestSearcher searcher() {
    return new RequestSearcher(
        reader,
        new NewsSimilarity(statistics),
        new SearchCost(null, Long.MAX_VALUE),
        new TermLookup(reader));
  }

  @Override
  public Results search(SearchRequest request) throws IOException {
    ParsedQuery parsed = request.query();
    return reference.read(
        () -> {
          RequestRun run = run(request, parsed, null);
          List<Hit> hits = new ArrayList<>();
          while (run.hasNext()) {
            hits.add(run.next());
          }
          return results(run).hits(hits).build();
        });
  }

  @Override
  public Results scan(SearchRequest request, Visitor visitor) throws IOException {
    ParsedQuery parsed = request.query();
    RequestRun run = reference.read(() -> run(request, parsed, null));
    while (run.hasNext() && visitor.visit(reference.read(run::next))) {}
    return results(run).build();
  }

  private static Results.Builder results(RequestRun run) {
    return Results.builder(run.total()).facets(run.facets()).warnings(run.warnings());
  }

  @Override
  public Results articles(SearchRequest request, ArticleVisitor visitor) throws IOException {
    ParsedQuery parsed = request.query();
    ArticlesById articles = reference.read(() -> articles(request, parsed, null));
    while (articles.hasNext() && visitor.visit(reference.read(articles::next))) {}
    return Results.builder(articles.total()).warnings(parsed.warnings()).build();
  }

  private ArticlesById articles(SearchRequest request, ParsedQuery parsed, @Nullable String after)
      throws IOException {
    try {
      return new ArticlesById(request, parsed, after, reader, view());
    } catch (QuerySyntaxException e) {
      throw e.in(request.text());
    }
  }

  @Override
  public Count count(SearchRequest request) throws IOException {
    ParsedQuery parsed = request.query();
    return reference.read(() -> PartCounts.count(occurrences(request, parsed), reader));
  }

  @Override
  public List<GroupCount> counts(SearchRequest request, Grouping by) throws IOException {
    ParsedQuery parsed = request.query();
    return reference.read(
        () ->
            GroupCounts.of(
                occurrences(request, parsed),
                GroupedWords.Key.of(request, by),
                () -> filters(request, parsed),
                statistics));
  }

  @Override
  public long words(SearchRequest request) throws IOException {
    ParsedQuery parsed = request.query();
    return reference.read(
        () ->
            GroupCounts.words(
                occurrences(request.copiesCollapsed(false), parsed),
                GroupedWords.Key.of(request, null),
                () -> filters(request, parsed),
                statistics));
  }

  /** The articles that the filters of a request leave. */
  private Query filters(SearchRequest request, ParsedQuery parsed) throws IOException {
    return new QueryCompiler(view(), request.any(), false)
        .compile(QueryRoles.filtersOf(parsed.query()));
  }

  @Override
  public List<String> occurrences(
      SearchRequest request, OccurrenceOrder order, int width, OccurrenceVisitor visitor)
      throws IOException {
    if (width < 0) {
      throw new IllegalArgumentException("width must not be negative: " + width);
    }
    ParsedQuery parsed = request.query();
    if (order == OccurrenceOrder.ARTICLE) {
      Concordance all = reference.read(() -> concordance(request, parsed, width));
      List<Occurrence> ofArticle = reference.read(all::next);
      while (!ofArticle.isEmpty() && visitAll(ofArticle, visitor)) {
        ofArticle = reference.read(all::next);
      }
      return parsed.warnings();
    }
    OccurrenceSource source = reference.read(() -> occurrences(request, parsed));
    try (OccurrenceSort sort = new OccurrenceSort(order, width, source.searcher().cost())) {
      reference.read(() -> gather(source, order, sort));
      sort.forEach(visitor);
    }
    return parsed.warnings();
  }

  private OccurrenceSort gather(OccurrenceSource source, OccurrenceOrder order, OccurrenceSort sort)
      throws IOException {
    ArticleScores scores =
        order == OccurrenceOrder.RELEVANCE ? source.scores() : ArticleScores.none();
    sort.addAll(new Concordance(source, reader, view(), sort.context()), scores);
    return sort;
  }

  private static boolean visitAll(List<Occurrence> occurrences, OccurrenceVisitor visitor)
      throws IOException {
    for (Occurrence occurrence : occurrences) {
      if (!visitor.visit(occurrence)) {
        return false;
      }
    }
    return true;
  }

  private Concordance concordance(SearchRequest request, ParsedQuery parsed, int width)
      throws IOException {
    return new Concordance(occurrences(request, parsed), reader, view(), width);
  }

  @Override
  public List<Collocate> collocates(SearchRequest request, int window, WordChoice choice)
      throws IOException {
    if (window < 1) {
      throw new IllegalArgumentException("window must be at least 1: " + window);
    }
    ParsedQuery parsed = request.query();
    return reference.read(
        () ->
            new WordLists(occurrences(request, parsed), choice)
                .collocates(window, filters(request, parsed)));
  }

  @Override
  public List<Keyword> keywords(SearchRequest request, SearchRequest against, WordChoice choice)
      throws IOException {
    ParsedQuery parsed = request.query();
    ParsedQuery others = against.query();
    return reference.read(
        () ->
            new WordLists(occurrences(request, parsed), choice)
                .keywords(occurrences(against, others)));
  }

  @Override
  public List<Suggestion> suggestions(SearchRequest request, Duration within) throws IOException {
    SearchRequest bounded = request.within(within);
    ParsedQuery parsed = request.query();
    return reference.read(() -> NearMisses.of(bounded, parsed.query(), reader, view()).list());
  }

  @Override
  public List<WordReading> readings(SearchRequest request) throws IOException {
    ParsedQuery parsed = request.query();
    return reference.read(() -> new QueryReadings(view()).of(parsed.query()));
  }

  private OccurrenceSource occurrences(SearchRequest request, ParsedQuery parsed)
      throws IOException {
    try {
      return OccurrenceSource.of(request, parsed, reader, view());
    } catch (QuerySyntaxException e) {
      throw e.in(request.text());
    }
  }

  private RequestRun run(SearchRequest request, ParsedQuery parsed, @Nullable String id)
      throws IOException {
    try {
      return new RequestRun(request, parsed, id, reader, view());
    } catch (QuerySyntaxException e) {
      throw e.in(request.text()); // which parts cost too much is told where the text is not known
    }
  }

  private IndexView view() throws IOException {
    return new IndexView(statistics, statistics.languages(), new TermLookup(reader));
  }

  @Override
  public Optional<Article> article(String id) throws IOException {
    return reference.read(
        () -> {
          int doc = number(id);
          return doc < 0
              ? Optional.empty()
              : Optional.of(RequestRun.article(reader, doc, EnumSet.allOf(ArticleField.class)));
        });
  }

  @Override
  public Optional<Hit> hit(String id, SearchRequest request) throws IOException {
    SearchRequest one =
        request.offset(0).after(null).limit(1).copiesCollapsed(false).expanded(false);
    ParsedQuery parsed = one.query();
    return reference.read(
        () -> {
          RequestRun run = run(one, parsed, id);
          return run.hasNext() ? Optional.of(run.next()) : Optional.empty();
        });
  }

  @Override
  public List<String> idsAt(String location) throws IOException {
    return reference.read(() -> ArticlesOfInput.at(reader, location));
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
            SimilarArticles like = new SimilarArticles(searcher(), doc);
            add(found, like.copies(), true, limit);
            NewsQuery words =
                RareWords.of(
                    RequestRun.article(reader, doc, EnumSet.allOf(ArticleField.class)), statistics);
            if (words != null && found.size() < limit) {
              Query query = searcher.rewrite(new QueryCompiler(view(), true, false).compile(words));
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
        Article article = RequestRun.article(reader, like.doc(), EnumSet.allOf(ArticleField.class));
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
    return reference.read(() -> InfoReader.read(searcher, reference.folders()));
  }

  @Override
  public void close() throws IOException {
    reference.close();
  }
}
