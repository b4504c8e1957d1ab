package org.broadsheet.indexer.report;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.broadsheet.highlight.Markup;

/**
 * The streams of a command: data on one stream, everything for a person on the other, both in UTF-8
 * whatever the locale is.
 *
 * @param in standard input
 * @param out data
 * @param err progress, warnings and summaries
 * @param outIsTerminal whether a person sees {@code out}
 * @param errIsTerminal whether a person sees {@code err}
 * @param color whether a terminal gets colours
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean color) {

  /** The streams of this process; the launcher says which of them are terminals. */
  @Ambient
  public static Console ofProcess() {
    Map<String, String> env = System.getenv();
    boolean color =
        !env.containsKey("NO_COLOR") && !"dumb".equals(env.getOrDefault("TERM", "dumb"));
    return new Console(
        System.in,
        utf8(System.out),
        utf8(System.err),
        Boolean.getBoolean("broadsheet.stdout.terminal"),
        Boolean.getBoolean("broadsheet.stderr.terminal"),
        color);
  }

  private static PrintStream utf8(OutputStream to) {
    return new PrintStream(to, false, StandardCharsets.UTF_8);
  }

  /** The marks of matches on {@code out}. */
  public Markup markup() {
    return outIsTerminal && color ? Markup.ANSI : Markup.PLAIN;
  }

  /** One line for a person, made safe. */
  public void say(String line) {
    err.println(oneLine(line));
    err.flush();
  }

  /** The text on one line, without characters that steer a terminal. */
  public static String oneLine(String text) {
    return Markup.PLAIN.render(text.replaceAll("\\s+", " ").strip());
  }
}
