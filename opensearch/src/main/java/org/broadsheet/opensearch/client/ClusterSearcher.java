package org.broadsheet.opensearch.client;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.internal.lucene.WholeIndex;
import org.broadsheet.opensearch.wire.Calls;
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

/**
 * Has the cluster answer; what is visited comes in pages. Only stories, which are made of all their
 * articles, come at once.
 */
final class ClusterSearcher implements Searcher {
  /** Hits or articles of a page, with their texts. */
  private static final int ARTICLES = 500;

  /** Rows of the first page, behind which most stop, and of those that follow. */
  private static final int FIRST_OCCURRENCES = 1_000;

  private static final int OCCURRENCES = 10_000;

  private final Open open;

  ClusterSearcher(ClusterAddress address, Calls calls) {
    open = new Open("searcher", address, calls);
  }

  /** A call about a request. */
  private interface Call<T> {
    T make(Calls calls) throws IOException;
  }

  /** What the cluster says of a query is told of the query as it was typed. */
  private <T> T ask(SearchRequest request, Call<T> call) throws IOException {
    request.query(); // what is wrong with its text is told without the cluster
    try {
      return call.make(open.calls());
    } catch (QuerySyntaxException e) {
      throw e.in(request.text());
    }
  }

  @Override
  public Results search(SearchRequest request) throws IOException {
    Results results = ask(request, calls -> calls.search(request));
    return with(request.query(), results).hits(results.hits()).build();
  }

  /** The same with what was forgiven in the text, which the cluster has not seen. */
  private static Results.Builder with(ParsedQuery parsed, Results results) {
    List<String> warnings = new ArrayList<>(parsed.warnings());
    results.warnings().stream().filter(said -> !warnings.contains(said)).forEach(warnings::add);
    return Results.builder(results.total()).facets(results.facets()).warnings(warnings);
  }

  @Override
  public Results scan(SearchRequest request, Visitor visitor) throws IOException {
    int most = request.copiesCollapsed() ? request.limit() : Math.min(ARTICLES, request.limit());
    Results first = ask(request, calls -> calls.search(request.limit(most)));
    Results page = first;
    long left = request.limit();
    while (visitHits(page, visitor)) {
      String cursor = page.cursor();
      left -= page.hits().size();
      if (cursor == null || left <= 0) {
        break;
      }
      int next = (int) Math.min(ARTICLES, left);
      page = ask(request, calls -> calls.search(request.offset(0).after(cursor).limit(next)));
    }
    return with(request.query(), first).build();
  }

  private static boolean visitHits(Results page, Visitor visitor) throws IOException {
    for (Hit hit : page) {
      if (!visitor.visit(hit)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Results articles(SearchRequest request, ArticleVisitor visitor) throws IOException {
    Calls.ArticlePage page = ask(request, calls -> calls.articles(request, null, ARTICLES));
    long total = page.total();
    while (visitAll(page.articles(), visitor) && page.more()) {
      String last = page.articles().getLast().id();
      page = ask(request, calls -> calls.articles(request, last, ARTICLES));
    }
    return Results.builder(total).warnings(request.query().warnings()).build();
  }

  private static boolean visitAll(List<Article> articles, ArticleVisitor visitor)
      throws IOException {
    for (Article article : articles) {
      if (!visitor.visit(article)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Count count(SearchRequest request) throws IOException {
    return ask(request, calls -> calls.count(request));
  }

  @Override
  public List<GroupCount> counts(SearchRequest request, Grouping by) throws IOException {
    return ask(request, calls -> calls.counts(request, by));
  }

  @Override
  public long words(SearchRequest request) throws IOException {
    return ask(request, calls -> calls.words(request));
  }

  @Override
  public List<String> occurrences(
      SearchRequest request, OccurrenceOrder order, int width, OccurrenceVisitor visitor)
      throws IOException {
    List<Long> next = List.of();
    do {
      List<Long> from = next;
      int most = from.isEmpty() ? FIRST_OCCURRENCES : OCCURRENCES;
      WholeIndex.OccurrencePage page =
          ask(request, calls -> calls.occurrences(request, order, width, from, most));
      for (Occurrence occurrence : page.occurrences()) {
        if (!visitor.visit(occurrence)) {
          return request.query().warnings();
        }
      }
      next = page.next();
    } while (!next.isEmpty());
    return request.query().warnings();
  }

  @Override
  public List<Collocate> collocates(SearchRequest request, int window, WordChoice choice)
      throws IOException {
    return ask(request, calls -> calls.collocates(request, window, choice));
  }

  @Override
  public List<Keyword> keywords(SearchRequest request, SearchRequest against, WordChoice choice)
      throws IOException {
    return ask(request, calls -> calls.keywords(request, against, choice));
  }

  @Override
  public List<Suggestion> suggestions(SearchRequest request, Duration within) throws IOException {
    return ask(request, calls -> calls.suggestions(request, within));
  }

  @Override
  public List<WordReading> readings(SearchRequest request) throws IOException {
    return ask(request, calls -> calls.readings(request));
  }

  @Override
  public Optional<Article> article(String id) throws IOException {
    return open.calls().article(id);
  }

  @Override
  public Optional<Hit> hit(String id, SearchRequest request) throws IOException {
    return ask(request, calls -> calls.hit(id, request));
  }

  @Override
  public List<String> idsAt(String location) throws IOException {
    return open.calls().idsAt(location);
  }

  @Override
  public List<SimilarArticle> similar(String id, int limit) throws IOException {
    return open.calls().similar(id, limit);
  }

  @Override
  public List<String> locations(Article article) throws IOException {
    return open.calls().locations(article);
  }

  @Override
  public IndexInfo info() throws IOException {
    return open.calls().info();
  }

  @Override
  public void close() {
    open.close();
  }
}
