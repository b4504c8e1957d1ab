package org.broadsheet.indexer.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.document.Findings;
import org.broadsheet.indexer.document.InputReader;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FoundFile;

/**
 * A child whose inputs are scripts: each line is a document inside the input, read by doing what
 * its first word says. Every document that is read leaves its line in the file {@code
 * INPUT.parsed}.
 */
final class ScriptedChild {
  private ScriptedChild() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    ChildMain.serve(arguments, settings -> reader());
  }

  private static InputReader reader() {
    return new InputReader() {
      @Override
      public void read(FoundFile file, Findings to) throws IOException {
        if (!file.path().toString().endsWith(".script")) {
          return;
        }
        Path parsed = Path.of(file.path() + ".parsed");
        List<String> lines = Files.readAllLines(file.path());
        boolean tells = lines.getFirst().equals("tell");
        for (String line : lines.subList(1, lines.size())) {
          if (!tells || to.begins(file.location() + "!/" + line)) {
            String before = Files.exists(parsed) ? Files.readString(parsed) : "";
            Files.writeString(parsed, before + line + "\n");
            document(line, to);
          }
        }
      }
    };
  }

  private static void document(String line, Findings to) throws IOException {
    switch (line.split(" ")[0]) {
      case "exit" -> Runtime.getRuntime().halt(0);
      case "error" -> throw new StackOverflowError();
      case "borne" -> to.failed(new Failure(line, "extract", "stack overflow", "It is deep."));
      case "noise" -> noise();
      case "sleep" -> sleep(700);
      case "fail" -> to.failed(new Failure(line, "extract", "damaged", "It is damaged."));
      case "nothing" -> {
        return;
      }
      default -> {}
    }
    if (!line.startsWith("fail") && !line.startsWith("borne")) {
      to.found(List.of(Article.builder("a").body(line).build()));
    }
  }

  /** Bytes that say they are a frame of two gigabytes, past what the child made of its streams. */
  private static void noise() throws IOException {
    try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
      out.write(new byte[] {0x7f, -1, -1, -1, 'A', 1, 2, 3});
    }
    sleep(60_000);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** A program that is no child: it says something else and waits. */
  static final class Stranger {
    private Stranger() {}

    public static void main(String[] arguments) throws IOException {
      System.out.println("Usage: stranger [options]");
      System.out.flush();
      InputStream in = System.in;
      while (in.read() >= 0) {
        // until the other side gives up
      }
    }
  }
}
