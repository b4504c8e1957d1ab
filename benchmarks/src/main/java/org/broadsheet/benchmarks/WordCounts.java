package org.broadsheet.benchmarks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.broadsheet.analysis.Folding;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.article.Article;

/**
 * In how many articles of a feed each word stands.
 *
 * @param articles by word, without its accents
 * @param all how many articles there are
 */
record WordCounts(Map<String, Integer> articles, int all) {
  /** A frequent word is in more than one of so many articles. */
  private static final int FREQUENT = 10;

  /** A rare word is in no more than one of so many articles. */
  private static final int RARE = 1_000;

  /** How many articles hold a word. */
  enum Frequency {
    ANY,
    FREQUENT,
    MEDIUM,
    RARE
  }

  static WordCounts of(List<Article> articles) {
    Map<String, Integer> counts = new HashMap<>();
    for (Article article : articles) {
      for (String word : new HashSet<>(words(article.body()))) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    return new WordCounts(counts, articles.size());
  }

  /** The words of a text, without their accents. */
  static List<String> words(String text) {
    return WordScanner.words(text).stream().map(Folding::fold).toList();
  }

  Frequency of(String word) {
    int in = articles.getOrDefault(word, 0);
    return in > all / FREQUENT
        ? Frequency.FREQUENT
        : in > all / RARE ? Frequency.MEDIUM : Frequency.RARE;
  }
}
