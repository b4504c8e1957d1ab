package org.broadsheet.benchmarks.loops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.benchmarks.Folders;
import org.broadsheet.indexer.document.Extraction;
import org.broadsheet.indexer.document.Extractor;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.document.Limits;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.FoundFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Articles of documents: of a web page and of a PDF that are made of the articles. */
public class ExtractionLoops extends Loop {
  private static final int DOCUMENTS = 50;

  /** A page or folder of pages to read instead. */
  @Param("")
  public String pages = "";

  /** A PDF or folder of them to read instead. */
  @Param("")
  public String pdfs = "";

  private final Extractor extractor = new Extractor(Limits.DEFAULT, LetterSequences.guess(null));
  private Path folder = Path.of("");
  private List<FoundFile> pageFiles = List.of();
  private List<FoundFile> pdfFiles = List.of();

  /** Makes the documents. */
  @Setup
  public void prepare() throws IOException {
    List<Article> articles = articles();
    folder = Files.createTempDirectory("loops");
    Path madePages = Files.createDirectory(folder.resolve("pages"));
    Path madePdfs = Files.createDirectory(folder.resolve("pdfs"));
    for (int i = 0; i < DOCUMENTS; i++) {
      MadeUpDocuments.page(articles.get(i), madePages.resolve(i + ".html"));
      MadeUpDocuments.pdf(articles.get(i), madePdfs.resolve(i + ".pdf"));
    }
    pageFiles = files(pages.isEmpty() ? madePages : Path.of(pages));
    pdfFiles = files(pdfs.isEmpty() ? madePdfs : Path.of(pdfs));
  }

  private static List<FoundFile> files(Path path) {
    List<FoundFile> files = new ArrayList<>();
    new FileWalker(List.of(path), failure -> {}).forEachRemaining(files::add);
    return files;
  }

  /** Reads a web page from disk. */
  @Benchmark
  public Extraction page() {
    return extractor.extract(next(pageFiles));
  }

  /** Reads a PDF from disk. */
  @Benchmark
  public Extraction pdf() {
    return extractor.extract(next(pdfFiles));
  }

  /** Deletes the documents. */
  @TearDown
  public void clear() throws IOException {
    Folders.delete(folder);
  }
}
