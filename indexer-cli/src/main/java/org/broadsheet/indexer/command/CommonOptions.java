package org.broadsheet.indexer.command;

import org.broadsheet.indexer.report.Console;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions implements PlainLine.Options {
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

  /** Takes an option of these; help is picocli's. */
  @Override
  public boolean take(String name, PlainLine line) {
    switch (name) {
      case "--json" -> json = true;
      case "-q", "--quiet" -> quiet = PlainLine.once(quiet);
      case "-v", "--verbose" -> verbose = PlainLine.once(verbose);
      case "-h", "--help" -> throw new PlainLine.Unusual();
      case "--color" -> color = line.choice(Color.values());
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The streams, with colours as they are asked for. */
  Console console(Console console) {
    return color == Color.AUTO ? console : console.colored(color == Color.ALWAYS);
  }
}
