package org.broadsheet.benchmarks.loops;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.broadsheet.analysis.LanguageProfiles;
import org.broadsheet.analysis.Stemmer;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.article.Article;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The words of a body, and their stems. */
public class WordLoops extends Loop {
  /** Whose stems. */
  @Param("en")
  public String language = "";

  private final WordScanner scanner = new WordScanner();
  private Stemmer stemmer = word -> word;
  private List<String> bodies = List.of();
  private List<List<String>> words = List.of();

  /** Reads the articles. */
  @Setup
  public void prepare() throws IOException {
    bodies = articles().stream().map(Article::body).toList();
    words = bodies.stream().map(WordScanner::words).toList();
    stemmer = Objects.requireNonNull(LanguageProfiles.of(language), language).newStemmer();
  }

  /** Finds and normalises each word. */
  @Benchmark
  public int tokenizer() {
    scanner.start(next(bodies));
    int length = 0;
    while (scanner.next()) {
      length += scanner.length();
    }
    return length;
  }

  /** Stems words that have been found, most of them met before. */
  @Benchmark
  public int stems() {
    int length = 0;
    for (String word : next(words)) {
      length += stemmer.stem(word).length();
    }
    return length;
  }
}
