package org.broadsheet.indexer.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is looked for, and among which articles: the same for all commands that take a query. */
final class QueryOptions {
  /** A hundred years; nanoseconds of more do not fit into a number. */
  private static final double MOST_SECONDS = 3e9;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description =
          "Many queries: a file (- for standard input) of lines with an id, a tab and a query.")
  private @Nullable Path queries;

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

  @Option(
      names = "--within",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Give a query up that takes longer (default: 60).")
  private double within;

  /**
   * Tells a mistake in the options once, and not for every query.
   *
   * @throws IllegalArgumentException if they do not go together
   */
  void check() {
    if (words.isEmpty() == (queries == null)) {
      throw new IllegalArgumentException("Give either a query or --queries FILE");
    }
    if (quoted && plain) {
      throw new IllegalArgumentException("Give either --quoted or --plain");
    }
    options(SearchRequest.plain(""));
  }

  /** Whether there are many queries, in a file. */
  boolean isBatch() {
    return queries != null;
  }

  /**
   * The queries of the file.
   *
   * @param in standard input
   * @param bad told of each line that holds none, in a sentence
   */
  List<QueryLines.Line> lines(InputStream in, Consumer<String> bad) throws IOException {
    return queries == null ? List.of() : QueryLines.read(queries, in, bad);
  }

  /** The only query. */
  SearchRequest request() {
    return request(String.join(" ", words));
  }

  /** A query as it was typed, with these options. */
  SearchRequest request(String query) {
    return options(
        quoted
            ? SearchRequest.quoted(query)
            : plain ? SearchRequest.plain(query) : SearchRequest.of(query));
  }

  private SearchRequest options(SearchRequest query) {
    LocalDate first = from == null ? null : days("--from", from).from();
    LocalDate last = to == null ? null : days("--to", to).to();
    if (first != null && last != null && first.isAfter(last)) {
      throw new IllegalArgumentException("--from " + from + " is after --to " + to);
    }
    return query.any(any).published(first, last).language(languages).within(deadline());
  }

  private Duration deadline() {
    if (!(within > 0 && within <= MOST_SECONDS)) {
      throw new IllegalArgumentException("--within must be more than 0 seconds");
    }
    return Duration.ofNanos(Math.max(1, (long) (within * 1e9)));
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
