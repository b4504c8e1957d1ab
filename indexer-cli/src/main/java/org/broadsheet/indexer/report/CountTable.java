package org.broadsheet.indexer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.search.GroupCount;
import org.jspecify.annotations.Nullable;

/**
 * A table of counts: names to the left, figures to the right, and in a window a bar behind them.
 */
final class CountTable {
  private static final String GAP = "  ";
  private static final String WITHOUT = "(none)";
  private static final String CUT = "…";

  /** A bar shorter than this says nothing. */
  private static final int MIN_BAR = 5;

  /** Longer bars are no clearer. */
  private static final int MAX_BAR = 60;

  /** Parts of a column, from none to seven eighths. */
  private static final String[] EIGHTHS = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

  private final Console console;
  private final List<String> columns;
  private final boolean perMillion;
  private final boolean grouped;

  CountTable(Console console, List<String> columns, boolean perMillion, boolean grouped) {
    this.console = console;
    this.columns = columns;
    this.perMillion = perMillion;
    this.grouped = grouped;
  }

  void print(List<CountRow> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        columns.stream().map(name -> name.equals("perMillion") ? "per million" : name).toList());
    rows.forEach(row -> lines.add(cells(row)));
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Lines.width(line.get(i)));
      }
    }
    int bar = fit(widths);
    double most = rows.stream().mapToDouble(this::figure).max().orElse(0);
    for (int i = 0; i < lines.size(); i++) {
      String figures = line(lines.get(i), widths);
      String drawn = i == 0 || bar < MIN_BAR ? "" : bar(figure(rows.get(i - 1)), most, bar);
      console.out().println((figures + GAP + drawn).stripTrailing());
    }
  }

  private List<String> cells(CountRow row) {
    List<String> cells = new ArrayList<>();
    GroupCount count = row.count();
    for (String column : columns) {
      cells.add(
          switch (column) {
            case "query" -> Console.oneLine(String.valueOf(row.query()));
            case "group" -> row.grouped() ? name(count.group()) : "";
            case "articles" -> Long.toString(count.articles());
            case "occurrences" -> Long.toString(count.occurrences());
            case "words" -> row.perMillion() ? Long.toString(count.words()) : "";
            default -> row.perMillion() ? perMillion(count) : "";
          });
    }
    return cells;
  }

  private static String name(@Nullable String group) {
    return group == null ? WITHOUT : Console.oneLine(group);
  }

  static String perMillion(GroupCount count) {
    return String.format(Locale.ROOT, "%.2f", count.perMillion());
  }

  /**
   * Makes names as narrow as the window asks for.
   *
   * @return how many columns are left for bars; 0 without a window
   */
  private int fit(int[] widths) {
    if (console.columns() == 0) {
      return 0;
    }
    int left = console.columns();
    for (int width : widths) {
      left -= width + GAP.length();
    }
    for (int i = names() - 1; i >= 0 && left < 0; i--) {
      int narrower = Math.max(Lines.width(columns.get(i)), widths[i] + left);
      left += widths[i] - narrower;
      widths[i] = narrower;
    }
    return Math.min(MAX_BAR, left);
  }

  /** How many of the first columns hold names. */
  private int names() {
    return (columns.get(0).equals("query") ? 1 : 0) + (grouped ? 1 : 0);
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      String fitting = Lines.width(cell) > widths[i] ? cut(cell, widths[i]) : cell;
      String blanks = " ".repeat(widths[i] - Lines.width(fitting));
      String shown = console.columns() == 0 ? fitting : Lines.isolated(fitting);
      line.append(i == 0 ? "" : GAP);
      line.append(i < names() ? shown + blanks : blanks + shown);
    }
    return line.toString();
  }

  private static String cut(String text, int columns) {
    int width = CUT.length();
    int end = 0;
    while (end < text.length() && width + DisplayWidth.of(text.codePointAt(end)) <= columns) {
      width += DisplayWidth.of(text.codePointAt(end));
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(0, end) + CUT;
  }

  /** What the length of the bar tells. */
  private double figure(CountRow row) {
    return perMillion ? row.count().perMillion() : row.count().occurrences();
  }

  private static String bar(double figure, double most, int columns) {
    if (most == 0) {
      return "";
    }
    int eighths = (int) Math.round(figure / most * columns * EIGHTHS.length);
    int shown = figure > 0 ? Math.max(1, eighths) : 0; // a little is more than nothing
    return "█".repeat(shown / EIGHTHS.length) + EIGHTHS[shown % EIGHTHS.length];
  }
}
