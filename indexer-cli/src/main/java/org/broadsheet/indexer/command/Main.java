package org.broadsheet.indexer.command;

import java.nio.charset.StandardCharsets;
import org.broadsheet.indexer.report.Ambient;
import org.broadsheet.indexer.report.Console;

/** The program behind the launcher. */
public final class Main {
  /** For when there is not the memory to make a sentence, or no open file to load a class from. */
  private static final byte[] LAST_WORDS =
      ("broadsheet: There is too little memory (BROADSHEET_OPTS=-Xmx2g gives more), or too few"
              + " files may be open (ulimit -n).\n")
          .getBytes(StandardCharsets.UTF_8);

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  @Ambient
  public static void main(String[] args) {
    try {
      run(Console.ofProcess(), args);
    } catch (OutOfMemoryError | LinkageError e) {
      System.err.write(LAST_WORDS, 0, LAST_WORDS.length);
      System.err.flush();
      halt();
    }
  }

  @Ambient
  private static void run(Console console, String[] args) {
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> end(console, e));
    int exit;
    try {
      exit = Broadsheet.run(console, args);
    } catch (RuntimeException | Error e) {
      end(console, e);
      return;
    }
    console.err().flush();
    if (exit == Broadsheet.FAILED) {
      halt();
    }
    System.exit(exit);
  }

  /** Ends the process after something that nobody else dealt with. */
  private static void end(Console console, Throwable e) {
    Broadsheet.fail(console, e);
    halt();
  }

  /** Without what {@code System.exit} does besides, for which there may not be the memory. */
  @Ambient
  private static void halt() {
    Runtime.getRuntime().halt(Broadsheet.FAILED);
  }
}
