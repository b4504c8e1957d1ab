package org.broadsheet.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.ArticleField;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * What to look for and what to give back. Immutable: every method that sets something returns
 * another request.
 *
 * <pre>{@code
 * SearchRequest.of("\"against all odds\" publisher:Wire").limit(20).snippets(3)
 * }</pre>
 */
public final class SearchRequest {
  private enum Reading {
    QUERY,
    PLAIN,
    QUOTED
  }

  private final String text;
  private final Reading reading;
  private boolean any;
  private int limit = 10;
  private int offset;
  private int snippets;
  private boolean explained;
  private boolean copiesCollapsed;
  private boolean expanded;
  private SortOrder sort = SortOrder.RELEVANCE;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;
  private @Nullable String language;
  private Set<ArticleField> fields = EnumSet.allOf(ArticleField.class);

  private SearchRequest(String text, Reading reading) {
    this.text = text;
    this.reading = reading;
  }

  /** Looks for what a reader typed, in the query language. */
  public static SearchRequest of(String query) {
    return new SearchRequest(query, Reading.QUERY);
  }

  /** Looks for the words of a text, none of it read as an operator. */
  public static SearchRequest plain(String text) {
    return new SearchRequest(text, Reading.PLAIN);
  }

  /** Looks for exactly these words in a row, none of the text read as an operator. */
  public static SearchRequest quoted(String phrase) {
    return new SearchRequest(phrase, Reading.QUOTED);
  }

  /** Whether any of the words suffices; without this an article must hold them all. */
  public SearchRequest any(boolean any) {
    SearchRequest r = copy();
    r.any = any;
    return r;
  }

  /**
   * At most so many hits; 10 without this.
   *
   * @throws IllegalArgumentException if negative
   */
  public SearchRequest limit(int limit) {
    SearchRequest r = copy();
    r.limit = notNegative(limit, "limit");
    return r;
  }

  /** All hits. */
  public SearchRequest unlimited() {
    return limit(Integer.MAX_VALUE);
  }

  /**
   * Leaves out so many of the first hits.
   *
   * @throws IllegalArgumentException if negative
   */
  public SearchRequest offset(int offset) {
    SearchRequest r = copy();
    r.offset = notNegative(offset, "offset");
    return r;
  }

  /**
   * At most so many snippets for each hit; none without this.
   *
   * @throws IllegalArgumentException if negative
   */
  public SearchRequest snippets(int snippets) {
    SearchRequest r = copy();
    r.snippets = notNegative(snippets, "snippets");
    return r;
  }

  /** Whether hits tell what their scores are made of. */
  public SearchRequest explained(boolean explained) {
    SearchRequest r = copy();
    r.explained = explained;
    return r;
  }

  /**
   * Whether near copies of one text, such as a wire story in several papers, are one hit: the best
   * of them, which names the others. Limit and offset count such hits, the total all articles.
   */
  public SearchRequest copiesCollapsed(boolean collapsed) {
    SearchRequest r = copy();
    r.copiesCollapsed = collapsed;
    return r;
  }

  /**
   * Whether articles rank higher that share telling words with the ten that answer the query best.
   * Changes the order by relevance only: the same articles are found, and as many. Takes the time
   * of two searches and more, and helps some collections a little; {@code benchmarks/ranking.md}
   * has figures. What quotes and filters mean is not touched.
   */
  public SearchRequest expanded(boolean expanded) {
    SearchRequest r = copy();
    r.expanded = expanded;
    return r;
  }

  /** The order of the hits; by relevance without this. */
  public SearchRequest sort(SortOrder sort) {
    SearchRequest r = copy();
    r.sort = sort;
    return r;
  }

  /**
   * Only articles published on these days.
   *
   * @param from the first day; null for no bound
   * @param to the last day, included; null for no bound
   */
  public SearchRequest published(@Nullable LocalDate from, @Nullable LocalDate to) {
    SearchRequest r = copy();
    r.from = from;
    r.to = to;
    return r;
  }

  /** Only articles in this language, as BCP 47; {@code pt} holds {@code pt-BR} too. */
  public SearchRequest language(String tag) {
    SearchRequest r = copy();
    r.language = tag;
    return r;
  }

  /** Hits carry only these fields of their articles, and always the id; all without this. */
  public SearchRequest fields(Set<ArticleField> fields) {
    SearchRequest r = copy();
    r.fields = Set.copyOf(fields);
    return r;
  }

  /**
   * The query, understood, with the request's dates and language.
   *
   * @throws org.broadsheet.query.QuerySyntaxException if it cannot be read
   */
  public ParsedQuery query() {
    ParsedQuery parsed =
        switch (reading) {
          case QUERY -> ParsedQuery.parse(text, any);
          case PLAIN -> ParsedQuery.plain(text, any);
          case QUOTED -> ParsedQuery.quoted(text);
        };
    List<NewsQuery> all = new ArrayList<>(List.of(parsed.query()));
    if (from != null || to != null) {
      all.add(new NewsQuery.Published(from, to));
    }
    if (language != null) {
      all.add(new NewsQuery.InLanguage(language));
    }
    return all.size() == 1 ? parsed : new ParsedQuery(new NewsQuery.And(all), parsed.warnings());
  }

  public boolean any() {
    return any;
  }

  public int limit() {
    return limit;
  }

  public int offset() {
    return offset;
  }

  public int snippets() {
    return snippets;
  }

  public boolean explained() {
    return explained;
  }

  public boolean copiesCollapsed() {
    return copiesCollapsed;
  }

  public boolean expanded() {
    return expanded;
  }

  public SortOrder sort() {
    return sort;
  }

  public Set<ArticleField> fields() {
    return fields;
  }

  private SearchRequest copy() {
    SearchRequest r = new SearchRequest(text, reading);
    r.any = any;
    r.limit = limit;
    r.offset = offset;
    r.snippets = snippets;
    r.explained = explained;
    r.copiesCollapsed = copiesCollapsed;
    r.expanded = expanded;
    r.sort = sort;
    r.from = from;
    r.to = to;
    r.language = language;
    r.fields = fields;
    return r;
  }

  private static int notNegative(int value, String what) {
    if (value < 0) {
      throw new IllegalArgumentException(what + " must not be negative: " + value);
    }
    return value;
  }
}
