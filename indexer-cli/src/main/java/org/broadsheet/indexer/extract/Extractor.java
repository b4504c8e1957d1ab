package org.broadsheet.indexer.extract;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.extract.page.BlockNote;
import org.broadsheet.indexer.source.FoundFile;

/**
 * Reads any document: finds out what kind it is, hands it to the reader of that kind, and says
 * which language its articles are in.
 *
 * <p>Whatever a document does to a parser, the answer is an {@link Extraction}. An error that says
 * the JVM is out of memory or stack is one too, since it is nearly always the document's doing and
 * gone with the parser's frames. For use by any number of threads at once; costly to make, so make
 * one.
 */
public final class Extractor implements InputReader {
  private final Limits limits;
  private final LanguageGuess language;
  private final MediaTypes types;
  private final DocumentReader text;
  private final HtmlReader html;
  private final DocumentReader pdf;
  private final DocumentReader other;

  /** An extractor that takes so much of a document and tells languages so. */
  public Extractor(Limits limits, LanguageGuess language) {
    this(limits, language, Wanted.ARTICLES);
  }

  /** An extractor that takes so much of a document, tells languages so, and gives more or less. */
  public Extractor(Limits limits, LanguageGuess language, Wanted wanted) {
    this.limits = limits;
    this.language = language;
    Parsers parsers = new Parsers();
    TextDecoder decoder = new TextDecoder(new LegacyCharsets(language));
    this.types = new MediaTypes(parsers);
    this.text = new PlainTextReader(decoder);
    this.html = new HtmlReader(decoder);
    this.pdf = new PdfReader(parsers, wanted.furniture());
    this.other = new TikaReader(parsers);
  }

  /**
   * The articles in the file, or the failure. Throws nothing.
   *
   * <p>The interrupt flag of the thread is afterwards what it was before: a parser may have set it,
   * so an interrupt is no way to stop a thread that is in here.
   */
  public Extraction extract(FoundFile file) {
    boolean interrupted = Thread.currentThread().isInterrupted();
    try {
      List<Article> articles = articles(file);
      return new Extraction(articles.stream().map(language::withLanguage).toList(), null);
    } catch (Throwable e) {
      return Extraction.failed(Reasons.of(e).at(file.location()));
    } finally {
      // Some parsers set the flag, and every later read of a file on this thread would fail.
      Thread.interrupted();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void read(FoundFile file, Findings to) throws IOException {
    Extraction extraction = extract(file);
    if (extraction.failure() != null) {
      to.failed(extraction.failure());
    } else {
      to.found(extraction.articles());
    }
  }

  /**
   * What became of each block of a web page, in the order of the page; empty for every other kind
   * of file, and for one that cannot be read.
   */
  public List<BlockNote> explain(FoundFile file) {
    try {
      return open(
          file, document -> types.isHtml(document.type()) ? html.explain(document) : List.of());
    } catch (Throwable e) {
      // Why it cannot be read is told where it is extracted.
      return List.of();
    }
  }

  private List<Article> articles(FoundFile file) throws Exception {
    return open(file, document -> reader(document).read(document));
  }

  private interface Reading<T> {
    T of(Document document) throws Exception;
  }

  private <T> T open(FoundFile file, Reading<T> reading) throws Exception {
    if (file.size() > limits.fileBytes()) {
      throw new Unreadable("read", "too large", "The file is larger than the limit.");
    }
    if (file.size() == 0) {
      throw new Unreadable("extract", "no text", "The file is empty.");
    }
    try (TikaInputStream bytes = open(file.path())) {
      String location = file.location();
      String name = location.substring(location.lastIndexOf('/') + 1);
      Document document = new Document(location, name, types.of(bytes, name), bytes, limits);
      return types.isGzip(document.type()) ? unpacked(document, reading) : reading.of(document);
    }
  }

  /** A file that was compressed by itself, as archives of pages keep theirs, is the file in it. */
  private <T> T unpacked(Document packed, Reading<T> reading) throws Exception {
    try (TikaInputStream bytes = TikaInputStream.get(packed.gunzipped())) {
      String name = packed.name().replaceFirst("(?i)\\.gz(?:ip)?$", "");
      return reading.of(
          new Document(packed.location(), name, types.of(bytes, name), bytes, limits));
    }
  }

  private static TikaInputStream open(Path path) throws Unreadable {
    try {
      return TikaInputStream.get(path);
    } catch (NoSuchFileException e) {
      throw new Unreadable("read", "not found", "The file is not there any more.");
    } catch (AccessDeniedException e) {
      throw new Unreadable("read", "no permission", "There is no permission to read the file.");
    } catch (IOException e) {
      throw new Unreadable("read", "unreadable", "The file cannot be opened.");
    }
  }

  private DocumentReader reader(Document document) {
    MediaType type = document.type();
    if (types.isHtml(type)) {
      return html;
    }
    if (types.isPdf(type)) {
      return pdf;
    }
    return types.isText(type, document.name()) ? text : other;
  }
}
