package org.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured after each step, kept in a file: a line of names, then one of figures each. */
final class ScaleFigures {
  static final String RATE = "articles a second";
  static final String BYTES = "index, bytes each";
  static final String P50 = ", ms p50";
  static final String P99 = ", ms p99";

  private final Path file;
  private final List<Map<String, Double>> rows = new ArrayList<>();

  private ScaleFigures(Path file) {
    this.file = file;
  }

  /** Those of a file, which need not be there yet. */
  static ScaleFigures of(Path file) throws IOException {
    ScaleFigures figures = new ScaleFigures(file);
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file);
      List<String> names = List.of(lines.get(0).split("\t", -1));
      for (String line : lines.subList(1, lines.size())) {
        List<String> values = List.of(line.split("\t", -1));
        Map<String, Double> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
          row.put(names.get(i), Double.valueOf(values.get(i)));
        }
        figures.rows.add(row);
      }
    }
    return figures;
  }

  int steps() {
    return rows.size();
  }

  /** What was measured, step by step. */
  List<Map<String, Double>> rows() {
    return rows;
  }

  void add(Map<String, Double> row) throws IOException {
    StringBuilder text = new StringBuilder();
    if (rows.isEmpty()) {
      text.append(String.join("\t", row.keySet())).append('\n');
    }
    text.append(
            row.values().stream()
                .map(value -> Double.toString(value))
                .collect(Collectors.joining("\t")))
        .append('\n');
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    rows.add(row);
  }

  /** A line for each figure, in Markdown: the steps, and how many times the first the last is. */
  String table() {
    StringBuilder table = new StringBuilder();
    boolean first = true;
    for (String name : rows.isEmpty() ? List.<String>of() : rows.get(0).keySet()) {
      table.append("| ").append(name).append(" |");
      for (Map<String, Double> row : rows) {
        table.append(' ').append(shown(row.getOrDefault(name, Double.NaN))).append(" |");
      }
      double times =
          rows.get(rows.size() - 1).getOrDefault(name, Double.NaN)
              / rows.get(0).getOrDefault(name, Double.NaN);
      table.append(first ? " last / first |" : " " + shown(times) + " |").append('\n');
      if (first) {
        table.append("|").append(" --- |".repeat(rows.size() + 2)).append('\n');
        first = false;
      }
    }
    return table.toString();
  }

  private static String shown(double figure) {
    return Double.isNaN(figure)
        ? "-"
        : String.format(Locale.ROOT, figure < 100 ? "%.2f" : "%,.0f", figure);
  }
}
