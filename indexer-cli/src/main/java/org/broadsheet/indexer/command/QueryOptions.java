package org.broadsheet.indexer.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is looked for, and among which articles: the same for all commands that take a query. */
final class QueryOptions implements PlainLine.Options {
  /** A hundred years; nanoseconds of more do not fit into a number. */
  private static final double MOST_SECONDS = 3e9;

  @Mixin private FilterOptions filters = new FilterOptions();

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description =
          "Many queries: a file (- for standard input) of lines with an id, a tab and a query.")
  private @Nullable Path queries;

  @Option(
      names = "--within",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Give a query up that takes longer (default: 60).")
  private double within = 60;

  /** Takes an option of these. */
  @Override
  public boolean take(String name, PlainLine line) {
    switch (name) {
      case "--queries" -> queries = line.path();
      case "--within" -> within = line.number();
      default -> {
        return filters.take(name, line);
      }
    }
    return true;
  }

  /** Takes the words of the query. */
  void takeWords(List<String> query) {
    words = query;
  }

  /**
   * Tells a mistake in the options once, and not for every query.
   *
   * @throws IllegalArgumentException if they do not go together
   */
  void check() {
    if (words.isEmpty() == (queries == null)) {
      throw new IllegalArgumentException("Give either a query or --queries FILE");
    }
    filters.check();
    deadline(within);
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
    return filters.request(query).within(deadline(within));
  }

  /**
   * How long a query may take.
   *
   * @throws IllegalArgumentException if it is no time
   */
  static Duration deadline(double within) {
    if (!(within > 0 && within <= MOST_SECONDS)) {
      throw new IllegalArgumentException("--within must be more than 0 seconds");
    }
    return Duration.ofNanos(Math.max(1, (long) (within * 1e9)));
  }
}
