package org.broadsheet.indexer.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.search.GroupCount;
import org.jspecify.annotations.Nullable;

/** Prints how often queries match: a row each, or a row for each group of articles. */
public final class CountReport {
  private final Console console;
  private final RowFormat format;
  private final boolean grouped;
  private final boolean perMillion;
  private final boolean batch;
  private final Csv csv;

  /** The rows of a table, which is as wide as its widest ones. */
  private final List<CountRow> held = new ArrayList<>();

  private boolean headed;

  /**
   * Prints in this format.
   *
   * @param grouped whether rows are of groups
   * @param perMillion whether rows tell how many words there are, and how often it is in a million
   * @param batch whether rows are of many queries
   */
  public CountReport(
      Console console, RowFormat format, boolean grouped, boolean perMillion, boolean batch) {
    this.console = console;
    this.format = format;
    this.grouped = grouped;
    this.perMillion = perMillion;
    this.batch = batch;
    this.csv = new Csv(console);
  }

  /**
   * Takes what one query gave.
   *
   * @param query its id among many; null for a single one
   * @param counts of all groups; of one that is none where articles are not put into groups
   */
  public void add(@Nullable String query, List<GroupCount> counts) throws IOException {
    for (GroupCount count : counts) {
      add(new CountRow(query, count, grouped, perMillion));
    }
    if (counts.isEmpty() && query != null) {
      add(new CountRow(query, new GroupCount(null, 0, 0, 0), false, false));
    }
  }

  private void add(CountRow row) throws IOException {
    switch (format) {
      case TEXT -> held.add(row);
      case CSV -> csv(row);
      case JSON -> JsonLine.print(console.out(), row);
    }
  }

  private void csv(CountRow row) {
    if (!headed) {
      csv.row(columns());
      headed = true;
    }
    List<@Nullable Object> cells = new ArrayList<>();
    if (batch) {
      cells.add(row.query());
    }
    GroupCount count = row.count();
    if (grouped) {
      cells.add(count.group());
    }
    cells.add(count.articles());
    cells.add(count.occurrences());
    if (perMillion) {
      cells.add(row.perMillion() ? count.words() : null);
      cells.add(row.perMillion() ? count.perMillion() : null);
    }
    csv.row(cells);
  }

  private List<String> columns() {
    List<String> names = new ArrayList<>();
    if (batch) {
      names.add("query");
    }
    if (grouped) {
      names.add("group");
    }
    names.addAll(List.of("articles", "occurrences"));
    if (perMillion) {
      names.addAll(List.of("words", "perMillion"));
    }
    return names;
  }

  /** Prints what is held. */
  public void end() {
    if (format == RowFormat.TEXT && !batch && !grouped) {
      held.forEach(row -> console.out().println(sentence(row.count())));
    } else if (!held.isEmpty()) {
      new CountTable(console, columns(), perMillion, grouped).print(held);
    }
    console.out().flush();
  }

  private String sentence(GroupCount count) {
    String plain =
        count.articles()
            + (count.articles() == 1 ? " article, " : " articles, ")
            + count.occurrences()
            + (count.occurrences() == 1 ? " occurrence" : " occurrences");
    return perMillion
        ? plain
            + ", "
            + CountTable.perMillion(count)
            + " in a million of "
            + count.words()
            + " words"
        : plain;
  }
}
