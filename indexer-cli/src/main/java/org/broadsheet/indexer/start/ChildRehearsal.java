package org.broadsheet.indexer.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.broadsheet.indexer.document.Extractor;
import org.broadsheet.indexer.document.Findings;
import org.broadsheet.indexer.document.InputReader;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.document.Limits;
import org.broadsheet.indexer.source.FoundFile;

/**
 * Does once what child processes do, on pages and documents that it makes up, so that the launcher
 * can keep an archive for them. The parent has one of its own: all classes of an archive are loaded
 * at the start, and those that read documents are most. Prints nothing.
 */
public final class ChildRehearsal {
  private static final int PAGES = 200;
  private static final int DOCUMENTS = 20;

  private final Prose prose = new Prose(new Random(1));
  private final InputReader reader = new Extractor(Limits.DEFAULT, LetterSequences.guess(null));
  private final Path folder;

  private ChildRehearsal(Path folder) {
    this.folder = folder;
  }

  /** Rehearses. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Rehearsal.perform(folder -> new ChildRehearsal(folder).run());
  }

  private void run() throws IOException {
    Path page = folder.resolve("page.html");
    Path document = folder.resolve("paper.pdf");
    for (int i = 0; i < PAGES; i++) {
      Files.writeString(page, page());
      read(page);
      if (i < DOCUMENTS) {
        write(document);
        read(document);
      }
    }
  }

  private void read(Path file) throws IOException {
    reader.read(
        new FoundFile(file, Files.size(file), Instant.EPOCH, file.toString()), Findings.FORGOTTEN);
  }

  private String page() {
    StringBuilder page = new StringBuilder("<html><head><title>");
    page.append(prose.sentence())
        .append("</title><meta property='article:published_time' content='2024-05-01T10:00:00Z'>")
        .append("</head><body><nav><ul>");
    for (int i = 0; i < 20; i++) {
      page.append("<li><a href='/").append(i).append("'>").append(prose.sentence()).append("</a>");
    }
    page.append("</ul></nav><article><h1>").append(prose.sentence()).append("</h1>");
    page.append("<p class='byline'>By Ada Example</p>");
    for (int i = 0; i < 6; i++) {
      page.append("<p>").append(prose.paragraph()).append("</p>");
    }
    return page.append("</article><footer>All rights reserved</footer></body></html>").toString();
  }

  private void write(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 10);
        content.newLineAtOffset(72, 720);
        for (int line = 0; line < 50; line++) {
          content.showText(prose.sentence());
          content.newLineAtOffset(0, -12);
        }
        content.endText();
      }
      document.save(file.toFile());
    }
  }
}
