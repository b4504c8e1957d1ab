package org.broadsheet.search;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final Set<ArticleField> ALL_FIELDS = Set.copyOf(EnumSet.allOf(ArticleField.class));

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
  private final @Nullable String after;
  private final SortOrder sort;
  private final boolean recent;
  private final boolean copiesCollapsed;
  private final boolean expanded;
  private final int snippets;
  private final int snippetWidth;
  private final Set<TextField> highlights;
  private final boolean explained;
  private final Set<ArticleField> fields;
  private final Map<Grouping, Integer> facets;
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
    private @Nullable String after;
    private SortOrder sort = SortOrder.RELEVANCE;
    private boolean recent;
    private boolean copiesCollapsed;
    private boolean expanded;
    private int snippets;
    private int snippetWidth = DEFAULT_SNIPPET_WIDTH;
    private Set<TextField> highlights = Set.of();
    private boolean explained;
    private Set<ArticleField> fields = ALL_FIELDS;
    private Map<Grouping, Integer> facets = Map.of();
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
      after = r.after;
      sort = r.sort;
      recent = r.recent;
      copiesCollapsed = r.copiesCollapsed;
      expanded = r.expanded;
      snippets = r.snippets;
      snippetWidth = r.snippetWidth;
      highlights = r.highlights;
      explained = r.explained;
      fields = r.fields;
      facets = r.facets;
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
    after = d.after;
    sort = d.sort;
    recent = d.recent;
    copiesCollapsed = d.copiesCollapsed;
    expanded = d.expanded;
    snippets = d.snippets;
    snippetWidth = d.snippetWidth;
    highlights = d.highlights;
    explained = d.explained;
    fields = d.fields;
    facets = d.facets;
    within = d.within;
  }

  private SearchRequest with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return new SearchRequest(draft);
  }

  /**
   * Looks for what a reader typed, in the query language.
   *
   * @param query what was typed; {@link #query()} reads it
   * @return a request with the settings that each method names
   */
  public static SearchRequest of(String query) {
    return new SearchRequest(new Draft(requireNonNull(query, "query"), null, Reading.QUERY));
  }

  /**
   * Looks for what a query says that was put together in code.
   *
   * @param query the query as a tree
   * @return a request with the settings that each method names
   * @throws IllegalArgumentException if it is larger than a query may be that is typed
   */
  public static SearchRequest of(NewsQuery query) {
    ParsedQuery.of(requireNonNull(query, "query"));
    return new SearchRequest(new Draft(query.toString(), query, Reading.TREE));
  }

  /**
   * Looks for the words of a text, none of it read as an operator.
   *
   * @param text the words, with white space between them
   * @return a request with the settings that each method names
   */
  public static SearchRequest plain(String text) {
    return new SearchRequest(new Draft(requireNonNull(text, "text"), null, Reading.PLAIN));
  }

  /**
   * Looks for exactly these words in a row, none of the text read as an operator.
   *
   * @param phrase the words, without quotation marks around them
   * @return a request with the settings that each method names
   */
  public static SearchRequest quoted(String phrase) {
    return new SearchRequest(new Draft(requireNonNull(phrase, "phrase"), null, Reading.QUOTED));
  }

  /**
   * Sets whether any of the words suffices; without this an article must hold them all. It has no
   * effect on a request made by {@link #quoted} or {@link #of(NewsQuery)}.
   *
   * @param any true if one word suffices
   * @return another request with this setting
   */
  public SearchRequest any(boolean any) {
    return with(d -> d.any = any);
  }

  /**
   * Asks only for articles that match this as well. It adds nothing to scores and is not marked in
   * snippets; several filters must all match.
   *
   * @param query what articles must match besides
   * @return another request with this filter too
   * @throws IllegalArgumentException if it is larger than a query may be that is typed
   */
  public SearchRequest filter(NewsQuery query) {
    ParsedQuery.of(requireNonNull(query, "query"));
    return with(d -> d.filters = Stream.concat(d.filters.stream(), Stream.of(query)).toList());
  }

  /**
   * Asks only for articles published on these days.
   *
   * @param from the first day; null for no bound
   * @param to the last day, included; null for no bound
   * @return another request with these days in place of others
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
   * Asks only for articles in one of these languages.
   *
   * @param tags of BCP 47; {@code pt} holds {@code pt-BR} too, and {@code pt_br} is {@code pt-BR}.
   *     None for all languages
   * @return another request with these languages in place of others
   * @throws IllegalArgumentException if one is no language tag
   */
  public SearchRequest language(String... tags) {
    List<String> languages =
        Arrays.stream(tags).map(tag -> new NewsQuery.InLanguage(tag).tag()).toList();
    return with(d -> d.languages = languages);
  }

  /**
   * Sets how many hits there are at the most; 10 without this.
   *
   * @param limit the number; 0 for the total alone
   * @return another request with this limit
   * @throws IllegalArgumentException if negative
   */
  public SearchRequest limit(int limit) {
    notNegative(limit, "limit");
    return with(d -> d.limit = limit);
  }

  /**
   * Asks for all hits. A search holds all of them at once; {@link Searcher#scan} holds one at a
   * time.
   *
   * @return another request with the greatest limit there is
   */
  public SearchRequest unlimited() {
    return limit(Integer.MAX_VALUE);
  }

  /**
   * Leaves out so many of the first hits; none without this.
   *
   * @param offset the number of hits left out
   * @return another request with this offset
   * @throws IllegalArgumentException if negative
   */
  public SearchRequest offset(int offset) {
    notNegative(offset, "offset");
    return with(d -> d.offset = offset);
  }

  /**
   * Goes on where another page of the same search ended; begins with the first hit without this.
   * However far behind the first one it is, a page costs what the first one costs. Limit and offset
   * count from there, and so do the hits' ranks go on.
   *
   * <p>A cursor belongs to its query, filters and order: those of another search are refused by the
   * search, as is text that is no cursor, and collapsed copies, which have none. Fields, snippets,
   * limits and facets may change from page to page. While the index stays as it is, all pages
   * together have every hit once. Where it has changed meanwhile, the page has what now comes
   * behind the same score or time, and the results warn that articles may be missing or repeated.
   *
   * @param cursor as {@link Results#cursor()} and {@link Hit#cursor()} give it; null to begin with
   *     the first hit
   * @return another request with this beginning
   */
  public SearchRequest after(@Nullable String cursor) {
    return with(d -> d.after = cursor);
  }

  /**
   * Sets the order of the hits; by relevance without this.
   *
   * @param sort the order
   * @return another request with this order
   */
  public SearchRequest sort(SortOrder sort) {
    requireNonNull(sort, "sort");
    return with(d -> d.sort = sort);
  }

  /**
   * Sets whether newer articles rank a little higher than older ones that answer as well; they do
   * not without this. Changes the order by relevance only: {@code core/docs/scoring.md} has the
   * formula.
   *
   * @param recent true if they rank higher
   * @return another request with this setting
   */
  public SearchRequest recent(boolean recent) {
    return with(d -> d.recent = recent);
  }

  /**
   * Sets whether near copies of one text, such as a wire story in several papers, are one hit: the
   * best of them, which names the others. Limit and offset count such hits, the total all articles.
   * Without this each article is a hit of its own.
   *
   * @param collapsed true for one hit
   * @return another request with this setting
   */
  public SearchRequest copiesCollapsed(boolean collapsed) {
    return with(d -> d.copiesCollapsed = collapsed);
  }

  /**
   * Sets whether articles rank higher that share telling words with the ten that answer the query
   * best; they do not without this. Changes the order by relevance only: the same articles are
   * found, and as many. Takes the time of two searches and more, and helps some collections a
   * little; {@code benchmarks/ranking.md} has figures. What quotes and filters mean is not touched.
   *
   * @param expanded true if they rank higher
   * @return another request with this setting
   */
  public SearchRequest expanded(boolean expanded) {
    return with(d -> d.expanded = expanded);
  }

  /**
   * Sets how many snippets each hit has at the most; none without this. Where nothing in its text
   * matched, as when a publisher was asked for, there is one: the beginning.
   *
   * @param snippets the number
   * @return another request with this number
   * @throws IllegalArgumentException if negative
   */
  public SearchRequest snippets(int snippets) {
    notNegative(snippets, "snippets");
    return with(d -> d.snippets = snippets);
  }

  /**
   * Sets about how many chars a snippet has; {@link #DEFAULT_SNIPPET_WIDTH} without this. A longer
   * match is shown whole, and no word is cut.
   *
   * @param chars the number of chars
   * @return another request with this width
   * @throws IllegalArgumentException if less than 1
   */
  public SearchRequest snippetWidth(int chars) {
    if (chars < 1) {
      throw new IllegalArgumentException("snippetWidth must be at least 1: " + chars);
    }
    return with(d -> d.snippetWidth = chars);
  }

  /**
   * Sets which texts hits carry whole, with all matches marked, besides their snippets; none
   * without this. Snippets are not cut from a headline that is given whole.
   *
   * @param fields of {@link TextField#HEADLINE} and {@link TextField#BODY}, each once at the most
   * @return another request with these texts in place of others
   * @throws IllegalArgumentException if there are others, or one is named twice
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

  /**
   * Sets whether hits tell what their scores are made of; they do not without this.
   *
   * @param explained true if they do, in {@link Hit#parts()}
   * @return another request with this setting
   */
  public SearchRequest explained(boolean explained) {
    return with(d -> d.explained = explained);
  }

  /**
   * Sets which fields of their articles hits carry; all without this. The id is always there.
   *
   * @param fields the fields, which are copied
   * @return another request with these fields in place of others
   */
  public SearchRequest fields(Set<ArticleField> fields) {
    Set<ArticleField> wanted = Set.copyOf(fields);
    return with(d -> d.fields = wanted);
  }

  /**
   * Asks for exact counts of all articles that match by their values too, whatever the limit is:
   * see {@link Results#facets()}.
   *
   * @param by what is counted; asked again, the last number counts
   * @param most how many values are given at the most, those of most articles
   * @return another request with this facet behind those it has
   * @throws IllegalArgumentException if the number is less than 1
   */
  public SearchRequest facet(Grouping by, int most) {
    requireNonNull(by, "by");
    if (most < 1) {
      throw new IllegalArgumentException("a facet must have at least 1 value: " + most);
    }
    return with(
        d -> {
          Map<Grouping, Integer> all = new LinkedHashMap<>(d.facets);
          all.put(by, most);
          d.facets = Collections.unmodifiableMap(all);
        });
  }

  /**
   * Sets how long the search may take; as long as it takes without this. One that takes longer ends
   * with a {@link SearchTimeoutException}. To end it at any time, interrupt its thread.
   *
   * @param time the time, more than nothing
   * @return another request with this bound
   * @throws IllegalArgumentException if not positive
   */
  public SearchRequest within(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("within must be positive: " + time);
    }
    return with(d -> d.within = time);
  }

  /**
   * {@return the query, understood, with the request's filters, dates and languages}
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

  /**
   * {@return what is looked for, as it was given} Of a query that was put together in code it is
   * the query as printed.
   */
  public String text() {
    return text;
  }

  /** {@return whether any of the words suffices} */
  public boolean any() {
    return any;
  }

  /**
   * {@return what articles must match besides, in the order in which it was given; empty if
   * nothing}
   */
  public List<NewsQuery> filters() {
    return filters;
  }

  /** {@return the first day of publication; null for no bound} */
  public @Nullable LocalDate publishedFrom() {
    return from;
  }

  /** {@return the last day of publication, included; null for no bound} */
  public @Nullable LocalDate publishedTo() {
    return to;
  }

  /** {@return the languages asked for, as tags of BCP 47; empty for all languages} */
  public List<String> languages() {
    return languages;
  }

  /** {@return the number of hits at the most; {@link Integer#MAX_VALUE} for all} */
  public int limit() {
    return limit;
  }

  /** {@return the number of first hits that are left out} */
  public int offset() {
    return offset;
  }

  /** {@return the cursor behind which the hits begin; null for the first hit} */
  public @Nullable String after() {
    return after;
  }

  /** {@return the order of the hits} */
  public SortOrder sort() {
    return sort;
  }

  /** {@return whether newer articles rank a little higher} */
  public boolean recent() {
    return recent;
  }

  /** {@return whether near copies of one text are one hit} */
  public boolean copiesCollapsed() {
    return copiesCollapsed;
  }

  /** {@return whether articles rank higher that share telling words with the best ones} */
  public boolean expanded() {
    return expanded;
  }

  /** {@return the number of snippets of each hit at the most} */
  public int snippets() {
    return snippets;
  }

  /** {@return about how many chars a snippet has} */
  public int snippetWidth() {
    return snippetWidth;
  }

  /** {@return the texts that hits carry whole, with all matches marked; empty for none} */
  public Set<TextField> highlights() {
    return highlights;
  }

  /** {@return whether hits tell what their scores are made of} */
  public boolean explained() {
    return explained;
  }

  /** {@return the fields of their articles that hits carry, besides the id} */
  public Set<ArticleField> fields() {
    return fields;
  }

  /**
   * {@return what is counted, with the number of values at the most, in the order in which it was
   * asked for; empty for nothing}
   */
  public Map<Grouping, Integer> facets() {
    return facets;
  }

  /** {@return the time that the search may take; null for as long as it takes} */
  public @Nullable Duration within() {
    return within;
  }

  /** {@return whether the other request asks for the same in the same words} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SearchRequest that && parts().equals(that.parts());
  }

  /** {@return a hash code of what is asked and of all settings} */
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
        after,
        sort,
        recent,
        copiesCollapsed,
        expanded,
        snippets,
        snippetWidth,
        highlights,
        explained,
        fields,
        facets,
        within);
  }

  /** {@return what is asked, and of the settings those that are not as they are by default} */
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
    say(all, "after", after, usual.after);
    say(all, "sort", sort, usual.sort);
    say(all, "recent", recent, usual.recent);
    say(all, "copiesCollapsed", copiesCollapsed, usual.copiesCollapsed);
    say(all, "expanded", expanded, usual.expanded);
    say(all, "snippets", snippets, usual.snippets);
    say(all, "snippetWidth", snippetWidth, usual.snippetWidth);
    say(all, "highlights", highlights, usual.highlights);
    say(all, "explained", explained, usual.explained);
    say(all, "fields", fields, usual.fields);
    say(all, "facets", facets, usual.facets);
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
