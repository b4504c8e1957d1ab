package org.broadsheet.indexer.command;

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
}
