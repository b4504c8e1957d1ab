package org.broadsheet.indexer.command;

import org.broadsheet.indexer.report.Ambient;
import org.broadsheet.indexer.report.Console;

/** The program behind the launcher. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  @Ambient
  public static void main(String[] args) {
    Console console = Console.ofProcess();
    int exit = Broadsheet.commandLine(console, args).execute(args);
    console.out().flush();
    console.err().flush();
    System.exit(exit);
  }
}
