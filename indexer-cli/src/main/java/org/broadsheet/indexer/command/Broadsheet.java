package org.broadsheet.indexer.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.query.QuerySyntaxException;
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
public final class Broadsheet implements Runnable {
  static final int DONE = 0;
  static final int NOTHING_FOUND = 1;
  static final int FAILED = 2;
  static final int SOME_FAILED = 3;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** The commands, by name and in the order of their help. */
  private static Map<String, Supplier<Callable<Integer>>> commands(Console console) {
    Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
    commands.put("index", () -> new IndexCommand(console));
    commands.put("search", () -> new SearchCommand(console));
    commands.put("show", () -> new ShowCommand(console));
    commands.put("similar", () -> new SimilarCommand(console));
    commands.put("extract", () -> new ExtractCommand(console));
    commands.put("remove", () -> new RemoveCommand(console));
    commands.put("why", () -> new WhyCommand(console));
    commands.put("failures", () -> new FailuresCommand(console));
    commands.put("info", () -> new InfoCommand(console));
    commands.put("check", () -> new CheckCommand(console));
    return commands;
  }

  /** Does what a command line says, over these streams, and gives the exit code. */
  public static int run(Console console, String... words) {
    return commandLine(console, words).execute(words);
  }

  /**
   * The command line over these streams. Where the first word is a command, it is the only one that
   * is there: to look at the others would take longer than most commands do.
   */
  static CommandLine commandLine(Console console, String... words) {
    Map<String, Supplier<Callable<Integer>>> commands = commands(console);
    CommandLine line = new CommandLine(new Broadsheet());
    if (words.length > 0 && commands.containsKey(words[0])) {
      commands.keySet().retainAll(Set.of(words[0]));
    }
    commands.forEach((name, command) -> line.addSubcommand(command.get()));
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

  /** Says what went wrong, and gives the exit code for it. */
  static int fail(Console console, Throwable e) {
    console.out().flush();
    console.say("broadsheet: " + Sentence.of(e));
    if (e instanceof QuerySyntaxException query && console.errIsTerminal()) {
      query.excerpt().lines().forEach(line -> console.err().println("  " + line));
      console.err().flush();
    }
    return FAILED;
  }
}
