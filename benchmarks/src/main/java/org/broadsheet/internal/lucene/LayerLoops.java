package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.benchmarks.loops.Loop;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** All tokens that the index gets of a body: words, plain forms, stems, pairs. */
public class LayerLoops extends Loop {
  private final WordTokenStream stream = new WordTokenStream(true);
  private List<Article> articles = List.of();

  /** Reads the articles. */
  @Setup
  public void prepare() throws IOException {
    articles = articles();
  }

  /** The tokens of a body in the language of its article. */
  @Benchmark
  public int layers() {
    Article article = next(articles);
    stream.over(article.body(), true, TextLanguage.of(article.language()));
    int tokens = 0;
    while (stream.incrementToken()) {
      tokens++;
    }
    return tokens;
  }
}
