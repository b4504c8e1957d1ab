package org.broadsheet.indexer.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.search.Collocate;
import org.broadsheet.search.Keyword;

/** Prints lists of words with what was counted of each, a row a word. */
public final class WordReport {
  private static final String GAP = "  ";

  private final Console console;
  private final RowFormat format;

  /** Prints in this format. */
  public WordReport(Console console, RowFormat format) {
    this.console = console;
    this.format = format;
  }

  /** Prints words that stand near others; how many there are. */
  public int collocates(List<Collocate> words) throws IOException {
    return print(
        List.of("word", "count", "expected", "logDice", "language"),
        words.stream()
            .map(w -> List.<Object>of(w.word(), w.count(), w.expected(), w.logDice(), w.language()))
            .toList());
  }

  /** Prints words that set articles apart; how many there are. */
  public int keywords(List<Keyword> words) throws IOException {
    return print(
        List.of("word", "count", "otherCount", "g2", "logRatio", "language"),
        words.stream()
            .map(
                w ->
                    List.<Object>of(
                        w.word(), w.count(), w.otherCount(), w.g2(), w.logRatio(), w.language()))
            .toList());
  }

  private int print(List<String> columns, List<List<Object>> rows) throws IOException {
    switch (format) {
      case TEXT -> table(columns, rows);
      case CSV -> {
        Csv csv = new Csv(console);
        csv.row(columns);
        rows.forEach(csv::row);
      }
      case JSON -> {
        for (List<Object> row : rows) {
          Map<String, Object> fields = new LinkedHashMap<>();
          for (int i = 0; i < columns.size(); i++) {
            fields.put(columns.get(i), row.get(i));
          }
          JsonLine.print(console.out(), fields);
        }
      }
    }
    console.out().flush();
    return rows.size();
  }

  /** Figures to the right, words to the left. */
  private void table(List<String> columns, List<List<Object>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    rows.forEach(row -> lines.add(row.stream().map(WordReport::cell).toList()));
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Lines.width(line.get(i)));
      }
    }
    List<Object> first = rows.getFirst();
    for (List<String> line : lines) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = line.get(i);
        String shown = console.columns() == 0 ? cell : Lines.isolated(cell);
        String blanks = " ".repeat(widths[i] - Lines.width(cell));
        out.append(i == 0 ? "" : GAP);
        out.append(first.get(i) instanceof Number ? blanks + shown : shown + blanks);
      }
      console.out().println(out.toString().stripTrailing());
    }
  }

  private static String cell(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.2f", number)
        : Console.oneLine(value.toString());
  }
}
