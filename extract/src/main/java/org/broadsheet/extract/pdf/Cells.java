package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells the columns of a table from columns of text. A table's are read row by row.
 *
 * <p>Cells of one row stand on one line, one column holds hardly more than figures, and the
 * document prints row after row.
 */
final class Cells {
  private static final int MIN_ROWS = 2;

  private Cells() {}

  static boolean areIn(List<List<Block>> columns) {
    List<List<Line>> lines = columns.stream().map(Cells::lines).toList();
    int rows = lines.getFirst().size();
    if (rows < MIN_ROWS || lines.stream().noneMatch(Cells::isOfFigures)) {
      return false;
    }
    for (List<Line> column : lines) {
      if (column.size() != rows) {
        return false;
      }
      for (int i = 0; i < rows; i++) {
        Line cell = column.get(i);
        if (Math.abs(cell.base() - lines.getFirst().get(i).base()) > Line.LEVEL * cell.size()) {
          return false;
        }
      }
    }
    return !arePrintedInColumns(columns);
  }

  /** Each row as a block. */
  static List<Block> rows(List<List<Block>> columns) {
    List<List<Line>> lines = columns.stream().map(Cells::lines).toList();
    List<Block> rows = new ArrayList<>();
    for (int i = 0; i < lines.getFirst().size(); i++) {
      for (List<Line> column : lines) {
        rows.add(Block.of(List.of(column.get(i))));
      }
    }
    return rows;
  }

  /** Tells whether the document prints each column to its end before it begins the next. */
  static boolean arePrintedInColumns(List<List<Block>> columns) {
    int end = -1;
    List<int[]> ranges = new ArrayList<>();
    for (List<Block> column : columns) {
      int first = Integer.MAX_VALUE;
      int last = -1;
      for (Line line : lines(column)) {
        first = Math.min(first, line.order());
        last = Math.max(last, line.order());
      }
      ranges.add(new int[] {first, last});
    }
    ranges.sort(Comparator.comparingInt(range -> range[0]));
    for (int[] range : ranges) {
      if (range[0] <= end) {
        return false;
      }
      end = range[1];
    }
    return true;
  }

  private static List<Line> lines(List<Block> column) {
    return column.stream()
        .flatMap(block -> block.lines().stream())
        .sorted(Comparator.comparingDouble(Line::base))
        .toList();
  }

  private static boolean isOfFigures(List<Line> column) {
    int figures = 0;
    int all = 0;
    for (Line line : column) {
      figures += (int) line.text().chars().filter(c -> !Character.isLetter(c)).count();
      all += line.text().length();
    }
    return figures * 10 > all * 7;
  }
}
