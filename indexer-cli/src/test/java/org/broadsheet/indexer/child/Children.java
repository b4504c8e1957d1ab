package org.broadsheet.indexer.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.document.Extractor;
import org.broadsheet.indexer.document.Findings;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.document.Limits;
import org.broadsheet.indexer.document.Wanted;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.FoundFile;

/** What tests of children need: readers with small limits, documents that misbehave. */
final class Children {
  static final long HEAP = 96L << 20;

  private Children() {}

  /** What was told of an input: a line for each document. */
  static final class Told implements Findings {
    final List<Article> articles = new ArrayList<>();
    final List<String> lines = new ArrayList<>();

    @Override
    public void found(List<Article> found) {
      articles.addAll(found);
      found.forEach(article -> lines.add("found " + article.body()));
    }

    @Override
    public void failed(Failure failure) {
      lines.add("failed " + failure.reason());
    }
  }

  static ChildSettings settings(Duration timeout) {
    return new ChildSettings(Limits.DEFAULT, "en", Wanted.ARTICLES, timeout, HEAP);
  }

  static Extractor here() {
    return new Extractor(Limits.DEFAULT, LetterSequences.guess("en"));
  }

  /** A reader whose children know Tika's parser for tests, which does what its document says. */
  static IsolatedReader mock(Duration timeout) throws IOException {
    ChildCommand usual = ChildCommand.ofThisProcess(HEAP);
    Path mock = Path.of("target", "mock", "mock-parser.jar").toAbsolutePath();
    String separator = System.getProperty("path.separator");
    ChildCommand command =
        new ChildCommand(
            usual.java(), usual.options(), usual.classPath() + separator + mock, usual.main());
    return new IsolatedReader(settings(timeout), here(), command);
  }

  /** A reader whose children run this program. */
  static IsolatedReader running(Class<?> main, Duration timeout, String... options)
      throws IOException {
    ChildCommand usual = ChildCommand.ofThisProcess(HEAP);
    List<String> all = new ArrayList<>(usual.options());
    all.addAll(List.of(options));
    ChildCommand command = new ChildCommand(usual.java(), all, usual.classPath(), main.getName());
    return new IsolatedReader(settings(timeout), here(), command);
  }

  /** A document for Tika's parser for tests. */
  static FoundFile mockDocument(Path folder, String name, String actions) throws IOException {
    return file(
        folder.resolve(name),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><mock>" + actions + "</mock>");
  }

  static FoundFile file(Path path, String text) throws IOException {
    Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    return found(path);
  }

  static FoundFile found(Path path) {
    return new FileWalker(
            List.of(path),
            failure -> {
              throw new AssertionError(failure);
            })
        .next();
  }

  static List<String> read(IsolatedReader reader, FoundFile file) throws IOException {
    Told told = new Told();
    reader.read(file, told);
    return told.lines;
  }
}
