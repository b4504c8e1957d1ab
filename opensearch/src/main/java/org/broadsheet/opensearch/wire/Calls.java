package org.broadsheet.opensearch.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputArticle;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.internal.lucene.WholeIndex;
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
 * What a server answers of an index. Each method is an address, {@code POST
 * /_plugins/_broadsheet/INDEX/METHOD}, whose body is the list of its parameters as JSON. They are
 * those of {@link org.broadsheet.search.Searcher} and {@link org.broadsheet.index.Ledger}, but that
 * what is visited there comes in pages here.
 *
 * <p>A method's name is its identity: none is overloaded.
 */
public interface Calls {

  /** Hits, facets and totals; the request's limit has to fit into memory. */
  Results search(SearchRequest request) throws IOException;

  /** A page of all articles that match, by id. */
  ArticlePage articles(SearchRequest request, @Nullable String after, int most) throws IOException;

  /**
   * A page of articles.
   *
   * @param total how many match in all
   * @param articles the articles of the page
   * @param more whether others come behind
   */
  record ArticlePage(long total, List<Article> articles, boolean more) {}

  /** Articles and occurrences. */
  Count count(SearchRequest request) throws IOException;

  /** The same by group. */
  List<GroupCount> counts(SearchRequest request, Grouping by) throws IOException;

  /** Words of what the filters leave. */
  long words(SearchRequest request) throws IOException;

  /**
   * A page of occurrences.
   *
   * @param from where it begins, as the page before has it; empty for the first
   * @param most how many at the most
   */
  WholeIndex.OccurrencePage occurrences(
      SearchRequest request, OccurrenceOrder order, int width, List<Long> from, int most)
      throws IOException;

  /** Words near what matches. */
  List<Collocate> collocates(SearchRequest request, int window, WordChoice choice)
      throws IOException;

  /** Words that set articles apart from others. */
  List<Keyword> keywords(SearchRequest request, SearchRequest against, WordChoice choice)
      throws IOException;

  /** Queries that would find more. */
  List<Suggestion> suggestions(SearchRequest request, Duration within) throws IOException;

  /** What the words of a query are read as. */
  List<WordReading> readings(SearchRequest request) throws IOException;

  /** A whole article. */
  Optional<Article> article(String id) throws IOException;

  /** An article as a hit. */
  Optional<Hit> hit(String id, SearchRequest request) throws IOException;

  /** The articles at a location. */
  List<String> idsAt(String location) throws IOException;

  /** Copies and related articles. */
  List<SimilarArticle> similar(String id, int limit) throws IOException;

  /** Where an article and the same bytes lie. */
  List<String> locations(Article article) throws IOException;

  /** Figures of the index. */
  IndexInfo info() throws IOException;

  /** An entry of the ledger. */
  Optional<LedgerEntry> entry(String location) throws IOException;

  /** Whether no location in the ledger begins so. */
  boolean isEmpty(String prefix) throws IOException;

  /** The entries with these bytes. */
  List<LedgerEntry> withContent(String sha256) throws IOException;

  /**
   * A page of the entries whose locations begin so, in their order.
   *
   * @param after the location behind which the page begins; null for the first
   * @param most how many at the most; fewer are the last ones
   */
  List<LedgerEntry> entries(String prefix, @Nullable String after, int most) throws IOException;

  /** The articles that an input gave. */
  List<InputArticle> articlesOf(String input) throws IOException;

  /** What the index holds of an input, besides its entry in the ledger. */
  InputDocuments documentsOf(String input) throws IOException;

  /**
   * What comes of an input.
   *
   * @param articles the ids of its articles
   * @param failures how many documents there are for its failures
   */
  record InputDocuments(List<String> articles, int failures) {}

  /** How many articles these are. */
  long articleCountOf(String input) throws IOException;

  /**
   * A page of failures in the order of their inputs.
   *
   * @param input only what belongs to this input; null for all
   * @param from where it begins, as the page before has it; empty for the first
   * @param most how many at the most
   */
  WholeIndex.FailurePage failures(@Nullable String input, List<Long> from, int most)
      throws IOException;
}
