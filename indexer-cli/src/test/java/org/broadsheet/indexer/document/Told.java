package org.broadsheet.indexer.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.FoundFile;

/** All that was told of one input, with locations as seen from its folder. */
final class Told implements Findings {
  private static final Extractor EXTRACTOR =
      new Extractor(Limits.DEFAULT, LetterSequences.guess("en"));

  private final int cut;
  final List<Article> articles = new ArrayList<>();
  final List<Failure> failures = new ArrayList<>();

  private Told(Path dir) {
    this.cut = dir.toString().length() + 1;
  }

  /** What comes of a file of this name and content. */
  static Told of(Path dir, String name, byte[] bytes) throws IOException {
    return of(EXTRACTOR, dir, name, bytes);
  }

  static Told of(Extractor extractor, Path dir, String name, byte[] bytes) throws IOException {
    Path path = Files.write(dir.resolve(name), bytes);
    FoundFile file = new FileWalker(List.of(path), failure -> {}).next();
    Told told = new Told(dir);
    extractor.read(file, told);
    return told;
  }

  @Override
  public void found(List<Article> more) {
    articles.addAll(more);
  }

  @Override
  public void failed(Failure failure) {
    failures.add(failure);
  }

  /** Where the articles were found. */
  List<String> locations() {
    return articles.stream()
        .map(article -> String.valueOf(article.location()))
        .map(this::bare)
        .toList();
  }

  /** The failures as {@code location: reason}. */
  List<String> reasons() {
    return failures.stream().map(f -> bare(f.location()) + ": " + f.reason()).toList();
  }

  private String bare(String location) {
    return location.substring(cut);
  }
}
