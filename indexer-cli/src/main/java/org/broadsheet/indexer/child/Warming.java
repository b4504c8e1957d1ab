package org.broadsheet.indexer.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadsheet.indexer.document.Findings;
import org.broadsheet.indexer.document.InputReader;
import org.broadsheet.indexer.source.FoundFile;

/**
 * Loads parsers and the language model before the first document that may need them, so that no
 * document's time goes on that. Pages come before it: they need neither, or not for long.
 */
final class Warming {
  private static final List<String> PAGES = List.of(".html", ".htm", ".xhtml");

  /** No name says what this is and no letter which language, so all is loaded to find out. */
  private static final String SAMPLE =
      """
      The council voted on Monday to keep the old ferry running for another year,
      and the mayor said that nobody in the town had expected anything else.
      """;

  private final Path file;
  private final InputReader reader;
  private boolean done;

  Warming(Path folder, InputReader reader) {
    this.file = folder.resolve("sample");
    this.reader = reader;
  }

  boolean isNeeded(FoundFile next) {
    String name = next.location().toLowerCase(Locale.ROOT);
    return !done && PAGES.stream().noneMatch(name::endsWith);
  }

  void run() {
    done = true;
    try {
      Files.writeString(file, SAMPLE);
      reader.read(
          new FoundFile(file, SAMPLE.length(), Instant.EPOCH, file.toString()), Findings.FORGOTTEN);
      Files.delete(file);
    } catch (IOException e) {
      // Then it is loaded when it is needed.
    }
  }
}
