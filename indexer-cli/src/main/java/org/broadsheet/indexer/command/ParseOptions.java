package org.broadsheet.indexer.command;

import java.io.IOException;
import java.time.Duration;
import org.broadsheet.extract.pdf.Tesseract;
import org.broadsheet.indexer.child.ChildSettings;
import org.broadsheet.indexer.child.IsolatedReader;
import org.broadsheet.indexer.document.Extractor;
import org.broadsheet.indexer.document.Limits;
import org.broadsheet.indexer.document.Wanted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that parse documents. */
final class ParseOptions {
  @Option(
      names = "--parse-timeout",
      paramLabel = "SECONDS",
      description = "The longest that one document may take to parse (default: 60).")
  private int seconds = (int) ChildSettings.DEFAULT_TIMEOUT.toSeconds();

  @Option(
      names = "--parse-memory",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      description = "The memory for each document that is parsed (default: 512m).")
  private long memory = ChildSettings.DEFAULT_HEAP;

  @Option(
      names = "--ocr",
      description =
          "Read pages of PDFs that are only pictures with Tesseract, which must be installed; with"
              + " the model of --lang, else with all models that it has.")
  private boolean ocr;

  /**
   * Whether pages that are only pictures are to be read.
   *
   * @throws IllegalArgumentException if they are and nothing can read them
   */
  boolean ocr() {
    if (ocr && !Tesseract.isInstalled()) {
      throw new IllegalArgumentException(
          "--ocr needs Tesseract, and there is no program tesseract on the PATH");
    }
    return ocr;
  }

  /**
   * Reads documents in processes of their own.
   *
   * @param language the language of all articles; null to find it out for each
   * @param here reads what needs no process of its own
   */
  IsolatedReader reader(Limits limits, @Nullable String language, Wanted wanted, Extractor here)
      throws IOException {
    if (seconds < 1) {
      throw new IllegalArgumentException("--parse-timeout must be at least 1: " + seconds);
    }
    Duration timeout = Duration.ofSeconds(seconds);
    return new IsolatedReader(new ChildSettings(limits, language, wanted, timeout, memory), here);
  }
}
