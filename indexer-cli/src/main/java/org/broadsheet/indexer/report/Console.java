package org.broadsheet.indexer.report;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.broadsheet.highlight.Markup;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a command: data on one stream, everything for a person on the other, both in UTF-8
 * whatever the locale is.
 *
 * @param in standard input
 * @param out data
 * @param err progress, warnings and summaries
 * @param outIsTerminal whether a person sees {@code out}
 * @param errIsTerminal whether a person sees {@code err}
 * @param color whether {@code out} gets colours
 * @param columns how wide the lines of {@code out} may be; 0 for as wide as they are
 */
public record Console(
    InputStream in,
    Output out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean color,
    int columns) {
  /** Where a terminal does not say how wide it is. */
  public static final int USUAL_COLUMNS = 80;

  /** No window is so narrow that a line of it could not hold a word. */
  private static final int MIN_COLUMNS = 20;

  private static final int MAX_DIGITS = 5;

  /** Streams whose lines are as wide as they are. */
  public Console(
      InputStream in,
      PrintStream out,
      PrintStream err,
      boolean outIsTerminal,
      boolean errIsTerminal,
      boolean color) {
    this(in, new Output(out), err, outIsTerminal, errIsTerminal, color, 0);
  }

  /** The streams of this process; the launcher says which of them are terminals, and how wide. */
  @Ambient
  public static Console ofProcess() {
    boolean terminal = Boolean.getBoolean("broadsheet.stdout.terminal");
    Map<String, String> env = System.getenv();
    return new Console(
        System.in,
        Output.standard(),
        utf8(System.err),
        terminal,
        Boolean.getBoolean("broadsheet.stderr.terminal"),
        color(env, terminal),
        columns(env, System.getProperty("broadsheet.columns"), terminal));
  }

  /** As no-color.org and bixense.com/clicolors have it. */
  static boolean color(Map<String, String> env, boolean terminal) {
    if (!env.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    String forced = env.getOrDefault("CLICOLOR_FORCE", "");
    return (!forced.isEmpty() && !forced.equals("0"))
        || (terminal && !"dumb".equals(env.getOrDefault("TERM", "dumb")));
  }

  /**
   * What {@code COLUMNS} says, else the terminal; lines that go to a file or a pipe are as wide as
   * they are unless it is asked for.
   */
  static int columns(Map<String, String> env, @Nullable String ofTerminal, boolean terminal) {
    int asked = number(env.get("COLUMNS"));
    if (asked > 0 || !terminal) {
      return asked;
    }
    int shown = number(ofTerminal);
    return shown > 0 ? shown : USUAL_COLUMNS;
  }

  /** A width as text says it; 0 if it says none. */
  private static int number(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > MAX_DIGITS) {
      return 0;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      number = 10 * number + digit;
    }
    return number == 0 ? 0 : Math.max(MIN_COLUMNS, number);
  }

  private static PrintStream utf8(OutputStream to) {
    return new PrintStream(to, false, StandardCharsets.UTF_8);
  }

  /** The same streams, with colours or without. */
  public Console colored(boolean color) {
    return new Console(in, out, err, outIsTerminal, errIsTerminal, color, columns);
  }

  /** The marks of matches on {@code out}. */
  public Markup markup() {
    return color ? Markup.ANSI : Markup.PLAIN;
  }

  /** One line for a person, made safe. */
  public void say(String line) {
    err.println(oneLine(line));
    err.flush();
  }

  /** The text on one line, without characters that steer a terminal. */
  public static String oneLine(String text) {
    return Markup.PLAIN.render(text.replaceAll("[\\s\\x85\\u2028\\u2029]+", " ").strip());
  }
}
