package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.QueryPrinter;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SearchTimeoutException;
import org.broadsheet.search.Suggestion;
import org.broadsheet.search.Suggestion.Kind;

/** What nearly answers a request that finds nothing, those first that change least of it. */
final class NearMisses {
  private final IndexView view;
  private final Counter counter;

  /** What was typed. */
  private final NewsQuery typed;

  /** What the request asks for besides. */
  private final List<NewsQuery> filters;

  private final List<Suggestion> found = new ArrayList<>();

  /**
   * For a request.
   *
   * @param request its time is that of all suggestions together
   * @param all the whole of what it looks for
   * @param counter of the articles
   */
  NearMisses(SearchRequest request, NewsQuery all, IndexView view, Counter counter) {
    this.view = view;
    this.counter = counter;
    if (isFiltered(request) && all instanceof NewsQuery.And and) {
      typed = and.parts().get(0);
      filters = and.parts().subList(1, and.parts().size());
    } else {
      typed = all;
      filters = List.of();
    }
  }

  /** For a request to an index that is here. */
  static NearMisses of(SearchRequest request, NewsQuery all, IndexReader reader, IndexView view)
      throws IOException {
    RequestSearcher searcher = RequestSearcher.of(request, reader, view);
    return new NearMisses(
        request,
        all,
        view,
        query -> {
          searcher.cost().check();
          long count =
              searcher.count(
                  searcher.rewrite(new QueryCompiler(view, request.any(), false).compile(query)));
          searcher.cost().check(); // or it may be of a part only
          return count;
        });
  }

  /** Tells how many articles a query finds. */
  interface Counter {
    long count(NewsQuery query) throws IOException;
  }

  /** Whether what the request looks for is more than what was typed. */
  private static boolean isFiltered(SearchRequest request) {
    return !request.filters().isEmpty()
        || !request.languages().isEmpty()
        || request.publishedFrom() != null
        || request.publishedTo() != null;
  }

  List<Suggestion> list() throws IOException {
    try {
      spelling();
      if (found.stream().noneMatch(suggestion -> suggestion.kind() == Kind.SPELLING)) {
        add(Kind.MISSPELT, QueryTrees.map(typed, QueryTrees::misspelt));
      }
      add(Kind.INFLECTED, QueryTrees.map(typed, QueryTrees::inflected));
      add(Kind.UNQUOTED, unquoted());
      unfiltered();
      any();
    } catch (SearchTimeoutException e) {
      return List.copyOf(found); // the rest would come too late
    }
    return List.copyOf(found);
  }

  private void spelling() throws IOException {
    Spelling spelling = new Spelling(view);
    boolean better = add(Kind.SPELLING, spelling.respelt(typed, 0));
    if (spelling.unknown().size() == 1) {
      int candidates = spelling.unknown().values().iterator().next().size();
      for (int which = 1; which < candidates; which++) {
        better |= add(Kind.SPELLING, spelling.respelt(typed, which));
      }
    }
    for (Map.Entry<String, List<String>> unknown : spelling.unknown().entrySet()) {
      if (!better) {
        for (String word : unknown.getValue()) {
          add(Kind.WORD, new NewsQuery.Word(word));
        }
      }
    }
  }

  private NewsQuery unquoted() {
    NewsQuery bare = QueryTrees.map(typed, QueryTrees::unquoted);
    return bare instanceof NewsQuery.And and ? QueryTrees.and(and.parts()) : bare;
  }

  private void unfiltered() throws IOException {
    List<NewsQuery> parts = new ArrayList<>();
    parts.addAll(typed instanceof NewsQuery.And and ? and.parts() : List.of(typed));
    parts.addAll(filters);
    List<NewsQuery> narrowing = parts.stream().filter(NearMisses::narrows).toList();
    List<NewsQuery> words = parts.stream().filter(part -> !narrows(part)).toList();
    if (words.isEmpty()) {
      return;
    }
    boolean one = false;
    for (NewsQuery filter : narrowing) {
      List<NewsQuery> rest = new ArrayList<>(parts);
      rest.remove(filter);
      one |= add(Kind.UNFILTERED, filter, count(new NewsQuery.And(rest)));
    }
    if (!one && narrowing.size() > 1) {
      add(Kind.UNFILTERED, new NewsQuery.And(narrowing), count(new NewsQuery.And(words)));
    }
  }

  private static boolean narrows(NewsQuery part) {
    return part instanceof NewsQuery.Not || QueryRoles.names(part);
  }

  private void any() throws IOException {
    if (unquoted() instanceof NewsQuery.And and) {
      List<NewsQuery> words = new ArrayList<>();
      List<NewsQuery> all = new ArrayList<>();
      for (NewsQuery part : and.parts()) {
        (narrows(part) ? all : words).add(part);
      }
      if (words.size() > 1) {
        all.add(0, new NewsQuery.Or(words));
        addAny(all.size() == 1 ? all.get(0) : new NewsQuery.And(all));
      }
    }
  }

  /** Adds what any of the words find, unless all of them find as much. */
  private void addAny(NewsQuery any) throws IOException {
    if (add(Kind.ANY, any)) {
      Suggestion last = found.getLast();
      boolean more =
          found.stream()
              .filter(other -> other.kind() == Kind.UNQUOTED)
              .allMatch(other -> other.articles() < last.articles());
      if (!more) {
        found.removeLast();
      }
    }
  }

  /** Adds a query that finds something under the same filters, unless it is what was typed. */
  private boolean add(Kind kind, NewsQuery query) throws IOException {
    if (query.equals(typed)) {
      return false;
    }
    List<NewsQuery> all = new ArrayList<>(List.of(query));
    all.addAll(filters);
    return add(kind, query, count(all.size() == 1 ? query : new NewsQuery.And(all)));
  }

  private boolean add(Kind kind, NewsQuery query, long articles) {
    if (articles > 0) {
      Suggestion next = new Suggestion(kind, QueryPrinter.print(query), articles);
      if (found.stream().noneMatch(other -> other.query().equals(next.query()))) {
        found.add(next);
      }
    }
    return articles > 0;
  }

  private long count(NewsQuery query) throws IOException {
    try {
      return counter.count(query);
    } catch (QuerySyntaxException tooMuch) {
      return 0;
    }
  }
}
