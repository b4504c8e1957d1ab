package org.broadsheet.indexer.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.io.TikaInputStream;
import org.broadsheet.article.Article;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.language.LanguageGuess;
import org.broadsheet.extract.page.BlockNote;
import org.broadsheet.indexer.container.Compressed;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FoundFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads any document: finds out what kind it is, hands it to the reader of that kind, and says
 * which language its articles are in. A container gives what is in each of its members, and these
 * are read as files are.
 *
 * <p>Whatever a document does to a parser, the answer is articles or a failure. An error that says
 * the JVM is out of memory or stack is one too, since it is nearly always the document's doing and
 * gone with the parser's frames. For use by any number of threads at once; costly to make, so make
 * one.
 */
public final class Extractor implements InputReader {
  private final Limits limits;
  private final LanguageGuess language;
  private final Readers readers;

  /** An extractor that takes so much of a document and tells languages so. */
  public Extractor(Limits limits, LanguageGuess language) {
    this(limits, language, Wanted.ARTICLES);
  }

  /** An extractor that takes so much of a document, tells languages so, and gives more or less. */
  public Extractor(Limits limits, LanguageGuess language, Wanted wanted) {
    this.limits = limits;
    this.language = language;
    this.readers = new Readers(language, wanted);
  }

  /**
   * Reads the file; of a container, one document or failure for each member that can hold text, in
   * the order of the container, which is the same each time.
   *
   * <p>The interrupt flag of the thread is afterwards what it was before: a parser may have set it,
   * so an interrupt is no way to stop a thread that is in here.
   */
  @Override
  public void read(FoundFile file, Findings to) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      new InputReading(readers, language, limits, file, to).run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** All articles in the file at once, or why there are none; for files known to be small. */
  public Extraction extract(FoundFile file) {
    List<Article> articles = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    try {
      read(
          file,
          new Findings() {
            @Override
            public void found(List<Article> more) {
              articles.addAll(more);
            }

            @Override
            public void failed(Failure failure) {
              failures.add(failure);
            }
          });
    } catch (IOException e) {
      throw new IllegalStateException("a list took no more", e);
    }
    @Nullable Failure failure = articles.isEmpty() ? failures.getFirst() : null;
    return new Extraction(articles, failure);
  }

  /**
   * The verdict on each block of a web page, in the order of the page; empty for every other kind
   * of file, and for one that cannot be read.
   */
  public List<BlockNote> explain(FoundFile file) {
    try (TikaInputStream bytes = OpenFile.of(file)) {
      Origin origin = limits.origin(file.location());
      Document document = readers.document(origin, bytes, limits);
      Compressed packing = Compressed.of(document.type().toString());
      if (packing == null) {
        return readers.explain(document);
      }
      try (TikaInputStream page = TikaInputStream.get(packing.open(bytes))) {
        Origin inner = origin.withName(packing.inner(origin.name()));
        return readers.explain(readers.document(inner, page, limits));
      }
    } catch (Throwable e) {
      // Why it cannot be read is told where it is extracted.
      return List.of();
    }
  }
}
