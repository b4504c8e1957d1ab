package org.broadsheet.internal.lucene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputArticle;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.search.Count;
import org.broadsheet.search.Facet;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.Hit;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.WordChoice;
import org.jspecify.annotations.Nullable;

/**
 * What a part of an index is asked, so that the answers of all parts make that of the index.
 *
 * <p>Where {@code counted} occurs, it names the articles that count where copies do not, as {@link
 * IndexPart} numbers them; null for all.
 *
 * @param <A> the answer of a part
 */
public sealed interface Question<A> {
  /** Figures of the part, to be added to those of others. */
  record OfFigures(Figures.Wanted wanted) implements Question<Figures> {}

  /**
   * The first hits.
   *
   * @param most how many
   * @param after the one behind which they begin, among all of the index; null for the first
   * @param stories whether ties are settled by id and fingerprints wanted
   */
  record Hits(SearchRequest request, int most, @Nullable Packed after, boolean stories)
      implements Question<FirstHits> {}

  /** How many match, the first of them, and how many there are of each value. */
  record FirstHits(long total, Packed hits, List<Facet> facets) {}

  /** Hits as they are shown. */
  record Shown(SearchRequest request, Packed hits) implements Question<List<Hit>> {}

  /** The articles by which a request is expanded. */
  record Best(SearchRequest request) implements Question<BestArticles> {}

  /** Hits, and what is read of each. */
  record BestArticles(Packed hits, List<Article> articles) {}

  /** An article as a hit. */
  record One(String id, SearchRequest request) implements Question<Optional<Hit>> {}

  /**
   * The hits behind another that are copies of stories.
   *
   * @param after a hit
   * @param stories the best hit of each
   */
  record Copies(SearchRequest request, Packed after, Packed stories) implements Question<Packed> {}

  /** Articles and occurrences. */
  record Counting(SearchRequest request, @Nullable Packed counted) implements Question<Count> {}

  /** The same by group. */
  record Groups(SearchRequest request, Grouping by, @Nullable Packed counted)
      implements Question<List<PartGroup>> {}

  /** Words of what the filters leave. */
  record Words(SearchRequest request) implements Question<Long> {}

  /**
   * Occurrences in order.
   *
   * @param skip how many come before
   * @param most how many at the most
   */
  record Rows(
      SearchRequest request,
      OccurrenceOrder order,
      int width,
      long skip,
      int most,
      @Nullable Packed counted)
      implements Question<Packed> {}

  /** Words near what matches, or all of it where the window is 0. */
  record WordsNear(SearchRequest request, int window, WordChoice choice, @Nullable Packed counted)
      implements Question<List<PartWords>> {}

  /**
   * How often words stand in other articles.
   *
   * @param filters whether these are all that the filters leave, or what matches
   * @param words by language
   */
  record Others(
      SearchRequest request,
      WordChoice choice,
      boolean filters,
      Map<String, List<String>> words,
      @Nullable Packed counted)
      implements Question<List<PartOthers>> {}

  /** A whole article. */
  record Stored(String id) implements Question<Optional<Article>> {}

  /** An article and its fingerprint. */
  record Original(String id) implements Question<Optional<Printed>> {}

  /** An article and its fingerprint, which is nothing if it has none. */
  record Printed(Article article, Packed fingerprint) {}

  /** All near copies of an article. */
  record CopiesOf(String id, Packed fingerprint) implements Question<List<Alike>> {}

  /** An article that is like another. */
  record Alike(String id, double likeness) {}

  /** Articles by id. */
  record ById(SearchRequest request, @Nullable String after, int most)
      implements Question<ForeignIndex.ArticlePage> {}

  /** The ids of articles at a location, or inside it. */
  record At(String location, boolean inside) implements Question<Map<String, List<String>>> {}

  /** Figures for people. */
  record IndexFacts() implements Question<IndexInfo> {}

  /** An entry of the ledger. */
  record Entry(String location) implements Question<List<LedgerEntry>> {}

  /** Whether no location in the ledger begins so. */
  record Empty(String prefix) implements Question<Boolean> {}

  /** The entries with these bytes. */
  record WithContent(String sha256) implements Question<List<LedgerEntry>> {}

  /** Entries whose locations begin so, behind one of them. */
  record Entries(String prefix, @Nullable String after, int most)
      implements Question<List<LedgerEntry>> {}

  /** The articles of an input. */
  record OfInput(String input) implements Question<List<InputArticle>> {}

  /** How many these are. */
  record CountOfInput(String input) implements Question<Long> {}

  /** Failures in the order of their inputs. */
  record Failures(@Nullable String input, long skip, int most)
      implements Question<List<InputFailure>> {}
}
