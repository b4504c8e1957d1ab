package org.broadsheet.opensearch.plugin;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputArticle;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.internal.lucene.ForeignIndex;
import org.broadsheet.internal.lucene.WholeIndex;
import org.broadsheet.opensearch.wire.Calls;
import org.broadsheet.search.Collocate;
import org.broadsheet.search.Count;
import org.broadsheet.search.GroupCount;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.Hit;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.Keyword;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SimilarArticle;
import org.broadsheet.search.Suggestion;
import org.broadsheet.search.WordChoice;
import org.broadsheet.search.WordReading;
import org.jspecify.annotations.Nullable;

/**
 * Answers calls from core.
 *
 * @param index of all shards
 */
record IndexCalls(WholeIndex index) implements Calls {
  private static final int FAILURES = 10_000;

  @Override
  public Results search(SearchRequest request) throws IOException {
    return index.search(request);
  }

  @Override
  public ArticlePage articles(SearchRequest request, @Nullable String after, int most)
      throws IOException {
    ForeignIndex.ArticlePage page = index.articles(request, after, most);
    return new ArticlePage(page.total(), page.articles(), page.more());
  }

  @Override
  public Count count(SearchRequest request) throws IOException {
    return index.count(request);
  }

  @Override
  public List<GroupCount> counts(SearchRequest request, Grouping by) throws IOException {
    return index.counts(request, by);
  }

  @Override
  public long words(SearchRequest request) throws IOException {
    return index.words(request);
  }

  @Override
  public WholeIndex.OccurrencePage occurrences(
      SearchRequest request, OccurrenceOrder order, int width, List<Long> from, int most)
      throws IOException {
    return index.occurrences(request, order, width, from, most);
  }

  @Override
  public List<Collocate> collocates(SearchRequest request, int window, WordChoice choice)
      throws IOException {
    return index.collocates(request, window, choice);
  }

  @Override
  public List<Keyword> keywords(SearchRequest request, SearchRequest against, WordChoice choice)
      throws IOException {
    return index.keywords(request, against, choice);
  }

  @Override
  public List<Suggestion> suggestions(SearchRequest request, Duration within) throws IOException {
    return index.suggestions(request, within);
  }

  @Override
  public List<WordReading> readings(SearchRequest request) throws IOException {
    return index.readings(request);
  }

  @Override
  public Optional<Article> article(String id) throws IOException {
    return index.article(id);
  }

  @Override
  public Optional<Hit> hit(String id, SearchRequest request) throws IOException {
    return index.hit(id, request);
  }

  @Override
  public List<String> idsAt(String location) throws IOException {
    return index.idsAt(location);
  }

  @Override
  public List<SimilarArticle> similar(String id, int limit) throws IOException {
    return index.similar(id, limit);
  }

  @Override
  public List<String> locations(Article article) throws IOException {
    return index.locations(article);
  }

  @Override
  public IndexInfo info() throws IOException {
    return index.info();
  }

  @Override
  public Optional<LedgerEntry> entry(String location) throws IOException {
    return index.entry(location);
  }

  @Override
  public boolean isEmpty(String prefix) throws IOException {
    return index.isEmpty(prefix);
  }

  @Override
  public List<LedgerEntry> withContent(String sha256) throws IOException {
    return index.withContent(sha256);
  }

  @Override
  public List<LedgerEntry> entries(String prefix, @Nullable String after, int most)
      throws IOException {
    return index.entries(prefix, after, most);
  }

  @Override
  public List<InputArticle> articlesOf(String input) throws IOException {
    return index.articlesOf(input);
  }

  @Override
  public InputDocuments documentsOf(String input) throws IOException {
    int failures = 0;
    List<Long> from = List.of();
    do {
      WholeIndex.FailurePage page = index.failures(input, from, FAILURES);
      failures += page.failures().size();
      from = page.next();
    } while (!from.isEmpty());
    return new InputDocuments(
        index.articlesOf(input).stream().map(InputArticle::id).toList(), failures);
  }

  @Override
  public long articleCountOf(String input) throws IOException {
    return index.articleCountOf(input);
  }

  @Override
  public WholeIndex.FailurePage failures(@Nullable String input, List<Long> from, int most)
      throws IOException {
    return index.failures(input, from, most);
  }
}
