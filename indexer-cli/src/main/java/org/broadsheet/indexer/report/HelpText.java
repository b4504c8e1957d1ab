package org.broadsheet.indexer.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The help of commands, in lines that fit the window. */
public final class HelpText {
  /** So wide that picocli breaks no line: it would break them within words. */
  public static final int WIDE = 2_000;

  /** What a line begins with under whose end it goes on: an option and the like, or the usage. */
  private static final Pattern LEAD =
      Pattern.compile("(\\s+\\S.*?\\s{2,}|Usage: broadsheet (?:[a-z]+ )?)\\S.*");

  /** Examples stand so far in; what goes on of them stands further in. */
  private static final int EXAMPLE = 2;

  private HelpText() {}

  /** Prints what picocli made. */
  public static void print(String help, Console console) {
    int columns = console.columns() == 0 ? Console.USUAL_COLUMNS : console.columns();
    for (String line : help.lines().toList()) {
      String text = line.stripTrailing();
      for (String part : Lines.of("", " ".repeat(indent(text, columns)), text, columns)) {
        console.out().println(part);
      }
    }
  }

  /** In narrow windows at most half the width, or nothing would be left for the text. */
  private static int indent(String line, int columns) {
    Matcher lead = LEAD.matcher(line);
    int own = line.length() - line.stripLeading().length();
    int under = own == EXAMPLE ? 2 * EXAMPLE : own;
    return Math.min(lead.matches() ? lead.end(1) : under, columns / 2);
  }
}
