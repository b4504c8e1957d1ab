package org.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.broadsheet.indexer.document.Extractor;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.document.Limits;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.FoundFile;

/**
 * What the articles of a page cost beside Tika's plain text of it. Both read the same file one
 * after the other, in turns, so that whatever else the machine does meets both; the first rounds
 * only warm up.
 */
final class Pdfs implements Benchmark {
  private static final int ROUNDS = 15;
  private static final int WARM_UP = 6;

  /** One document: its pages, and in milliseconds the rounds of both. */
  private static final class Row {
    private final Path file;
    private final int pages;
    private final double[] ours = new double[ROUNDS];
    private final double[] tika = new double[ROUNDS];

    Row(Path file, int pages) {
      this.file = file;
      this.pages = pages;
    }

    double ratio() {
      return median(ours) / median(tika);
    }
  }

  private final Extractor extractor = new Extractor(Limits.DEFAULT, LetterSequences.guess("en"));
  private final PDFParser parser = new PDFParser();

  @Override
  public void run(String[] arguments) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
      files = all.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
    List<Row> rows = new ArrayList<>();
    for (Path file : files) {
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        rows.add(new Row(file, document.getNumberOfPages()));
      } catch (IOException e) {
        System.err.println(file + " is left out: " + e.getMessage());
      }
    }
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (Row row : rows) {
        FoundFile found = new FileWalker(List.of(row.file), failure -> {}).next();
        long start = System.nanoTime();
        extractor.extract(found);
        long between = System.nanoTime();
        tika(row.file);
        long end = System.nanoTime();
        if (round >= 0) {
          row.ours[round] = (between - start) / 1e6;
          row.tika[round] = (end - between) / 1e6;
        }
      }
    }
    print(rows);
  }

  private void tika(Path file) throws Exception {
    ParseContext context = new ParseContext();
    PDFParserConfig config = new PDFParserConfig();
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    context.set(PDFParserConfig.class, config);
    try (TikaInputStream bytes = TikaInputStream.get(file)) {
      parser.parse(bytes, new BodyContentHandler(-1), new Metadata(), context);
    } catch (Exception e) {
      // What it breaks off at took its time all the same.
    }
  }

  private static void print(List<Row> rows) {
    double ours = 0;
    double tika = 0;
    int pages = 0;
    for (Row row : rows) {
      ours += median(row.ours);
      tika += median(row.tika);
      pages += row.pages;
    }
    double[] ratios = rows.stream().mapToDouble(Row::ratio).toArray();
    System.out.println(
        "| documents | pages | articles, ms a page | Tika's text, ms a page | ratio |");
    System.out.println("| --- | --- | --- | --- | --- |");
    System.out.printf(
        "| all %d | %d | %.2f | %.2f | %.2f |%n",
        rows.size(), pages, ours / pages, tika / pages, ours / tika);
    Arrays.sort(ratios);
    System.out.printf(
        "| ratio of a document: median, highest | | | | %.2f, %.2f |%n",
        median(ratios), ratios[ratios.length - 1]);
    rows.stream()
        .sorted((a, b) -> Double.compare(b.ratio(), a.ratio()))
        .limit(5)
        .forEach(
            row ->
                System.out.printf(
                    "| %s | %d | %.2f | %.2f | %.2f |%n",
                    row.file.getFileName(),
                    row.pages,
                    median(row.ours) / row.pages,
                    median(row.tika) / row.pages,
                    row.ratio()));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
