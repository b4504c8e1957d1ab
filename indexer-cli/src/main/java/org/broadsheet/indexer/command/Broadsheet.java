package org.broadsheet.indexer.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.broadsheet.indexer.report.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command that holds all others, and what they have in common: streams, exit codes, errors. */
@Command(
    name = "broadsheet",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header = {
      "Index news articles in any language and find a quoted phrase exactly.",
      "",
      "  broadsheet index articles/",
      "  broadsheet search '\"against all odds\"'",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:nothing found",
      "2:usage error, unreadable index, or failure",
      "3:finished, but some inputs are not in"
    })
final class Broadsheet implements Runnable {
  static final int DONE = 0;
  static final int NOTHING_FOUND = 1;
  static final int FAILED = 2;
  static final int SOME_FAILED = 3;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** The whole command line over these streams. */
  static CommandLine commandLine(Console console) {
    CommandLine line =
        new CommandLine(new Broadsheet())
            .addSubcommand(new IndexCommand(console))
            .addSubcommand(new SearchCommand(console))
            .addSubcommand(new ShowCommand(console))
            .addSubcommand(new SimilarCommand(console))
            .addSubcommand(new ExtractCommand(console))
            .addSubcommand(new FailuresCommand(console))
            .addSubcommand(new InfoCommand(console))
            .addSubcommand(new CheckCommand(console));
    return line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                console.outIsTerminal() && console.color() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setParameterExceptionHandler((e, args) -> refuse(console, e))
        .setExecutionExceptionHandler((e, command, parsed) -> fail(console, e));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do");
  }

  private static int refuse(Console console, CommandLine.ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.say("broadsheet: " + Sentence.of(e) + " See " + command + " --help.");
    return FAILED;
  }

  private static int fail(Console console, Exception e) {
    console.out().flush();
    console.say("broadsheet: " + Sentence.of(e));
    return FAILED;
  }
}
