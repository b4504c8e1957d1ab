package org.broadsheet.indexer.start;

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
import java.util.Random;
import java.util.stream.Stream;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.indexer.command.Broadsheet;
import org.broadsheet.indexer.command.Main;
import org.broadsheet.indexer.report.Ambient;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.Output;

/**
 * Does once what commands that read an index do, on an index of its own, so that the launcher can
 * keep an archive of the classes that takes. Prints nothing.
 */
public final class Rehearsal {
  /** Those that are typed most: what they need is in the archive from which they start. */
  private static final List<List<String>> SEARCHES =
      List.of(
          List.of("search", "--snippets", "2", "\"against all odds\""),
          List.of("search", "minnows odds"),
          List.of("search", "--json", "minnows -fish lang:en"),
          List.of("search", "--sort", "newest", "--from", "2024", "headline:minnow* OR ~\"odds\""),
          List.of("search", "--collapse", "copies", "odds"),
          List.of("search", "--facet", "publisher", "--facet", "month", "odds"),
          List.of("search", "\"agianst all odds\""),
          List.of("kwic", "\"against (all|the) odds\""),
          List.of("kwic", "--format", "csv", "--sort", "left", "odds"),
          List.of("kwic", "--json", "\"against *2 odds\""),
          List.of("count", "\"against all odds\""),
          List.of("count", "--json", "--by", "month", "--per-million", "odds"),
          List.of("show", "one"),
          List.of("info"));

  /** All classes of an archive are loaded at each start, so these have one of their own. */
  private static final List<List<String>> OTHERS =
      List.of(
          List.of("words", "odds"),
          List.of("export", "odds"),
          List.of("similar", "one"),
          List.of("failures"));

  /** Said to rehearse those. */
  static final String OF_OTHERS = "others";

  /** Enough for all forms of postings and of the dictionary of words. */
  private static final int ARTICLES = 1_000;

  /** Of some articles, so that the rules of languages that many indexes hold are rehearsed too. */
  private static final List<String> LANGUAGES =
      List.of("de", "es", "fr", "it", "nl", "pl", "pt", "ro", "sv", "tr");

  /** What a rehearsal goes around, and an archive should hold all the same. */
  static final Class<?> PROGRAM = Main.class;

  /** What is more than ASCII and takes classes of its own, as nearly every article does. */
  static final String TYPESET = "“It’s a façade,” said Zoë – in Москва, القاهرة and 東京 ①.";

  private Rehearsal() {}

  /** What is to be done in a folder of its own. */
  @FunctionalInterface
  interface Act {
    void in(Path folder) throws IOException, InterruptedException;
  }

  /**
   * Rehearses searches, or the other commands that read. Takes last the folder of an index that
   * another process has written, since this one must not load what it takes to write.
   */
  @Ambient
  public static void main(String[] args) {
    boolean others = List.of(args).contains(OF_OTHERS);
    for (List<String> command : others ? OTHERS : SEARCHES) {
      List<String> words = new ArrayList<>(command);
      words.addAll(List.of("-i", args[args.length - 1]));
      String[] line = words.toArray(String[]::new);
      Broadsheet.run(silence(), line);
    }
    System.exit(0);
  }

  /** Does it, and ends the process as the program does, which takes classes too. */
  @Ambient
  static void perform(Act act) throws IOException, InterruptedException {
    inFolder(act);
    System.exit(0);
  }

  /** Does it in a folder that is deleted afterwards. */
  static void inFolder(Act act) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("broadsheet-rehearsal");
    try {
      act.in(folder);
    } finally {
      delete(folder);
    }
  }

  /** A terminal that shows nothing. */
  static Console silence() {
    InputStream in = new ByteArrayInputStream(new byte[0]);
    PrintStream out =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Console(in, new Output(out), out, true, true, true, Console.USUAL_COLUMNS);
  }

  /** An index of some segments, with articles replaced, as it is after some runs. */
  static void write(Path folder) throws IOException {
    Prose prose = new Prose(new Random(1));
    try (NewsIndex index = NewsIndex.open(folder);
        ArticleWriter writer = index.writer()) {
      for (int i = 0; i < ARTICLES; i++) {
        writer.add(article("a" + i, i < LANGUAGES.size() ? LANGUAGES.get(i) : "en", prose));
      }
      writer.commit();
      for (String id : List.of("a1", "a2", "one", "two")) {
        writer.add(article(id, "en", prose));
      }
      writer.commit();
    }
  }

  private static Article article(String id, String language, Prose prose) {
    Article.Builder article =
        Article.builder(id)
            .headline("Minnows win against all odds")
            .body(
                prose.paragraph() + "\nThey won against all odds.\n" + TYPESET + prose.paragraph())
            .location("/news/" + id + ".txt")
            .publisher("Wire")
            .language(language);
    return (id.endsWith("7") ? article : article.published("2024-05-01")).build();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
