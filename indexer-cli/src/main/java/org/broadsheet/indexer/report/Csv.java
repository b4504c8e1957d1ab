package org.broadsheet.indexer.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.highlight.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as RFC 4180 has them: commas between cells, quotation marks where a cell needs them,
 * lines that end with CR and LF.
 *
 * <p>A spreadsheet takes a text that begins with {@code = + - @}, a tab or CR for a formula and
 * runs it, so such a text gets an apostrophe in front (OWASP, CSV injection). Numbers are left
 * alone.
 */
public final class Csv {
  private static final String FORMULA = "=+-@\t\r";

  private final Console console;

  /** Writes to standard output; on a terminal without characters that steer it. */
  public Csv(Console console) {
    this.console = console;
  }

  /** Writes a row; what is null is an empty cell. */
  public void row(@Nullable Object... cells) {
    row(Arrays.asList(cells));
  }

  /** Writes a row; what is null is an empty cell. */
  public void row(List<? extends @Nullable Object> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    String text = line.toString();
    console.out().append(console.outIsTerminal() ? Markup.PLAIN.render(text) : text).append("\r\n");
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Double number -> new BigDecimal(number.toString()).toPlainString();
      case Number number -> number.toString();
      default -> quoted(unformulated(value.toString()));
    };
  }

  private static String unformulated(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
