package org.broadsheet.indexer.command;

import java.util.List;
import org.broadsheet.indexer.request.Filters;
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
    filters().request("");
  }

  /** A query as it was typed, with these options. */
  SearchRequest request(String query) {
    return filters().request(query);
  }

  /** A query among the articles that these options leave. */
  SearchRequest filter(SearchRequest query) {
    return filters().filter(query);
  }

  private Filters filters() {
    return new Filters(
        Filters.reading(quoted, plain),
        any ? Filters.Match.ANY : Filters.Match.ALL,
        from,
        to,
        List.of(languages));
  }
}
