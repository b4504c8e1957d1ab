package org.broadsheet.indexer.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The help of commands, in lines that fit the window. */
public final class HelpText {
  /** What picocli lays help out in at the least. */
  private static final int MIN_WIDTH = 55;

  /** An option or the like, and what it does in a second column. */
  private static final Pattern COLUMNS = Pattern.compile("(\\s+\\S.*?\\s{2,})\\S.*");

  private HelpText() {}

  /** How wide picocli is to lay it out. */
  public static int width(Console console) {
    return Math.max(MIN_WIDTH, columns(console));
  }

  private static int columns(Console console) {
    return console.columns() == 0 ? Console.USUAL_COLUMNS : console.columns();
  }

  /** Prints what picocli made; lines that are still too long go on under themselves. */
  public static void print(String help, Console console) {
    help.lines().forEach(line -> printLine(line, console));
  }

  private static void printLine(String line, Console console) {
    Matcher two = COLUMNS.matcher(line);
    int indent = two.matches() ? two.end(1) : line.length() - line.stripLeading().length();
    int widest = columns(console) / 2;
    String next = " ".repeat(Math.min(indent, widest));
    for (String part : Lines.of("", next, line.stripTrailing(), columns(console))) {
      console.out().println(part);
    }
  }
}
