package org.broadsheet.indexer.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.indexer.scan.IssueFolders;
import org.broadsheet.indexer.scan.ScanFormat;
import org.broadsheet.indexer.scan.ScanReader;
import org.broadsheet.indexer.scan.ScanReading;
import org.broadsheet.indexer.scan.Siblings;
import org.broadsheet.indexer.source.Failure;

/** Reads scanned papers that lie in folders. For use by any number of threads at once. */
final class ScanInput {
  private final ScanReader reader;
  private final IssueFolders folders = new IssueFolders();

  ScanInput(Wanted wanted) {
    this.reader = new ScanReader(wanted.furniture());
  }

  /**
   * Reads a file.
   *
   * @throws ElsewhereException if it is a page of an issue, which gives its text
   */
  ScanReading read(Document document, ScanFormat format, Path file)
      throws IOException, ElsewhereException, TextlessException {
    if (format.isPartOfIssue()) {
      Path issue = folders.issueOf(file);
      if (issue != null) {
        throw new ElsewhereException(
            "It is a page of " + issue.getFileName() + ", whose articles have its text.");
      }
    }
    Siblings beside = format.isIssue() ? IssueFolders.beside(file) : none();
    return read(document, format, beside);
  }

  /** Reads a document of which it is known what lies beside it. */
  ScanReading read(Document document, ScanFormat format, Siblings beside)
      throws IOException, TextlessException {
    ScanReading reading = reader.read(document.bytes(), format, document.origin(), beside);
    if (reading.articles().isEmpty() && reading.missing().isEmpty()) {
      if (format.isIssue()) {
        throw new TextlessException("It is an issue that names no pages with text.");
      }
      throw new UnreadableException("extract", "no text", "There is no text on its pages.");
    }
    return reading;
  }

  static Siblings none() {
    return new Siblings(
        List.of(),
        "",
        name -> {
          throw new IOException(name);
        });
  }

  /** What is told of a file of an issue that gave nothing. */
  static Failure failure(String issue, ScanReading.Missing missing) {
    String location =
        issue + "#" + (missing.page() > 0 ? "page=" + missing.page() : "file=" + missing.name());
    return missing.damaged()
        ? new Failure(
            location,
            "extract",
            "damaged",
            "The file of this page, " + missing.name() + ", is damaged or not of its kind.")
        : new Failure(
            location,
            "read",
            "not found",
            "The issue names a file for this page, "
                + missing.name()
                + ", which does not lie beside it.");
  }
}
