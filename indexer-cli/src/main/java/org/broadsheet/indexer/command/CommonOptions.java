package org.broadsheet.indexer.command;

import org.broadsheet.indexer.report.Console;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {
  @Option(names = "--json", description = "One JSON object per line.")
  boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Only data and errors.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Tell everything.")
  boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This help.")
  boolean help;

  /** When matches are coloured. */
  enum Color {
    /** For a person who did not say otherwise. */
    AUTO,
    /** Whoever reads it. */
    ALWAYS,
    /** Never. */
    NEVER
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto (default), always or never. NO_COLOR and CLICOLOR_FORCE are honoured.")
  private Color color = Color.AUTO;

  /** The streams, with colours as they are asked for. */
  Console console(Console console) {
    return color == Color.AUTO ? console : console.colored(color == Color.ALWAYS);
  }
}
