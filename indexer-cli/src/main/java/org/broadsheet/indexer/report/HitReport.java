package org.broadsheet.indexer.report;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.broadsheet.search.Facet;
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

  /** After so many hits they are handed on: each time takes a while. */
  private static final int FLUSHED = 100;

  /** What is told besides hits. */
  public enum Telling {
    /** How many there are, to a person. */
    HITS,
    /** Hits are only counted, which JSON tells in a row of its own. */
    COUNT,
    /** The number is the answer: it is data in every format. */
    TOTAL
  }

  private final Console console;
  private final Format format;
  private final @Nullable Set<String> fields;
  private final Telling telling;
  private final boolean quiet;

  /**
   * Prints in this format.
   *
   * @param fields which of the articles' fields are shown; null for those that each format has
   * @param telling what is told besides hits
   * @param quiet whether to tell neither warnings nor how many there are
   */
  public HitReport(
      Console console,
      Format format,
      @Nullable Set<String> fields,
      Telling telling,
      boolean quiet) {
    this.console = console;
    this.telling = telling;
    this.format = format;
    this.fields = fields;
    this.quiet = quiet;
  }

  /** A search that hands out its hits one by one. */
  public interface Search {
    /** Gives what is known besides hits. */
    Results run(Searcher.Visitor visitor) throws IOException;
  }

  /**
   * The only search of a command; each hit is printed when it comes.
   *
   * @return how many articles match
   */
  public long single(List<String> warnings, Search search) throws IOException {
    warn(warnings);
    long[] shown = new long[2];
    Results results =
        search.run(
            hit -> {
              hit(null, hit);
              shown[0]++;
              shown[1] += 1 + hit.copies().size();
              if (shown[0] == 1 || shown[0] % FLUSHED == 0) {
                console.out().flush(); // somebody may be waiting for the first ones
              }
              return !console.out().isBroken();
            });
    long total = results.total();
    if (format == Format.JSON && telling != Telling.HITS) {
      JsonLine.print(console.out(), null, total);
    } else if (telling == Telling.TOTAL) {
      console.out().println(total);
    }
    facets(null, results.facets());
    console.out().flush();
    warn(results.warnings().stream().filter(warning -> !warnings.contains(warning)).toList());
    if (!quiet && format == Format.TEXT && telling != Telling.TOTAL) {
      console.say(total(total, shown[0], shown[1]));
    }
    return total;
  }

  /** One search of many. */
  public void row(String query, Results results) throws IOException {
    long shown = results.hits().stream().mapToLong(hit -> 1 + hit.copies().size()).sum();
    head(query, results, results.hits().size(), shown);
    for (Hit hit : results) {
      hit(query, hit);
    }
    facets(query, results.facets());
  }

  /**
   * One search of many whose hits are too many to hold: each is printed when it comes, and how many
   * there are is not told before.
   *
   * @return how many articles match
   */
  public long row(String query, List<String> warnings, Search search) throws IOException {
    warn(query, warnings);
    Results results =
        search.run(
            hit -> {
              hit(query, hit);
              return !console.out().isBroken();
            });
    long total = results.total();
    if (format == Format.JSON && total == 0) {
      JsonLine.print(console.out(), query, 0);
    } else if (format == Format.TEXT) {
      console.out().println(Console.oneLine(query) + ": " + total(total, total, total));
    }
    facets(query, results.facets());
    return total;
  }

  private void head(String query, Results results, long hits, long shown) throws IOException {
    warn(query, results.warnings());
    long total = results.total();
    switch (format) {
      case TEXT -> {
        boolean all = telling == Telling.TOTAL; // what is not shown is not missed
        String count = all ? total(total, total, total) : total(total, hits, shown);
        console.out().println(Console.oneLine(query) + ": " + count);
      }
      case JSON -> {
        if (total == 0 || telling != Telling.HITS) {
          JsonLine.print(console.out(), query, total);
        }
      }
      case TREC -> {} // which has no line for it
    }
  }

  private void warn(String query, List<String> warnings) {
    if (!quiet) {
      warnings.forEach(warning -> console.say("Query " + query + ": " + warning));
    }
  }

  private void warn(List<String> warnings) {
    if (!quiet) {
      warnings.forEach(console::say);
    }
  }

  private void hit(@Nullable String query, Hit hit) throws IOException {
    switch (format) {
      case TEXT -> ArticleText.print(console, hit, fields);
      case JSON ->
          JsonLine.print(
              console.out(), hit, query, fields == null ? JsonLine.fieldsOfHits() : fields);
      case TREC ->
          console
              .out()
              .println(
                  (query == null ? "1" : TrecColumn.escaped(query))
                      + (" Q0 " + TrecColumn.escaped(hit.article().id()))
                      + (" " + hit.rank() + " " + hit.score() + " broadsheet"));
    }
  }

  private void facets(@Nullable String query, List<Facet> facets) throws IOException {
    for (Facet facet : facets) {
      switch (format) {
        case TEXT -> FacetReport.print(console, facet);
        case JSON -> JsonLine.print(console.out(), facet, query);
        case TREC -> {} // which has no line for it
      }
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
