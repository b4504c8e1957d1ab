package org.broadsheet.indexer.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.broadsheet.indexer.extract.Extractor;
import org.broadsheet.indexer.extract.Findings;
import org.broadsheet.indexer.extract.InputReader;
import org.broadsheet.indexer.extract.LanguageGuess;
import org.broadsheet.indexer.extract.Limits;
import org.broadsheet.indexer.report.Ambient;
import org.broadsheet.indexer.source.FoundFile;

/**
 * Does once what indexing does, on articles that it makes up, so that the launcher can keep an
 * archive of the classes that takes and of what the compiler learns about them. Prints nothing.
 */
public final class IndexRehearsal {
  /** After fewer the compiler knows less, and more take longer. */
  private static final int ARTICLES = 2_000;

  /** Pages go to child processes, which are not rehearsed: they are read here. */
  private static final int PAGES = 200;

  private static final int DOCUMENTS = 20;

  private final Prose prose = new Prose(new Random(1));
  private final Path folder;

  private IndexRehearsal(Path folder) {
    this.folder = folder;
  }

  /** Rehearses. */
  @Ambient
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("broadsheet-rehearsal");
    try {
      new IndexRehearsal(folder).run();
    } finally {
      Rehearsal.delete(folder);
    }
  }

  private void run() throws IOException {
    Path feed = feed();
    Path texts = texts();
    String index = folder.resolve("index").toString();
    for (Path input : List.of(feed, texts, texts)) {
      String[] line = {"index", "-i", index, input.toString()};
      Broadsheet.commandLine(Rehearsal.silence(), line).execute(line);
    }
    InputReader reader = new Extractor(Limits.DEFAULT, new LanguageGuess(null));
    Path page = folder.resolve("page.html");
    Path document = folder.resolve("paper.pdf");
    for (int i = 0; i < PAGES; i++) {
      Files.writeString(page, page());
      read(reader, page);
      if (i < DOCUMENTS) {
        write(document);
        read(reader, document);
      }
    }
  }

  private static void read(InputReader reader, Path file) throws IOException {
    reader.read(
        new FoundFile(file, Files.size(file), Instant.EPOCH, file.toString()), Findings.FORGOTTEN);
  }

  private Path feed() throws IOException {
    Path feed = folder.resolve("feed.jsonl");
    try (BufferedWriter lines = Files.newBufferedWriter(feed)) {
      for (int i = 0; i < ARTICLES; i++) {
        lines.write(
            String.format(
                Locale.ROOT,
                "{\"id\":\"%s\",\"title\":\"%s\",\"body\":\"%s\\n\\n%s\",\"language\":\"en\"}\n",
                "a" + i,
                prose.sentence(),
                prose.paragraph(),
                prose.paragraph()));
      }
    }
    return feed;
  }

  private Path texts() throws IOException {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    for (int i = 0; i < PAGES; i++) {
      String text = prose.sentence() + "\n\n" + prose.paragraph() + "\n\n" + prose.paragraph();
      Files.writeString(texts.resolve(i + ".txt"), text);
    }
    return texts;
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
