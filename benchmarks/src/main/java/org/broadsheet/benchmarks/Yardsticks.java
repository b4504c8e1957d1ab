package org.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.benchmarks.BareLucene.Way;
import org.jspecify.annotations.Nullable;

/**
 * Other ways to search the same articles, as their users run them: what indexing takes, how large
 * the index is, and how long one phrase takes from a cold process. All in turns; a ratio says how
 * many times theirs ours is, below 1 where ours is less.
 *
 * <p>A tool that reads text files is held against ours reading the same files; how long ours takes
 * to see that nothing has changed is told as well.
 */
final class Yardsticks implements Benchmark {
  private static final int TURNS = 5;
  private static final int PHRASES = 5;
  private static final int ARTICLES = 20_000;
  private static final String FEED = "feed.jsonl";
  private static final String FILES = "files";
  private static final String QUERY = "query";

  private final Map<Tool, List<Cost>> indexing = new LinkedHashMap<>();
  private final Map<Tool, List<Cost>> searches = new LinkedHashMap<>();
  private Processes processes = new Processes(Path.of(""));

  /**
   * One way to search.
   *
   * @param program what must be installed; null if nothing more than this
   * @param index the command that makes the index; null if there is none
   * @param folder where the index is
   * @param search the command that looks for a phrase, which the file {@link #QUERY} holds too
   * @param ours what it is held against; null for ours itself
   */
  private record Tool(
      String name,
      @Nullable String program,
      @Nullable List<String> index,
      String folder,
      Function<String, List<String>> search,
      @Nullable Tool ours) {}

  @Override
  public void run(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("yardsticks");
    try {
      processes = new Processes(folder);
      List<String> phrases = write(Path.of(arguments[0]));
      List<Tool> tools = new ArrayList<>();
      for (Tool tool : tools()) {
        if (tool.program() == null || isInstalled(tool.program())) {
          tools.add(tool);
        } else {
          System.err.println("without " + tool.name() + ": " + tool.program() + " is not there");
        }
      }
      for (int turn = 0; turn <= TURNS; turn++) {
        for (Tool tool : tools) {
          measure(tool, phrases, turn > 0); // the first makes caches
        }
      }
      tools.forEach(this::tell);
      again(ours("again", FILES));
    } finally {
      Folders.delete(folder);
    }
  }

  /** Writes the articles for those who read JSON Lines, and for those who read files. */
  private List<String> write(Path feed) throws IOException {
    try (Stream<String> lines = Files.lines(feed)) {
      Files.write(processes.path(FEED), lines.limit(ARTICLES).toList());
    }
    List<Article> articles = NewsFeed.read(processes.path(FEED));
    Path files = Files.createDirectory(processes.path(FILES));
    for (int i = 0; i < articles.size(); i++) {
      String text = articles.get(i).headline() + "\n\n" + articles.get(i).body() + "\n";
      Files.writeString(files.resolve(i + ".txt"), text);
    }
    System.out.printf(
        Locale.ROOT,
        "JDK %s, %d processors; %,d articles; medians of %d turns%n%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        articles.size(),
        TURNS);
    System.out.println("| | indexing, s | ratio | index, MB | ratio | one phrase, ms | ratio |");
    System.out.println("|" + " --- |".repeat(7));
    return Phrases.random(articles.stream().map(Article::body).toList(), PHRASES);
  }

  private List<Tool> tools() throws IOException {
    Tool lines = ours("Broadsheet, JSON Lines", FEED);
    Tool files = ours("Broadsheet, text files", FILES);
    return List.of(
        lines,
        lucene("Lucene, StandardAnalyzer", Way.STANDARD, lines),
        lucene("Lucene, EnglishAnalyzer", Way.ENGLISH, lines),
        lucene("Lucene, a field for each", Way.TWO_FIELDS, lines),
        sqlite(lines),
        files,
        recoll(files),
        ripgrep(files));
  }

  private Tool ours(String name, String from) {
    String index = "ours-" + from;
    Path path = processes.path(index);
    return new Tool(
        name,
        null,
        Processes.ours("index", "-q", "-i", path, processes.path(from)),
        index,
        phrase -> Processes.ours("search", "-i", path, quoted(phrase)),
        null);
  }

  private Tool lucene(String name, Way way, Tool ours) {
    String index = "lucene-" + way;
    Path path = processes.path(index);
    return new Tool(
        name,
        null,
        Processes.java(BareLucene.class, "index", processes.path(FEED), path, way),
        index,
        phrase -> Processes.java(BareLucene.class, "search", path, processes.path(QUERY), way),
        ours);
  }

  private Tool sqlite(Tool ours) throws IOException {
    String index = "news.sqlite";
    Path script = processes.path("index.sql");
    Files.writeString(
        script,
        """
        .mode ascii
        .separator "\\037" "\\n"
        create temp table lines (line);
        .import --schema temp %s lines
        create virtual table news using fts5 (id unindexed, headline, body);
        insert into news select line ->> 'id', line ->> 'headline', line ->> 'body' from lines;
        """
            .formatted(processes.path(FEED)));
    String path = processes.path(index).toString();
    return new Tool(
        "SQLite FTS5",
        "sqlite3",
        List.of("sqlite3", path, ".read " + script),
        index,
        phrase -> List.of("sqlite3", path, select(phrase)),
        ours);
  }

  private static String select(String phrase) {
    return "select id, headline from news where news match '"
        + quoted(phrase).replace("'", "''")
        + "' order by rank limit 10";
  }

  private Tool recoll(Tool ours) throws IOException {
    Path settings = Files.createDirectory(processes.path("recoll"));
    Files.writeString(settings.resolve("recoll.conf"), "topdirs = " + processes.path(FILES) + "\n");
    String folder = settings.toString();
    return new Tool(
        "Recoll",
        "recollindex",
        List.of("recollindex", "-c", folder),
        "recoll/xapiandb",
        phrase -> List.of("recollq", "-c", folder, "-n", "10", quoted(phrase)),
        ours);
  }

  /** No index: what a phrase takes is what reading everything takes. */
  private Tool ripgrep(Tool ours) {
    String files = processes.path(FILES).toString();
    return new Tool(
        "ripgrep",
        "rg",
        null,
        "",
        phrase -> List.of("rg", "-l", "-i", "-w", "-F", phrase, files),
        ours);
  }

  private static String quoted(String phrase) {
    return '"' + phrase + '"';
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private void measure(Tool tool, List<String> phrases, boolean counts) throws Exception {
    List<String> index = tool.index();
    Cost made = index == null ? Cost.NONE : processes.index(index, tool.folder());
    List<Cost> found = new ArrayList<>();
    for (String phrase : phrases) {
      Files.writeString(processes.path(QUERY), "q\t" + phrase + "\n");
      found.add(processes.run(tool.search().apply(phrase)));
    }
    if (counts) {
      indexing.computeIfAbsent(tool, t -> new ArrayList<>()).add(made);
      searches.computeIfAbsent(tool, t -> new ArrayList<>()).addAll(found);
    }
  }

  /** What a run takes that finds nothing new. */
  private void again(Tool ours) throws Exception {
    List<Cost> runs = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      runs.add(processes.run(Objects.requireNonNull(ours.index())));
    }
    System.out.printf(
        Locale.ROOT,
        "%nThe text files again, nothing changed: %.2f s%n",
        Cost.median(runs, Cost::seconds));
  }

  private void tell(Tool tool) {
    System.out.print("| " + tool.name());
    if (tool.index() == null) {
      System.out.print(" | | | | ");
    } else {
      tell(indexing, tool, "%.2f", Cost::seconds);
      tell(indexing, tool, "%.1f", Cost::megabytes);
    }
    tell(searches, tool, "%.0f", cost -> cost.seconds() * 1e3);
    System.out.println(" |");
  }

  private static void tell(
      Map<Tool, List<Cost>> costs, Tool tool, String format, ToDoubleFunction<Cost> figure) {
    List<Cost> theirs = costs.getOrDefault(tool, List.of());
    System.out.printf(Locale.ROOT, " | " + format + " | ", Cost.median(theirs, figure));
    if (tool.ours() != null) {
      List<Cost> ours = costs.getOrDefault(tool.ours(), List.of());
      System.out.printf(Locale.ROOT, "%.2f", Cost.ratio(ours, theirs, figure));
    }
  }
}
