package org.broadsheet.indexer.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.search.Occurrence;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;

/** Prints the rows of concordances, each when it comes. */
public final class KwicReport {
  /** After so many rows they are handed on: each time takes a while. */
  private static final int FLUSHED = 100;

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "location",
          "page",
          "published",
          "publisher",
          "language",
          "field",
          "start",
          "end",
          "left",
          "match",
          "right");

  private final Console console;
  private final RowFormat format;
  private final Csv csv;
  private final KwicLine line;
  private final boolean quiet;
  private boolean headed;

  /**
   * Prints in this format.
   *
   * @param width how many columns of text are to either side of a match, at the most
   * @param quiet whether to tell neither warnings nor how many rows there are
   */
  public KwicReport(Console console, RowFormat format, int width, boolean quiet) {
    this.console = console;
    this.format = format;
    this.csv = new Csv(console);
    this.line = new KwicLine(console, width);
    this.quiet = quiet;
  }

  /** A search that hands out its rows one by one. */
  public interface Search {
    /** Runs it. */
    void run(Searcher.OccurrenceVisitor visitor) throws IOException;
  }

  /**
   * The only concordance of a command.
   *
   * @return how many rows it has
   */
  public long single(List<String> warnings, Search search) throws IOException {
    if (!quiet) {
      warnings.forEach(console::say);
    }
    long rows = rows(null, search);
    if (!quiet && format == RowFormat.TEXT) {
      console.say(total(rows));
    }
    return rows;
  }

  /**
   * One concordance of many.
   *
   * @return how many rows it has
   */
  public long row(String query, List<String> warnings, Search search) throws IOException {
    if (!quiet) {
      warnings.forEach(warning -> console.say("Query " + query + ": " + warning));
    }
    if (format == RowFormat.TEXT) {
      console.out().println(Console.oneLine(query) + ":");
    }
    long rows = rows(query, search);
    if (rows == 0 && format == RowFormat.JSON) {
      JsonLine.print(console.out(), query, 0);
    } else if (format == RowFormat.TEXT) {
      console.out().println(total(rows));
      console.out().println();
    }
    return rows;
  }

  private long rows(@Nullable String query, Search search) throws IOException {
    head(query);
    long[] rows = new long[1];
    search.run(
        row -> {
          print(query, row);
          rows[0]++;
          if (rows[0] == 1 || rows[0] % FLUSHED == 0) {
            console.out().flush(); // somebody may be waiting for the first ones
          }
          return !console.out().isBroken();
        });
    console.out().flush();
    return rows[0];
  }

  private void head(@Nullable String query) {
    if (format == RowFormat.CSV && !headed) {
      List<String> names = new ArrayList<>(COLUMNS);
      if (query != null) {
        names.add(0, "query");
      }
      csv.row(names);
      headed = true;
    }
  }

  private void print(@Nullable String query, Occurrence row) throws IOException {
    switch (format) {
      case TEXT -> console.out().println(line.of(row));
      case CSV -> csv.row(cells(query, row));
      case JSON -> JsonLine.print(console.out(), query, row);
    }
  }

  private static List<@Nullable Object> cells(@Nullable String query, Occurrence row) {
    List<@Nullable Object> cells = new ArrayList<>();
    if (query != null) {
      cells.add(query);
    }
    Article article = row.article();
    cells.add(article.id());
    cells.add(article.location());
    cells.add(row.page().isPresent() ? row.page().getAsInt() : null);
    cells.add(article.published());
    cells.add(article.publisher());
    cells.add(article.language());
    cells.add(row.field().queryName());
    cells.add(row.start());
    cells.add(row.end());
    cells.add(row.left());
    cells.add(row.match());
    cells.add(row.right());
    return cells;
  }

  private static String total(long rows) {
    return rows == 0 ? "nothing found" : rows + (rows == 1 ? " occurrence" : " occurrences");
  }
}
