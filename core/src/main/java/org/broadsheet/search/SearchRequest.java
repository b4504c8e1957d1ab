package org.broadsheet.search;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.broadsheet.article.ArticleField;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.ParsedQuery;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * What to look for and what to give back. Immutable: every method that sets something returns
 * another request. What is no valid setting is refused when it is set; a query that cannot be read
 * is refused by {@link #query()}, and so by the search.
 *
 * <pre>{@code
 * SearchRequest.of("\"against all odds\" publisher:Wire").limit(20).snippets(3)
 * }</pre>
 */
public final class SearchRequest {
  /** About how many chars a snippet has where nothing else is asked for. */
  public static final int DEFAULT_SNIPPET_WIDTH = 200;

  private enum Reading {
    QUERY,
    PLAIN,
    QUOTED,
    TREE
  }

  private final String text;
  private final @Nullable NewsQuery tree;
  private final Reading reading;
  private final boolean any;
  private final List<NewsQuery> filters;
  private final @Nullable LocalDate from;
  private final @Nullable LocalDate to;
  private final List<String> languages;
  private final int limit;
  private final int offset;
  private final SortOrder sort;
  private final boolean copiesCollapsed;
  private final boolean expanded;
  private final int snippets;
  private final int snippetWidth;
  private final Set<TextField> highlights;
  private final boolean explained;
  private final Set<ArticleField> fields;
  private final @Nullable Duration within;

  /** A request in the making; not shared. */
  private static final class Draft {
    private final String text;
    private final @Nullable NewsQuery tree;
    private final Reading reading;
    private boolean any;
    private List<NewsQuery> filters = List.of();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private List<String> languages = List.of();
    private int limit = 10;
    private int offset;
    private SortOrder sort = SortOrder.RELEVANCE;
    private boolean copiesCollapsed;
    private boolean expanded;
    private int snippets;
    private int snippetWidth = DEFAULT_SNIPPET_WIDTH;
    private Set<TextField> highlights = Set.of();
    private boolean explained;
    private Set<ArticleField> fields = Set.copyOf(EnumSet.allOf(ArticleField.class));
    private @Nullable Duration within;

    Draft(String text, @Nullable NewsQuery tree, Reading reading) {
      this.text = text;
      this.tree = tree;
      this.reading = reading;
    }

    Draft(SearchRequest r) {
      this(r.text, r.tree, r.reading);
      any = r.any;
      filters = r.filters;
      from = r.from;
      to = r.to;
      languages = r.languages;
      limit = r.limit;
      offset = r.offset;
      sort = r.sort;
      copiesCollapsed = r.copiesCollapsed;
      expanded = r.expanded;
      snippets = r.snippets;
      snippetWidth = r.snippetWidth;
      highlights = r.highlights;
      explained = r.explained;
      fields = r.fields;
      within = r.within;
    }
  }

  private SearchRequest(Draft d) {
    text = d.text;
    tree = d.tree;
    reading = d.reading;
    any = d.any;
    filters = d.filters;
    from = d.from;
    to = d.to;
    languages = d.languages;
    limit = d.limit;
    offset = d.offset;
    sort = d.sort;
    copiesCollapsed = d.copiesCollapsed;
    expanded = d.expanded;
    snippets = d.snippets;
    snippetWidth = d.snippetWidth;
    highlights = d.highlights;
    explained = d.explained;
    fields = d.fields;
    within = d.within;
  }

  private SearchRequest with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return new SearchRequest(draft);
  }

  /** Looks for what a reader typed, in the query language. */
  public static SearchRequest of(String query) {
    return new SearchRequest(new Draft(requireNonNull(query, "query"), null, Reading.QUERY));
  }

  /**
   * Looks for what a query says that was put together in code.
   *
   * @throws IllegalArgumentException if it is larger than a query may be that is typed
   */
  public static SearchRequest of(NewsQuery query) {
    ParsedQuery.of(requireNonNull(query, "query"));
    return new SearchRequest(new Draft(query.toString(), query, Reading.TREE));
  }

  /** Looks for the words of a text, none of it read as an operator. */
  public static SearchRequest plain(String text) {
    return new SearchRequest(new Draft(requireNonNull(text, "text"), null, Reading.PLAIN));
  }

  /** Looks for exactly these words in a row, none of the text read as an operator. */
  public static SearchRequest quoted(String phrase) {
    return new SearchRequest(new Draft(requireNonNull(phrase, "phrase"), null, Reading.QUOTED));
  }

  /** Whether any of the words suffices; without this an article must hold them all. */
  public SearchRequest any(boolean any) {
    return with(d -> d.any = any);
  }

  /**
   * Only articles that match this as well. It adds nothing to scores and is not marked in snippets;
   * several filters must all match.
   *
   * @throws IllegalArgumentException if it is larger than a query may be that is typed
   */
  public SearchRequest filter(NewsQuery query) {
    ParsedQuery.of(requireNonNull(query, "query"));
    return with(d -> d.filters = Stream.concat(d.filters.stream(), Stream.of(query)).toList());
  }

  /**
   * Only articles published on these days.
   *
   * @param from the first day; null for no bound
   * @param to the last day, included; null for no bound
   * @throws IllegalArgumentException if the last is before the first
   */
  public SearchRequest published(@Nullable LocalDate from, @Nullable LocalDate to) {
    NewsQuery.Published days = new NewsQuery.Published(from, to);
    return with(
        d -> {
          d.from = days.from();
          d.to = days.to();
        });
  }

  /**
   * Only articles in one of these languages.
   *
   * @param tags of BCP 47; {@code pt} holds {@code pt-BR} too, and {@code pt_br} is {@code pt-BR}.
   *     None for all languages
   * @throws IllegalArgumentException if one is no language tag
   */
  public SearchRequest language(String... tags) {
    List<String> languages =
        Arrays.stream(tags).map(tag -> new NewsQuery.InLanguage(tag).tag()).toList();
    return with(d -> d.languages = languages);
  }

  /**
   * At most so many hits; 10 without this.
   *
   * @throws IllegalArgumentException if negative
   */
  public SearchRequest limit(int limit) {
    notNegative(limit, "limit");
    return with(d -> d.limit = limit);
  }

  /** All hits. A search holds all of them at once; {@link Searcher#scan} holds one at a time. */
  public SearchRequest unlimited() {
    return limit(Integer.MAX_VALUE);
  }

  /**
   * Leaves out so many of the first hits.
   *
   * @throws IllegalArgumentException if negative
   */
  public SearchRequest offset(int offset) {
    notNegative(offset, "offset");
    return with(d -> d.offset = offset);
  }

  /** The order of the hits; by relevance without this. */
  public SearchRequest sort(SortOrder sort) {
    requireNonNull(sort, "sort");
    return with(d -> d.sort = sort);
  }

  /**
   * Whether near copies of one text, such as a wire story in several papers, are one hit: the best
   * of them, which names the others. Limit and offset count such hits, the total all articles.
   */
  public SearchRequest copiesCollapsed(boolean collapsed) {
    return with(d -> d.copiesCollapsed = collapsed);
  }

  /**
   * Whether articles rank higher that share telling words with the ten that answer the query best.
   * Changes the order by relevance only: the same articles are found, and as many. Takes the time
   * of two searches and more, and helps some collections a little; {@code benchmarks/ranking.md}
   * has figures. What quotes and filters mean is not touched.
   */
  public SearchRequest expanded(boolean expanded) {
    return with(d -> d.expanded = expanded);
  }

  /**
   * At most so many snippets for each hit; none without this. Where nothing in its text matched, as
   * when a publisher was asked for, there is one: the beginning.
   *
   * @throws IllegalArgumentException if negative
   */
  public SearchRequest snippets(int snippets) {
    notNegative(snippets, "snippets");
    return with(d -> d.snippets = snippets);
  }

  /**
   * About how many chars a snippet has; {@link #DEFAULT_SNIPPET_WIDTH} without this. A longer match
   * is shown whole, and no word is cut.
   *
   * @throws IllegalArgumentException if less than 1
   */
  public SearchRequest snippetWidth(int chars) {
    if (chars < 1) {
      throw new IllegalArgumentException("snippetWidth must be at least 1: " + chars);
    }
    return with(d -> d.snippetWidth = chars);
  }

  /**
   * Texts that hits carry whole, with all matches marked, besides their snippets; none without
   * this. Snippets are not cut from a headline that is given whole.
   *
   * @param fields of {@link TextField#HEADLINE} and {@link TextField#BODY}
   * @throws IllegalArgumentException if there are others
   */
  public SearchRequest highlights(TextField... fields) {
    Set<TextField> wanted = Set.of(fields);
    for (TextField field : wanted) {
      if (field.hasValues()) {
        throw new IllegalArgumentException("nothing is marked in " + field.queryName());
      }
    }
    return with(d -> d.highlights = wanted);
  }

  /** Whether hits tell what their scores are made of. */
  public SearchRequest explained(boolean explained) {
    return with(d -> d.explained = explained);
  }

  /** Hits carry only these fields of their articles, and always the id; all without this. */
  public SearchRequest fields(Set<ArticleField> fields) {
    Set<ArticleField> wanted = Set.copyOf(fields);
    return with(d -> d.fields = wanted);
  }

  /**
   * How long the search may take; as long as it takes without this. One that takes longer ends with
   * a {@link SearchTimeoutException}. To end it at any time, interrupt its thread.
   *
   * @throws IllegalArgumentException if not positive
   */
  public SearchRequest within(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("within must be positive: " + time);
    }
    return with(d -> d.within = time);
  }

  /**
   * The query, understood, with the request's filters, dates and languages.
   *
   * @throws org.broadsheet.query.QuerySyntaxException if it cannot be read
   */
  public ParsedQuery query() {
    ParsedQuery parsed =
        switch (reading) {
          case QUERY -> ParsedQuery.parse(text, any);
          case PLAIN -> ParsedQuery.plain(text, any);
          case QUOTED -> ParsedQuery.quoted(text);
          case TREE -> ParsedQuery.of(requireNonNull(tree));
        };
    List<NewsQuery> all = new ArrayList<>(List.of(parsed.query()));
    filters.forEach(filter -> all.add(new NewsQuery.Filter(filter)));
    if (from != null || to != null) {
      all.add(new NewsQuery.Published(from, to));
    }
    List<NewsQuery> tags = languages.stream().<NewsQuery>map(NewsQuery.InLanguage::new).toList();
    if (!tags.isEmpty()) {
      all.add(tags.size() == 1 ? tags.get(0) : new NewsQuery.Or(tags));
    }
    return all.size() == 1 ? parsed : new ParsedQuery(new NewsQuery.And(all), parsed.warnings());
  }

  /** What is looked for, as it was given; of a query that was put together in code, as printed. */
  public String text() {
    return text;
  }

  public boolean any() {
    return any;
  }

  public List<NewsQuery> filters() {
    return filters;
  }

  /** The first day of publication; null for no bound. */
  public @Nullable LocalDate publishedFrom() {
    return from;
  }

  /** The last day of publication, included; null for no bound. */
  public @Nullable LocalDate publishedTo() {
    return to;
  }

  /** Language tags as BCP 47 writes them; empty for all languages. */
  public List<String> languages() {
    return languages;
  }

  public int limit() {
    return limit;
  }

  public int offset() {
    return offset;
  }

  public SortOrder sort() {
    return sort;
  }

  public boolean copiesCollapsed() {
    return copiesCollapsed;
  }

  public boolean expanded() {
    return expanded;
  }

  public int snippets() {
    return snippets;
  }

  public int snippetWidth() {
    return snippetWidth;
  }

  public Set<TextField> highlights() {
    return highlights;
  }

  public boolean explained() {
    return explained;
  }

  public Set<ArticleField> fields() {
    return fields;
  }

  /** How long the search may take; null for as long as it takes. */
  public @Nullable Duration within() {
    return within;
  }

  /** Requests are equal that ask for the same in the same words. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SearchRequest that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(
        text,
        tree,
        reading,
        any,
        filters,
        from,
        to,
        languages,
        limit,
        offset,
        sort,
        copiesCollapsed,
        expanded,
        snippets,
        snippetWidth,
        highlights,
        explained,
        fields,
        within);
  }

  /** What is asked, and of the settings those that are not as they are by default. */
  @Override
  public String toString() {
    StringBuilder all = new StringBuilder("SearchRequest[");
    all.append(reading == Reading.QUERY ? "" : reading.name().toLowerCase(Locale.ROOT) + " ");
    all.append(text);
    SearchRequest usual = of("");
    say(all, "any", any, usual.any);
    say(all, "filters", filters, usual.filters);
    say(all, "from", from, usual.from);
    say(all, "to", to, usual.to);
    say(all, "languages", languages, usual.languages);
    say(all, "limit", limit == Integer.MAX_VALUE ? "all" : limit, usual.limit);
    say(all, "offset", offset, usual.offset);
    say(all, "sort", sort, usual.sort);
    say(all, "copiesCollapsed", copiesCollapsed, usual.copiesCollapsed);
    say(all, "expanded", expanded, usual.expanded);
    say(all, "snippets", snippets, usual.snippets);
    say(all, "snippetWidth", snippetWidth, usual.snippetWidth);
    say(all, "highlights", highlights, usual.highlights);
    say(all, "explained", explained, usual.explained);
    say(all, "fields", fields, usual.fields);
    say(all, "within", within, usual.within);
    return all.append(']').toString();
  }

  private static void say(
      StringBuilder to, String name, @Nullable Object value, @Nullable Object usual) {
    if (!Objects.equals(value, usual)) {
      to.append(", ").append(name).append(' ').append(value);
    }
  }

  private static void notNegative(int value, String what) {
    if (value < 0) {
      throw new IllegalArgumentException(what + " must not be negative: " + value);
    }
  }
}
