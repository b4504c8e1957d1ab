package org.broadsheet.opensearch.plugin;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputArticle;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.internal.lucene.ForeignIndex;
import org.broadsheet.opensearch.wire.Calls;
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

/** Answers calls from core. */
final class IndexCalls implements Calls {
  private final ForeignIndex index;
  private final Searcher searcher;
  private final Ledger ledger;

  IndexCalls(ForeignIndex index) {
    this.index = index;
    this.searcher = index.searcher();
    this.ledger = index.ledger();
  }

  @Override
  public Results search(SearchRequest request) throws IOException {
    return searcher.search(request);
  }

  @Override
  public ArticlePage articles(SearchRequest request, @Nullable String after, int most)
      throws IOException {
    ForeignIndex.ArticlePage page = index.articles(request, after, most);
    return new ArticlePage(page.total(), page.articles(), page.more());
  }

  @Override
  public Count count(SearchRequest request) throws IOException {
    return searcher.count(request);
  }

  @Override
  public List<GroupCount> counts(SearchRequest request, Grouping by) throws IOException {
    return searcher.counts(request, by);
  }

  @Override
  public long words(SearchRequest request) throws IOException {
    return searcher.words(request);
  }

  @Override
  public List<Occurrence> occurrences(
      SearchRequest request, OccurrenceOrder order, int width, long skip, int most)
      throws IOException {
    Page<Occurrence> page = new Page<>(skip, most);
    List<String> unused = searcher.occurrences(request, order, width, page::take);
    return page.taken;
  }

  /** Takes what comes after so many others. */
  private static final class Page<T> {
    private final List<T> taken = new ArrayList<>();
    private final int most;
    private long skip;

    Page(long skip, int most) {
      this.skip = skip;
      this.most = most;
    }

    /** Takes one, and tells whether there is room for another. */
    boolean take(T one) {
      if (skip > 0) {
        skip--;
      } else if (taken.size() < most) {
        taken.add(one);
      }
      return taken.size() < most;
    }
  }

  @Override
  public List<Collocate> collocates(SearchRequest request, int window, WordChoice choice)
      throws IOException {
    return searcher.collocates(request, window, choice);
  }

  @Override
  public List<Keyword> keywords(SearchRequest request, SearchRequest against, WordChoice choice)
      throws IOException {
    return searcher.keywords(request, against, choice);
  }

  @Override
  public List<Suggestion> suggestions(SearchRequest request, Duration within) throws IOException {
    return searcher.suggestions(request, within);
  }

  @Override
  public List<WordReading> readings(SearchRequest request) throws IOException {
    return searcher.readings(request);
  }

  @Override
  public Optional<Article> article(String id) throws IOException {
    return searcher.article(id);
  }

  @Override
  public Optional<Hit> hit(String id, SearchRequest request) throws IOException {
    return searcher.hit(id, request);
  }

  @Override
  public List<String> idsAt(String location) throws IOException {
    return searcher.idsAt(location);
  }

  @Override
  public List<SimilarArticle> similar(String id, int limit) throws IOException {
    return searcher.similar(id, limit);
  }

  @Override
  public List<String> locations(Article article) throws IOException {
    return searcher.locations(article);
  }

  @Override
  public IndexInfo info() throws IOException {
    return searcher.info();
  }

  @Override
  public Optional<LedgerEntry> entry(String location) throws IOException {
    return ledger.entry(location);
  }

  @Override
  public boolean isEmpty(String prefix) throws IOException {
    return ledger.isEmpty(prefix);
  }

  @Override
  public List<LedgerEntry> withContent(String sha256) throws IOException {
    return ledger.withContent(sha256);
  }

  /** Ends a walk whose page is full. */
  private static final class PageFull extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public List<LedgerEntry> entries(String prefix, @Nullable String after, int most)
      throws IOException {
    List<LedgerEntry> page = new ArrayList<>();
    return walk(
        page,
        visitor -> ledger.entries(prefix, visitor),
        entry -> {
          if (after == null || compare(entry.location(), after) > 0) {
            page.add(entry);
          }
          return page.size() < most;
        });
  }

  /** The order of terms, which is that of UTF-8. */
  private static int compare(String a, String b) {
    return new BytesRef(a).compareTo(new BytesRef(b));
  }

  @Override
  public List<InputArticle> articlesOf(String input) throws IOException {
    List<InputArticle> articles = new ArrayList<>();
    ledger.articles(input, articles::add);
    return articles;
  }

  @Override
  public InputDocuments documentsOf(String input) throws IOException {
    List<String> articles = new ArrayList<>();
    ledger.articles(input, article -> articles.add(article.id()));
    return new InputDocuments(articles, failures(input, 0, Integer.MAX_VALUE).size());
  }

  @Override
  public long articleCountOf(String input) throws IOException {
    return ledger.articles(input);
  }

  @Override
  public List<InputFailure> failures(@Nullable String input, long skip, int most)
      throws IOException {
    Page<InputFailure> page = new Page<>(skip, most);
    return walk(page.taken, visitor -> ledger.failures(input, visitor), page::take);
  }

  /** A walk through the ledger. */
  private interface Walk<T> {
    void with(Ledger.Visitor<T> visitor) throws IOException;
  }

  /** Takes one, and tells whether to go on. */
  private interface Taker<T> {
    boolean take(T one);
  }

  private static <T> List<T> walk(List<T> page, Walk<T> walk, Taker<T> taker) throws IOException {
    try {
      walk.with(
          one -> {
            if (!taker.take(one)) {
              throw new PageFull();
            }
          });
    } catch (PageFull e) {
      return page;
    }
    return page;
  }
}
