package org.broadsheet.indexer.start;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.broadsheet.indexer.command.Broadsheet;

/**
 * Does once what indexing does, on articles that it makes up, so that the launcher can keep an
 * archive of the classes that takes and of what the compiler learns about them. Prints nothing.
 */
public final class IndexRehearsal {
  /** After fewer the compiler knows less, and more take longer. */
  private static final int ARTICLES = 2_000;

  private static final int TEXTS = 200;

  private final Prose prose = new Prose(new Random(1));
  private final Path folder;

  private IndexRehearsal(Path folder) {
    this.folder = folder;
  }

  /** Rehearses. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Rehearsal.perform(folder -> new IndexRehearsal(folder).run());
  }

  private void run() throws IOException {
    Path feed = feed();
    Path texts = texts();
    String index = folder.resolve("index").toString();
    for (Path input : List.of(feed, texts, texts)) {
      String[] line = {"index", "-i", index, input.toString()};
      Broadsheet.run(Rehearsal.silence(), line);
    }
  }

  private Path feed() throws IOException {
    Path feed = folder.resolve("feed.jsonl");
    try (BufferedWriter lines = Files.newBufferedWriter(feed)) {
      for (int i = 0; i < ARTICLES; i++) {
        lines.write(
            String.format(
                Locale.ROOT,
                "{\"id\":\"%s\",\"title\":\"%s\",\"body\":\"%s\\n\\n%s\","
                    + "\"language\":\"%s\",\"published\":\"2024-05-01T10:00:00Z\"}\n",
                "a" + i,
                prose.sentence(),
                i % 10 == 0 ? Rehearsal.TYPESET : prose.paragraph(),
                prose.paragraph(),
                i % 10 == 0 ? "pt-BR" : "en"));
      }
    }
    return feed;
  }

  private Path texts() throws IOException {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    for (int i = 0; i < TEXTS; i++) {
      String text = prose.sentence() + "\n\n" + Rehearsal.TYPESET + "\n\n" + prose.paragraph();
      Files.writeString(texts.resolve(i + ".txt"), text);
    }
    Files.writeString(texts.resolve("short.txt"), "In no language");
    return texts;
  }
}
