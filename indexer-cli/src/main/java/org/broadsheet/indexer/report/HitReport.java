package org.broadsheet.indexer.report;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.broadsheet.search.Searcher;
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

  /** After so many hits it is looked whether anyone reads them: that is not for free. */
  private static final int CHECKED = 100;

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

  /** A search that hands out its hits one by one. */
  public interface Search {
    /** Gives how many articles match. */
    long run(Searcher.Visitor visitor) throws IOException;
  }

  /**
   * The only search of a command; each hit is printed when it comes.
   *
   * @return how many articles match
   */
  public long single(List<String> warnings, Search search) throws IOException {
    warn(warnings);
    long[] shown = new long[2];
    long total =
        search.run(
            hit -> {
              hit(null, hit);
              shown[0]++;
              shown[1] += 1 + hit.copies().size();
              // After an error nobody reads on.
              return shown[0] % CHECKED != 0 || !console.out().checkError();
            });
    console.out().flush();
    if (!quiet && format == Format.TEXT) {
      console.say(total(total, shown[0], shown[1]));
    }
    return total;
  }

  /** One search of many. */
  public void row(String query, Results results) throws IOException {
    warn(results.warnings());
    if (format == Format.TEXT) {
      long shown = results.hits().stream().mapToLong(hit -> 1 + hit.copies().size()).sum();
      console
          .out()
          .println(
              Console.oneLine(query) + ": " + total(results.total(), results.hits().size(), shown));
    }
    for (Hit hit : results) {
      hit(query, hit);
    }
  }

  private void warn(List<String> warnings) {
    if (!quiet) {
      warnings.forEach(console::say);
    }
  }

  private void hit(@Nullable String query, Hit hit) throws IOException {
    switch (format) {
      case TEXT -> ArticleText.print(console, hit);
      case JSON -> JsonLine.print(console.out(), hit, query, fields);
      case TREC ->
          console
              .out()
              .println(
                  (query == null ? "1" : TrecColumn.escaped(query))
                      + (" Q0 " + TrecColumn.escaped(hit.article().id()))
                      + (" " + hit.rank() + " " + hit.score() + " broadsheet"));
    }
  }

  /**
   * What was found.
   *
   * @param hits how many hits were shown
   * @param shown how many articles, copies among them
   */
  private static String total(long total, long hits, long shown) {
    String stories = hits == shown ? "" : " as " + hits + (hits == 1 ? " story" : " stories");
    return total == 0
        ? "nothing found"
        : total
            + (total == 1 ? " article" : " articles")
            + (shown < total ? ", " + shown + " shown" : "")
            + stories;
  }
}
