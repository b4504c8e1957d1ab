package org.broadsheet.indexer.report;

import java.util.List;
import org.broadsheet.article.NewsDate;
import org.broadsheet.highlight.Markup;
import org.broadsheet.highlight.Span;
import org.broadsheet.search.Occurrence;

/**
 * Rows of a concordance, one line each, in which all matches begin in the same column: key word in
 * context. Columns are those of a terminal, where characters take two, one or none.
 */
final class KwicLine {
  /** A narrower window has no room for where a row is from. */
  private static final int MIN_WITH_ID = 72;

  /** From here on there is room for the day as well. */
  private static final int MIN_WITH_DAY = 100;

  /** The columns of an id, of which longer ones are cut. */
  private static final int ID = 16;

  /** The columns of a day. */
  private static final int DAY = 10;

  private static final String GAP = "  ";
  private static final String CUT = "…";

  private final Console console;
  private final int left;
  private final int right;

  /** How many columns match and right context have together; 0 for as many as they need. */
  private final int room;

  /**
   * For rows with so much context.
   *
   * @param width columns to either side at the most; fewer where the window is narrow
   */
  KwicLine(Console console, int width) {
    this.console = console;
    this.right = width;
    if (console.columns() == 0) {
      this.left = width;
      this.room = 0;
    } else {
      int text = console.columns() - label(console.columns());
      this.left = Math.min(width, 2 * text / 5);
      this.room = text - left;
    }
  }

  /** The columns of what stands behind the text. */
  private static int label(int columns) {
    return columns < MIN_WITH_ID
        ? 0
        : GAP.length() + ID + (columns < MIN_WITH_DAY ? 0 : DAY + GAP.length());
  }

  String of(Occurrence row) {
    String match = clean(row.match());
    if (room > 0 && Lines.width(match) > room) {
      match = beginning(match, room - CUT.length()) + CUT;
    }
    int matched = Lines.width(match);
    String before = end(clean(row.left()), left);
    String after =
        beginning(clean(row.right()), room == 0 ? right : Math.min(right, room - matched));
    StringBuilder line = new StringBuilder();
    line.append(" ".repeat(left - Lines.width(before))).append(piece(before));
    line.append(piece(console.markup().render(match, List.of(new Span(0, match.length())))));
    line.append(piece(after));
    int filled = left + matched + Lines.width(after);
    label(row, filled, line);
    return line.toString().stripTrailing();
  }

  private void label(Occurrence row, int filled, StringBuilder line) {
    int columns = console.columns();
    if (columns > 0 && label(columns) == 0) {
      return;
    }
    line.append(" ".repeat(columns == 0 ? 0 : left + room - filled)).append(GAP);
    if (columns == 0 || columns >= MIN_WITH_DAY) {
      NewsDate published = row.article().published();
      String day = published == null ? "" : beginning(published.toString(), DAY);
      line.append(day).append(" ".repeat(DAY - day.length())).append(GAP);
    }
    String id = Console.oneLine(row.article().id());
    boolean cut = columns > 0 && Lines.width(id) > ID;
    line.append(piece(cut ? beginning(id, ID - CUT.length()) + CUT : id));
  }

  /** A piece of a line; in a window it is isolated where it runs the other way. */
  private String piece(String text) {
    return console.columns() == 0 ? text : Lines.isolated(text);
  }

  /** On one line, with a blank where it had white space, and without what steers a terminal. */
  private static String clean(String text) {
    return Markup.PLAIN.render(text.replaceAll("[\\s\\x85\\u2028\\u2029]+", " "));
  }

  /** As much of the beginning as fits; marks stay with their letters. */
  private static String beginning(String text, int columns) {
    int width = 0;
    int end = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      width += DisplayWidth.of(character);
      if (width > columns) {
        break;
      }
      end += Character.charCount(character);
    }
    return text.substring(0, end);
  }

  /** As much of the end as fits; it does not begin with marks of a letter that is cut off. */
  private static String end(String text, int columns) {
    int width = 0;
    int start = text.length();
    for (int at = start; at > 0; ) {
      int character = text.codePointBefore(at);
      at -= Character.charCount(character);
      width += DisplayWidth.of(character);
      if (width > columns) {
        break;
      }
      start = DisplayWidth.of(character) > 0 ? at : start;
    }
    return text.substring(start);
  }
}
