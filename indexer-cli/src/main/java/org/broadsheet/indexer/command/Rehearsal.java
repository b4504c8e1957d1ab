package org.broadsheet.indexer.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.indexer.report.Ambient;
import org.broadsheet.indexer.report.Console;

/**
 * Does once what commands that read an index do, on an index of its own, so that the launcher can
 * keep an archive of the classes that takes. Prints nothing.
 */
public final class Rehearsal {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("search", "--snippets", "2", "\"against all odds\""),
          List.of("search", "--json", "minnows -fish lang:en"),
          List.of("search", "--sort", "newest", "--from", "2024", "headline:minnow* OR ~\"odds\""),
          List.of("search", "--collapse", "copies", "odds"),
          List.of("similar", "one"),
          List.of("show", "one"),
          List.of("info"),
          List.of("failures"));

  private Rehearsal() {}

  /** Rehearses. */
  @Ambient
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("broadsheet-rehearsal");
    try {
      write(folder);
      for (List<String> command : COMMANDS) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("-i", folder.toString()));
        String[] line = words.toArray(String[]::new);
        Broadsheet.commandLine(silence(), line).execute(line);
      }
    } finally {
      delete(folder);
    }
  }

  /** A terminal that shows nothing. */
  static Console silence() {
    InputStream in = new ByteArrayInputStream(new byte[0]);
    PrintStream out =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Console(in, out, out, true, true, true);
  }

  private static void write(Path folder) throws IOException {
    try (NewsIndex index = NewsIndex.open(folder);
        ArticleWriter writer = index.writer()) {
      for (String id : List.of("one", "two")) {
        writer.add(
            Article.builder(id)
                .headline("Minnows win against all odds")
                .body("They won the cup " + id + " against all odds.")
                .published("2024-05-01")
                .publisher("Wire")
                .language("en")
                .build());
      }
      writer.commit();
    }
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
