package org.broadsheet.benchmarks.loops;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.start.Prose;

/**
 * Articles that mean nothing, the same ones each time. Real news stems and compresses otherwise:
 * compare figures of one with one.
 */
final class MadeUpNews {
  private static final long SEED = 20_261_124;
  private static final int PARAGRAPHS = 3;

  private MadeUpNews() {}

  static List<Article> articles(int count) {
    Prose prose = new Prose(new Random(SEED));
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> paragraphs = new ArrayList<>();
      for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
        paragraphs.add(prose.paragraph());
      }
      articles.add(
          Article.builder("made-up-" + i)
              .headline(prose.sentence())
              .body(String.join("\n\n", paragraphs))
              .language("en")
              .build());
    }
    return articles;
  }
}
