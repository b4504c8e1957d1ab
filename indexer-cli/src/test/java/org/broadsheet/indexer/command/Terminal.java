package org.broadsheet.indexer.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.Output;

/**
 * Runs the command as a person would, in this process.
 *
 * @param exit the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Terminal(int exit, String out, String err) {

  /** Runs with this index and nothing on standard input. */
  static Terminal run(Path index, String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command, "--index", index.toString()));
    all.addAll(List.of(arguments));
    return type("", all.toArray(String[]::new));
  }

  /** Runs with this on standard input. */
  static Terminal type(String input, String... arguments) {
    return type(input, false, 0, arguments);
  }

  /** Runs as if a person saw all output, in one colour. */
  static Terminal onTerminal(String... arguments) {
    return type("", true, 0, arguments);
  }

  /** Runs in a window of so many columns. */
  static Terminal inWindow(int columns, String... arguments) {
    return type("", true, columns, arguments);
  }

  private static Terminal type(String input, boolean terminal, int columns, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new Output(out),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            terminal,
            terminal,
            false,
            columns);
    int exit = Broadsheet.run(console, arguments);
    console.out().flush();
    console.err().flush();
    return new Terminal(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The lines of standard output. */
  List<String> lines() {
    return out.lines().toList();
  }
}
