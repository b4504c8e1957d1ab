package org.broadsheet.indexer.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.broadsheet.article.CustomFields;
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

  @Option(
      names = "--field",
      paramLabel = "NAME",
      description =
          "Take what JSON Lines have under this key, or tables in this column, as a custom field,"
              + " which NAME:VALUE asks for. May be given several times.")
  private List<String> fields = List.of();

  /**
   * The names of custom fields.
   *
   * @throws IllegalArgumentException if one is no such name
   */
  List<String> fields() {
    for (String name : fields) {
      CustomFields.problem(name)
          .ifPresent(
              problem -> {
                throw new IllegalArgumentException("--field: " + problem);
              });
    }
    return fields;
  }

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
