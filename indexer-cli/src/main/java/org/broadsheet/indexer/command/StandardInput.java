package org.broadsheet.indexer.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.indexer.report.Console;

/**
 * Standard input, if there is one. Where it is closed, as by {@code <&-}, the JVM is given the next
 * file that it opens in its place, which is one of its own; the launcher sees that before.
 */
final class StandardInput {
  private static final Path HERE = Path.of("/proc/self/fd/0");

  /** The ends of the names of what a JVM opens before it runs anything. */
  private static final List<String> OWN = List.of(".jar", ".jsa", ".aot", ".so", "/modules");

  private StandardInput() {}

  /**
   * The stream of standard input, of which something can be read or the end is seen.
   *
   * @throws IOException if nothing can be read; the message says so
   */
  static InputStream of(Console console) throws IOException {
    if (Boolean.getBoolean("broadsheet.stdin.closed") || isOwn()) {
      throw new IOException("Standard input is closed, so there is nothing to read from it");
    }
    PushbackInputStream in = new PushbackInputStream(console.in());
    try {
      int first = in.read();
      if (first >= 0) {
        in.unread(first);
      }
      return in;
    } catch (IOException e) {
      throw new IOException("Standard input cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static boolean isOwn() {
    try {
      String file = Files.isSymbolicLink(HERE) ? HERE.toRealPath().toString() : "";
      boolean mayBe = OWN.stream().anyMatch(file::endsWith);
      return mayBe
          && (file.startsWith(System.getProperty("java.home", "/none"))
              || System.getProperty("java.class.path", "").contains(file));
    } catch (IOException | SecurityException e) {
      return false; // other systems do not say
    }
  }
}
