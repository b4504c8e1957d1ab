package org.broadsheet.indexer.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.HelpText;
import org.broadsheet.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;
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
    footer = {"", "broadsheet help COMMAND tells more of one command."},
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

  /** The commands whose arguments are the words of a query. */
  private static final Set<String> TAKING_QUERIES =
      Set.of("search", "kwic", "count", "words", "export");

  private static final String LOST = "Standard output could not be written: ";

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** The commands, by name and in the order of their help. */
  private static Map<String, Supplier<Callable<Integer>>> commands(Console console) {
    Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
    commands.put("index", () -> new IndexCommand(console));
    commands.put("search", () -> new SearchCommand(console));
    commands.put("kwic", () -> new KwicCommand(console));
    commands.put("count", () -> new CountCommand(console));
    commands.put("export", () -> new ExportCommand(console));
    commands.put("words", () -> new WordsCommand(console));
    commands.put("show", () -> new ShowCommand(console));
    commands.put("similar", () -> new SimilarCommand(console));
    commands.put("extract", () -> new ExtractCommand(console));
    commands.put("remove", () -> new RemoveCommand(console));
    commands.put("why", () -> new WhyCommand(console));
    commands.put("failures", () -> new FailuresCommand(console));
    commands.put("serve", () -> new ServeCommand(console));
    commands.put("info", () -> new InfoCommand(console));
    commands.put("check", () -> new CheckCommand(console));
    return commands;
  }

  /** Does what a command line says, over these streams, and gives the exit code. */
  public static int run(Console console, String... words) {
    StringWriter help = new StringWriter();
    int exit;
    try {
      Callable<Integer> plain = plain(console, words);
      exit =
          plain != null ? call(console, plain) : withPicocli(console, new PrintWriter(help), words);
    } catch (CommandLine.ParameterException e) {
      exit = refuse(console, e);
    }
    HelpText.print(help.toString(), console);
    return written(console, exit);
  }

  private static int withPicocli(Console console, PrintWriter help, String... words) {
    List<String> arguments = arguments(commands(console).keySet(), words);
    CommandLine line = commandLine(console, arguments, help);
    return line.execute(ordered(line, arguments).toArray(String[]::new));
  }

  /** The command with its arguments, if they are such as {@link PlainLine} reads; else null. */
  private static @Nullable Callable<Integer> plain(Console console, String... words) {
    Callable<Integer> command =
        switch (words.length == 0 ? "" : words[0]) {
          case "search" -> new SearchCommand(console);
          case "kwic" -> new KwicCommand(console);
          case "count" -> new CountCommand(console);
          case "show" -> new ShowCommand(console);
          case "info" -> new InfoCommand(console);
          default -> null;
        };
    return command instanceof PlainLine.Command plain
            && PlainLine.read(plain, List.of(words).subList(1, words.length))
        ? command
        : null;
  }

  private static int call(Console console, Callable<Integer> command) {
    try {
      return command.call();
    } catch (Exception e) {
      return fail(console, e);
    }
  }

  /** {@code help search} is {@code search --help}. */
  private static List<String> arguments(Set<String> commands, String... words) {
    List<String> arguments = new ArrayList<>(List.of(words));
    if (!arguments.isEmpty() && arguments.get(0).equals("help")) {
      arguments.remove(0);
      if (arguments.isEmpty() || commands.contains(arguments.get(0))) {
        arguments.add("--help");
      }
    }
    return arguments;
  }

  /** The words, in an order that makes options of what are options. */
  private static List<String> ordered(CommandLine line, List<String> words) {
    CommandLine command = words.isEmpty() ? null : line.getSubcommands().get(words.get(0));
    if (command == null || !TAKING_QUERIES.contains(words.get(0))) {
      return words;
    }
    List<String> ordered = new ArrayList<>(words.subList(0, 1));
    ordered.addAll(QueryArguments.ordered(command, words.subList(1, words.size())));
    return ordered;
  }

  /**
   * Sees to it that all data has gone where it should.
   *
   * @return the exit code, which is not that of success if data is lost
   */
  private static int written(Console console, int exit) {
    console.out().flush();
    IOException fault = console.out().fault();
    if (fault == null) {
      return exit;
    }
    console.say("broadsheet: " + Sentence.of(new IOException(LOST + fault.getMessage(), fault)));
    return FAILED;
  }

  /**
   * The command line over these streams. Where the first word is a command, it is the only one that
   * is there: to look at the others would take longer than most commands do.
   */
  private static CommandLine commandLine(Console console, List<String> words, PrintWriter help) {
    Map<String, Supplier<Callable<Integer>>> commands = commands(console);
    CommandLine line = new CommandLine(new Broadsheet());
    if (!words.isEmpty() && commands.containsKey(words.get(0))) {
      commands.keySet().retainAll(Set.of(words.get(0)));
    }
    commands.forEach((name, command) -> line.addSubcommand(command.get()));
    return line.setOut(help)
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(CommandLine.Help.defaultColorScheme(console.color() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(HelpText.WIDE)
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
