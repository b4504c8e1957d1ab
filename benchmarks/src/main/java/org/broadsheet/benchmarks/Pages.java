package org.broadsheet.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.broadsheet.indexer.document.Extractor;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.document.Limits;
import org.broadsheet.indexer.source.FoundFile;

/**
 * What it costs to make an article of a saved page, beside the text of its body by Tika.
 *
 * <p>Both read the same files from disk, one after the other for each page, so that what else the
 * machine does meets both. Counted is the time of the processor on the measuring thread. A page's
 * figure is the median of the rounds after warming up.
 */
final class Pages implements Benchmark {
  private static final int WARM = 10;
  private static final int ROUNDS = 5;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private interface Work {
    void run(Path page) throws Exception;
  }

  @Override
  public void run(String[] arguments) throws Exception {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("give one folder of .html or .html.gz files");
    }
    Path unpacked = Files.createTempDirectory("pages");
    try {
      List<Path> pages = unpack(Path.of(arguments[0]), unpacked);
      measure(pages);
    } finally {
      try (Stream<Path> files = Files.list(unpacked)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(unpacked);
    }
  }

  private void measure(List<Path> pages) throws Exception {
    Extractor extractor = new Extractor(Limits.DEFAULT, LetterSequences.guess(null));
    Parser tika = new AutoDetectParser(TikaConfig.getDefaultConfig());
    double[][] ours = new double[pages.size()][ROUNDS];
    double[][] theirs = new double[pages.size()][ROUNDS];
    for (int round = -WARM; round < ROUNDS; round++) {
      for (int i = 0; i < pages.size(); i++) {
        double one = cost(pages.get(i), page -> extractor.extract(found(page)));
        double other = cost(pages.get(i), page -> body(tika, page));
        if (round >= 0) {
          ours[i][round] = one;
          theirs[i][round] = other;
        }
      }
    }
    double[] mine = medians(ours);
    double[] yardstick = medians(theirs);
    double[] ratios = new double[mine.length];
    Arrays.setAll(ratios, i -> mine[i] / yardstick[i]);
    System.out.println("CPU milliseconds per page, " + pages.size() + " pages, warm");
    System.out.println();
    System.out.println("| | median | mean | 95 % |");
    System.out.println("| --- | ---: | ---: | ---: |");
    row("Broadsheet, page to article", mine);
    row("Tika, body text", yardstick);
    row("ratio, page by page", ratios);
  }

  private double cost(Path page, Work work) throws Exception {
    long before = threads.getCurrentThreadCpuTime();
    work.run(page);
    return (threads.getCurrentThreadCpuTime() - before) / 1e6;
  }

  private static FoundFile found(Path page) throws IOException {
    return new FoundFile(page, Files.size(page), Instant.EPOCH, page.toString());
  }

  private static void body(Parser tika, Path page) throws Exception {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, page.getFileName().toString());
    try (TikaInputStream bytes = TikaInputStream.get(page)) {
      tika.parse(bytes, new BodyContentHandler(-1), metadata, new ParseContext());
    }
  }

  private static List<Path> unpack(Path from, Path to) throws IOException {
    List<Path> pages = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(".html.gz")) {
        Path page = to.resolve(name.substring(0, name.length() - 3));
        try (GZIPInputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
          Files.copy(bytes, page);
        }
        pages.add(page);
      } else if (name.endsWith(".html")) {
        pages.add(file);
      }
    }
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("no .html or .html.gz in " + from);
    }
    return pages;
  }

  private static double[] medians(double[][] rounds) {
    return Arrays.stream(rounds).mapToDouble(round -> quantile(round, 0.5)).toArray();
  }

  private static double quantile(double[] values, double part) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
  }

  private static void row(String name, double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f |%n",
        name,
        quantile(values, 0.5),
        mean,
        quantile(values, 0.95));
  }
}
