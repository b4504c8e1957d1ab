package org.broadsheet.indexer.report;

import java.io.IOException;
import java.util.Set;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.jspecify.annotations.Nullable;

/** Prints what searches found. */
public final class HitReport {
  /** The ways to print hits. */
  public enum Format {
    /** For a person. */
    TEXT,
    /** A JSON object a hit. */
    JSON,
    /** A line of a TREC run a hit. */
    TREC
  }

  private final Console console;
  private final Format format;
  private final Set<String> fields;
  private final boolean quiet;

  /** Prints in this format; JSON with these fields of the articles. */
  public HitReport(Console console, Format format, Set<String> fields, boolean quiet) {
    this.console = console;
    this.format = format;
    this.fields = fields;
    this.quiet = quiet;
  }

  /** The only search of a command. */
  public void single(Results results) throws IOException {
    warn(results);
    hits(null, results);
    console.out().flush();
    if (!quiet && format == Format.TEXT) {
      console.say(total(results));
    }
  }

  /** One search of many. */
  public void row(String query, Results results) throws IOException {
    warn(results);
    if (format == Format.TEXT) {
      console.out().println(Console.oneLine(query) + ": " + total(results));
    }
    hits(query, results);
  }

  private void warn(Results results) {
    if (!quiet) {
      results.warnings().forEach(console::say);
    }
  }

  private void hits(@Nullable String query, Results results) throws IOException {
    for (Hit hit : results) {
      switch (format) {
        case TEXT -> ArticleText.print(console, hit);
        case JSON -> JsonLine.print(console.out(), hit, query, fields);
        case TREC ->
            console
                .out()
                .println(
                    (query == null ? "1" : query)
                        + (" Q0 " + hit.article().id())
                        + (" " + hit.rank() + " " + hit.score() + " broadsheet"));
      }
    }
  }

  private static String total(Results results) {
    long shown = results.hits().stream().mapToLong(hit -> 1 + hit.copies().size()).sum();
    long hits = results.hits().size();
    String stories = hits == shown ? "" : " as " + hits + (hits == 1 ? " story" : " stories");
    return results.total() == 0
        ? "nothing found"
        : results.total()
            + (results.total() == 1 ? " article" : " articles")
            + (shown < results.total() ? ", " + shown + " shown" : "")
            + stories;
  }
}
