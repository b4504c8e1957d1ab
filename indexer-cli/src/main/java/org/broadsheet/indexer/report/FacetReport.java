package org.broadsheet.indexer.report;

import java.util.Locale;
import org.broadsheet.indexer.pipeline.Amount;
import org.broadsheet.search.Facet;

/** Counts by value as a person reads them: numbers under each other, with the values behind. */
final class FacetReport {
  private static final String INDENT = "   ";

  private FacetReport() {}

  static void print(Console console, Facet facet) {
    StringBuilder head = new StringBuilder(Console.oneLine(facet.by().toString())).append(": ");
    head.append(Amount.of(facet.distinct(), "value"));
    if (facet.values().size() < facet.distinct()) {
      head.append(", ").append(facet.values().size()).append(" shown");
    }
    if (facet.without() > 0) {
      head.append(", ").append(Amount.of(facet.without(), "article")).append(" without");
    }
    console.out().println(head);
    long most = facet.values().stream().mapToLong(Facet.Value::articles).max().orElse(0);
    int digits = String.format(Locale.ROOT, "%,d", most).length();
    for (Facet.Value value : facet.values()) {
      String count = String.format(Locale.ROOT, "%s%," + digits + "d  ", INDENT, value.articles());
      for (String line :
          Lines.of(
              count,
              " ".repeat(count.length()),
              shown(console, value.value()),
              console.columns())) {
        console.out().println(line);
      }
    }
    console.out().println();
  }

  /** A value; in a window it is isolated where it runs the other way. */
  private static String shown(Console console, String value) {
    String line = Console.oneLine(value);
    return console.columns() == 0 ? line : Lines.isolated(line);
  }
}
