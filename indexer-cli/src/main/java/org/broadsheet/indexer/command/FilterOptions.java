package org.broadsheet.indexer.command;

import java.time.LocalDate;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a query is read, and among which articles: for one query or for many. */
final class FilterOptions implements PlainLine.Options {
  @Option(names = "--quoted", description = "Take the query as one quoted phrase.")
  private boolean quoted;

  @Option(names = "--plain", description = "Take the query as plain words without operators.")
  private boolean plain;

  @Option(names = "--any", description = "Any of the words suffices.")
  private boolean any;

  @Option(names = "--from", paramLabel = "DATE", description = "Published then or later.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Published then or earlier.")
  private @Nullable String to;

  @Option(
      names = "--lang",
      paramLabel = "CODE",
      split = ",",
      hideParamSyntax = true,
      description = "Only these languages, by code or name, with commas between them.")
  private String[] languages = {};

  /** Takes an option of these. */
  @Override
  public boolean take(String name, PlainLine line) {
    switch (name) {
      case "--quoted" -> quoted = true;
      case "--plain" -> plain = true;
      case "--any" -> any = true;
      case "--from" -> from = line.text();
      case "--to" -> to = line.text();
      case "--lang" -> languages = line.list().toArray(String[]::new);
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells a mistake in these options.
   *
   * @throws IllegalArgumentException if they do not go together
   */
  void check() {
    if (quoted && plain) {
      throw new IllegalArgumentException("Give either --quoted or --plain");
    }
    filter(SearchRequest.plain(""));
  }

  /** A query as it was typed, with these options. */
  SearchRequest request(String query) {
    return filter(
        quoted
            ? SearchRequest.quoted(query)
            : plain ? SearchRequest.plain(query) : SearchRequest.of(query));
  }

  /** A query among the articles that these options leave. */
  SearchRequest filter(SearchRequest query) {
    LocalDate first = from == null ? null : days("--from", from).from();
    LocalDate last = to == null ? null : days("--to", to).to();
    if (first != null && last != null && first.isAfter(last)) {
      throw new IllegalArgumentException("--from " + from + " is after --to " + to);
    }
    return query.any(any).published(first, last).language(languages);
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
