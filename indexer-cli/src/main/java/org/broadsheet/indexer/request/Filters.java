package org.broadsheet.indexer.request;

import java.time.LocalDate;
import java.util.List;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * How a query is read, and among which articles.
 *
 * @param reading how the text of the query is taken
 * @param match which of its words an article has to have
 * @param from a year, month or day; null for no bound
 * @param to a year, month or day, included; null for no bound
 * @param languages by code; empty for all
 */
public record Filters(
    Reading reading,
    Match match,
    @Nullable String from,
    @Nullable String to,
    List<String> languages) {

  /** How the text of a query is taken. */
  public enum Reading {
    /** As a query with operators. */
    QUERY,
    /** As one quoted phrase. */
    QUOTED,
    /** As plain words without operators. */
    PLAIN
  }

  /** Which words of a query an article has to have. */
  public enum Match {
    /** All of them. */
    ALL,
    /** Any of them. */
    ANY
  }

  /** Takes the parts, of which the list is copied. */
  public Filters {
    languages = List.copyOf(languages);
  }

  /**
   * {@return how a query is taken}
   *
   * @param quoted whether it is one phrase
   * @param plain whether it has no operators
   * @throws IllegalArgumentException if it is said to be both
   */
  public static Reading reading(boolean quoted, boolean plain) {
    if (quoted && plain) {
      throw new IllegalArgumentException("Give either --quoted or --plain");
    }
    return quoted ? Reading.QUOTED : plain ? Reading.PLAIN : Reading.QUERY;
  }

  /**
   * {@return a request for a query as it was typed, with these filters}
   *
   * @throws IllegalArgumentException as {@link #filter} does
   */
  public SearchRequest request(String query) {
    return filter(
        switch (reading) {
          case QUERY -> SearchRequest.of(query);
          case QUOTED -> SearchRequest.quoted(query);
          case PLAIN -> SearchRequest.plain(query);
        });
  }

  /**
   * {@return a request among the articles that these filters leave}
   *
   * @throws IllegalArgumentException if a date or a language is none, or the first day is after the
   *     last
   */
  public SearchRequest filter(SearchRequest request) {
    LocalDate first = from == null ? null : days("--from", from).from();
    LocalDate last = to == null ? null : days("--to", to).to();
    if (first != null && last != null && first.isAfter(last)) {
      throw new IllegalArgumentException("--from " + from + " is after --to " + to);
    }
    return request
        .any(match == Match.ANY)
        .published(first, last)
        .language(languages.toArray(String[]::new));
  }

  /** A year, a month or a day. */
  private static NewsQuery.Published days(String option, String text) {
    if (text.isEmpty() || text.contains("..") || !Character.isDigit(text.charAt(0))) {
      throw new IllegalArgumentException(
          option + ": \"" + text + "\" is no date such as 2023, 2023-09 or 2023-09-13");
    }
    try {
      return NewsQuery.Published.parse(text);
    } catch (QuerySyntaxException e) {
      throw new IllegalArgumentException(option + ": " + e.problem(), e);
    }
  }
}
