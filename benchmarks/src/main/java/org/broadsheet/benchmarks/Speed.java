package org.broadsheet.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.broadsheet.analysis.FrequentWords;
import org.broadsheet.analysis.WordScanner;

/**
 * Whole processes beside their yardsticks, in turns: indexing a feed, phrases in one batch, one
 * search from a cold start. Prints medians and the median of the ratios of each turn.
 */
final class Speed implements Benchmark {
  private static final int TURNS = 5;
  private static final int STARTS = 15;
  private static final int PHRASES = 2_000;
  private static final int FREQUENT_PHRASES = 500;
  private static final long SEED = 20_261_124;

  private Path work = Path.of("");
  private String launcher = "";

  @Override
  public void run(String[] arguments) throws Exception {
    Path feed = Path.of(arguments[0]);
    launcher = System.getProperty("broadsheet.launcher", "indexer-cli/bin/broadsheet");
    work = Files.createTempDirectory("broadsheet-speed");
    System.out.printf(
        Locale.ROOT,
        "JDK %s, %d processors; medians of %d turns; ratio to the yardstick%n%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        TURNS);
    System.out.println("| | ours | yardstick | ratio |\n| --- | --- | --- | --- |");
    indexing(feed);
    List<String> texts = texts(feed);
    batch("phrases, " + PHRASES + " at random", random(texts));
    batch("phrases, " + FREQUENT_PHRASES + " of frequent words", frequent(texts));
    start();
  }

  private void indexing(Path feed) throws Exception {
    List<Cost> ours = new ArrayList<>();
    List<Cost> theirs = new ArrayList<>();
    for (int turn = 0; turn <= TURNS; turn++) {
      Cost bare = indexed(java(BareLucene.class, "index", feed, work.resolve("lucene")), "lucene");
      Cost own = indexed(ours("index", "-q", "-i", work.resolve("ours"), feed), "ours");
      if (turn > 0) { // the first makes caches
        theirs.add(bare);
        ours.add(own);
      }
    }
    tell("indexing, wall (s)", ours, theirs, Cost::seconds);
    tell("indexing, CPU (s)", ours, theirs, Cost::cpu);
    tell("index (MB)", ours, theirs, Cost::megabytes);
  }

  private void batch(String what, List<String> phrases) throws Exception {
    Path all = queries("all.tsv", phrases);
    Path one = queries("one.tsv", phrases.subList(0, 1));
    List<Cost> ours = new ArrayList<>();
    List<Cost> theirs = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      theirs.add(
          process(java(BareLucene.class, "search", work.resolve("lucene"), all))
              .less(process(java(BareLucene.class, "search", work.resolve("lucene"), one))));
      ours.add(process(phrases(all)).less(process(phrases(one))));
    }
    tell(what + " (s)", ours, theirs, Cost::seconds);
  }

  private List<String> phrases(Path queries) {
    return ours(
        "search", "-i", work.resolve("ours"), "--queries", queries, "--quoted", "--format", "trec");
  }

  private void start() throws Exception {
    List<Cost> ours = new ArrayList<>();
    List<Cost> theirs = new ArrayList<>();
    for (int turn = 0; turn < STARTS; turn++) {
      theirs.add(process(java(HelloWorld.class)));
      ours.add(process(ours("search", "-i", work.resolve("ours"), "\"against all odds\"")));
    }
    tell("one search from a cold start (s)", ours, theirs, Cost::seconds);
  }

  private static void tell(
      String what, List<Cost> ours, List<Cost> theirs, ToDoubleFunction<Cost> figure) {
    double[] ratios = new double[ours.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(theirs.get(i));
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %.2f |%n",
        what,
        median(ours.stream().mapToDouble(figure).toArray()),
        median(theirs.stream().mapToDouble(figure).toArray()),
        median(ratios));
  }

  private static double median(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** What a process took, and how large the index is that it made. */
  private record Cost(double seconds, double cpu, double megabytes) {
    Cost less(Cost start) {
      return new Cost(seconds - start.seconds, cpu - start.cpu, megabytes);
    }
  }

  private Cost indexed(List<String> command, String folder) throws Exception {
    Path index = work.resolve(folder);
    if (Files.exists(index)) {
      try (Stream<Path> files = Files.list(index)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
    Cost cost = process(command);
    try (Stream<Path> files = Files.list(index)) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      return new Cost(cost.seconds, cost.cpu, bytes / 1e6);
    }
  }

  private Cost process(List<String> command) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(work.resolve("out").toFile())
            .redirectError(work.resolve("err").toFile())
            .start();
    double cpu = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      cpu = Math.max(cpu, cpu(process.toHandle()));
    }
    if (process.exitValue() > 1) {
      throw new IOException(command + ": " + Files.readString(work.resolve("err")));
    }
    return new Cost((System.nanoTime() - start) / 1e9, cpu, 0);
  }

  private static double cpu(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToDouble(p -> p.info().totalCpuDuration().map(d -> d.toMillis() / 1e3).orElse(0.0))
        .sum();
  }

  private static List<String> java(Class<?> program, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
    return command;
  }

  private List<String> ours(Object... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher));
    Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
    return command;
  }

  private static List<String> texts(Path feed) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    try (Stream<String> lines = Files.lines(feed)) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode article = json.readTree(line);
        texts.add(article.path("body").asText());
      }
    }
    return texts;
  }

  /** Two to five words in a row from anywhere. */
  private static List<String> random(List<String> texts) {
    Random random = new Random(SEED);
    List<String> phrases = new ArrayList<>();
    while (phrases.size() < PHRASES) {
      List<String> words = WordScanner.words(texts.get(random.nextInt(texts.size())));
      int length = 2 + random.nextInt(4);
      if (words.size() > length) {
        int from = random.nextInt(words.size() - length);
        phrases.add(String.join(" ", words.subList(from, from + length)));
      }
    }
    return phrases;
  }

  /** Two to four words in a row, each of them among the most frequent. */
  private static List<String> frequent(List<String> texts) {
    Random random = new Random(SEED);
    List<String> phrases = new ArrayList<>();
    while (phrases.size() < FREQUENT_PHRASES) {
      List<String> words = WordScanner.words(texts.get(random.nextInt(texts.size())));
      int length = 2 + random.nextInt(3);
      for (int from = 0; from + length <= words.size(); from++) {
        List<String> phrase = words.subList(from, from + length);
        if (phrase.stream().allMatch(w -> FrequentWords.contains(w.toCharArray(), w.length()))) {
          phrases.add(String.join(" ", phrase));
          break;
        }
      }
    }
    return phrases;
  }

  private Path queries(String name, List<String> phrases) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      lines.add("q" + i + "\t" + phrases.get(i));
    }
    return Files.write(work.resolve(name), lines);
  }
}
