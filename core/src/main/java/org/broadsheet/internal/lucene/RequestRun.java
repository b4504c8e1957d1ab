package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.highlight.Passages;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.highlight.Span;
import org.broadsheet.internal.lucene.CopyClusters.Cluster;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.ParsedQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Facet;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.Hit;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request: what matches is known from the beginning, and each hit is made when
 * its turn comes. For one thread.
 */
final class RequestRun {
  private static final String HEADLINE = TextField.HEADLINE.queryName();
  private static final String BODY = TextField.BODY.queryName();

  /** A query of so many words and phrases is marked in however many articles. */
  private static final int FEW_PARTS = 32;

  /** Of longer ones so many words in articles are looked up; it takes some seconds. */
  private static final long MAX_MARKED = 1_000_000;

  private static final int FIRST_STRIDE = 16;
  private static final int MAX_STRIDE = 1024;

  private final SearchRequest request;
  private final ParsedQuery parsed;
  private final @Nullable String only;
  private final IndexReader reader;
  private final IndexView view;
  private final RequestSearcher searcher;
  private final Query ranked;
  private final @Nullable Weight explained;
  private final @Nullable MatchFinder finder;
  private final Page page;
  private final HitCollection found;
  private final List<Facet> facets;
  private final List<Cluster> stories;

  /** The place of the next hit among the stories. */
  private int next;

  /** What is shown of the next hits, in their order. */
  private final Deque<Shown> ahead = new ArrayDeque<>();

  /** For how many hits that is found out at once. */
  private int stride = FIRST_STRIDE;

  /**
   * Finds what matches.
   *
   * @param only the id of the only article that may; null for all of them
   */
  RequestRun(
      SearchRequest request,
      ParsedQuery parsed,
      @Nullable String only,
      IndexReader reader,
      IndexView view)
      throws IOException {
    this(request, parsed, only, null, reader, view);
  }

  /**
   * Finds what matches, unless that is known.
   *
   * @param given what matches, in order; null if it is to be found
   */
  RequestRun(
      SearchRequest request,
      ParsedQuery parsed,
      @Nullable String only,
      @Nullable List<ScoreDoc> given,
      IndexReader reader,
      IndexView view)
      throws IOException {
    this.request = request;
    this.parsed = parsed;
    this.only = only;
    this.reader = reader;
    this.view = view;
    searcher = RequestSearcher.of(request, reader, view);
    SearchCost cost = searcher.cost();
    cost.check();
    page = new Page(request, parsed, () -> Cursor.state(reader));
    ranked = new Ranking(request, parsed, reader, view, searcher).query(only);
    int wanted = request.limit() == 0 ? 0 : end();
    boolean collapsed = wanted > 0 && request.copiesCollapsed();
    found =
        given == null
            ? HitCollection.collect(searcher, ranked, wanted(wanted, collapsed))
            : new HitCollection(given.size(), given, null);
    cost.check(); // or what was found may be a part of it only
    facets = facets(cost);
    boolean marks = marks(found.docs().size());
    stories =
        collapsed
            ? CopyClusters.of(reader, ArticleIds.settleTies(reader, found.docs()), wanted, cost)
            : found.docs().stream().limit(wanted).map(doc -> new Cluster(doc, List.of())).toList();
    next = request.offset();
    finder =
        marks && (next < stories.size() || view.terms().whole() != null)
            ? new MatchFinder(
                reader,
                view.statistics(),
                new OccurrenceSource(searcher, ranked, compiler(true).compile(parsed.query())))
            : null;
    explained = request.explained() ? searcher.createWeight(ranked, ScoreMode.COMPLETE, 1) : null;
  }

  /** One hit more than are shown tells whether another page comes behind. */
  private HitCollection.Wanted wanted(int most, boolean collapsed) {
    boolean all = collapsed || most == Integer.MAX_VALUE;
    int held = all ? Integer.MAX_VALUE : most == 0 ? 0 : most + 1;
    boolean matched = only == null && !request.facets().isEmpty();
    return new HitCollection.Wanted(held, request.sort(), page.after(), matched);
  }

  private List<Facet> facets(SearchCost cost) throws IOException {
    FixedBitSet matched = found.matched();
    List<Facet> counted = new ArrayList<>();
    if (matched != null) {
      for (Map.Entry<Grouping, Integer> facet : request.facets().entrySet()) {
        counted.add(FacetCounts.of(reader, view, matched, facet.getKey(), facet.getValue(), cost));
      }
    }
    return counted;
  }

  /** The ids of all articles that match a query. */
  static List<String> ids(IndexReader reader, NewsQuery query) throws IOException {
    SearchRequest request = SearchRequest.of(query).unlimited().fields(Set.of());
    IndexStatistics statistics = new IndexStatistics(reader);
    IndexView view = new IndexView(statistics, statistics.languages(), new TermLookup(reader));
    RequestRun run = new RequestRun(request, request.query(), null, reader, view);
    List<String> ids = new ArrayList<>();
    while (run.hasNext()) {
      ids.add(run.next().article().id());
    }
    return ids;
  }

  private boolean marks(int found) {
    long hits = Math.max(0, Math.min(found, end()) - request.offset());
    return marks(request, parsed, hits);
  }

  /**
   * Whether matches are to be marked.
   *
   * @param hits in how many articles
   * @throws QuerySyntaxException if they are so many words in so many articles that it would take
   *     minutes
   */
  static boolean marks(SearchRequest request, ParsedQuery parsed, long hits) {
    int parts = QueryRoles.marks(parsed.query());
    if (request.snippets() == 0 && request.highlights().isEmpty()) {
      return false;
    }
    if (parts > FEW_PARTS && parts * hits > MAX_MARKED) {
      throw new QuerySyntaxException(
          ("To mark " + parts + " words and phrases in " + hits + " articles would take too long:")
              + " ask for fewer hits, or for none to be marked (no snippets)",
          request.text());
    }
    return true;
  }

  private int end() {
    return (int) Math.min(Integer.MAX_VALUE, (long) request.offset() + request.limit());
  }

  private QueryCompiler compiler(boolean places) {
    return new QueryCompiler(view, request.any(), places);
  }

  /** How many articles match. */
  long total() {
    return found.total();
  }

  /** The counts that were asked for. */
  List<Facet> facets() {
    return facets;
  }

  /** What was forgiven in the query, and what is to be said of the page. */
  List<String> warnings() {
    return page.warnings();
  }

  boolean hasNext() {
    return next < stories.size();
  }

  /** The next hit, made now. */
  Hit next() throws IOException {
    if (!hasNext()) {
      throw new NoSuchElementException("no more hits");
    }
    searcher.cost().check();
    if (ahead.isEmpty()) {
      lookAhead();
    }
    Cluster story = stories.get(next++);
    ScoreDoc doc = story.best();
    Shown shown = ahead.remove();
    Article article = shown.article();
    int rank = page.ranksBefore() + next;
    boolean goesOn = !hasNext() && !request.copiesCollapsed() && found.docs().size() > next;
    return Hit.builder(rank, article == null ? article(reader, doc.doc, request.fields()) : article)
        .score(Float.isNaN(doc.score) ? 0 : doc.score)
        .parts(explained == null ? List.of() : ScoreParts.of(searcher.explain(explained, doc.doc)))
        .snippets(shown.snippets())
        .copies(ArticleIds.of(reader, story.copies()))
        .highlights(shown.highlights())
        .cursor(goesOn ? page.cursor(doc, rank) : null)
        .build();
  }

  /** An article with these fields. */
  static Article article(IndexReader reader, int doc, Set<ArticleField> fields) throws IOException {
    if (onlyIds(fields)) {
      return partial(ArticleIds.of(reader, doc));
    }
    return ArticleDocument.article(
        StoredText.read(reader.storedFields(), doc, ArticleDocument.storedNames(fields)), fields);
  }

  private static boolean onlyIds(Set<ArticleField> fields) {
    return fields.isEmpty() || fields.equals(EnumSet.of(ArticleField.ID));
  }

  private static Article partial(String id) {
    return Article.builder(id).partial().build();
  }

  /**
   * What is shown of an article.
   *
   * @param article null if it is to be read when its turn comes, since it may be large
   */
  private record Shown(
      @Nullable Article article, List<Snippet> snippets, List<Snippet> highlights) {}

  /**
   * Finds out what is shown of the next hits, as they lie in the index: there one gets from each to
   * the next, but never back without beginning anew.
   */
  private void lookAhead() throws IOException {
    int count = Math.min(stride, stories.size() - next);
    stride = Math.min(2 * stride, MAX_STRIDE);
    long[] order = new long[count];
    Arrays.setAll(order, i -> (long) stories.get(next + i).best().doc << Integer.SIZE | i);
    Arrays.sort(order);
    ArticleIds ids = onlyIds(request.fields()) ? new ArticleIds(reader) : null;
    Shown[] shown = new Shown[count];
    for (long each : order) {
      searcher.cost().check();
      int doc = (int) (each >>> Integer.SIZE);
      shown[(int) each] = shown(ids == null ? null : partial(ids.of(doc)), doc);
    }
    ahead.addAll(Arrays.asList(shown));
  }

  /**
   * Passages of the body, then of the headline if there is room: it is shown anyway. Where neither
   * matched, how the article begins.
   */
  private Shown shown(@Nullable Article article, int doc) throws IOException {
    if (finder == null) {
      return new Shown(article, List.of(), List.of());
    }
    Document texts = StoredText.read(reader.storedFields(), doc, Set.of(HEADLINE, BODY));
    List<Snippet> snippets = new ArrayList<>();
    List<Snippet> highlights = new ArrayList<>();
    for (TextField field : List.of(TextField.BODY, TextField.HEADLINE)) {
      String name = field.queryName();
      String text = texts.get(name);
      boolean whole = request.highlights().contains(field);
      int room = request.snippets() - snippets.size();
      if (text == null || (!whole && room == 0)) {
        continue;
      }
      List<Span> matches = finder.find(doc, field, text);
      if (whole) {
        highlights.add(0, new Snippet(name, text, matches));
      }
      if (room > 0 && !(whole && field == TextField.HEADLINE)) {
        snippets.addAll(Passages.cut(name, text, matches, room, request.snippetWidth()));
      }
    }
    if (snippets.isEmpty() && request.snippets() > 0) {
      beginning(texts, snippets);
    }
    return new Shown(article, snippets, highlights);
  }

  private void beginning(Document texts, List<Snippet> snippets) {
    for (String name : List.of(BODY, HEADLINE)) {
      String text = texts.get(name);
      if (text != null && !text.isBlank() && snippets.isEmpty()) {
        snippets.add(Passages.beginning(name, text, request.snippetWidth()));
      }
    }
  }
}
