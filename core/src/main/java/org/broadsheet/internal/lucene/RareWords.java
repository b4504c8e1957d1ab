package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.article.Article;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about, as a query: the words that it uses most and others least. In scripts
 * without spaces two characters side by side stand for a word.
 */
final class RareWords {
  /** More words find nothing else and take longer. */
  private static final int MOST = 24;

  /** A word in more than one of so many articles says nothing of what an article is about. */
  private static final int COMMON = 10;

  /** In so few articles a word is rare however small the index is: they may be copies. */
  private static final int FEW = 10;

  /** What is read of a body; a news story has said what it is about by then. */
  private static final int MOST_CHARS = 20_000;

  private final IndexReader reader;
  private final IndexStatistics statistics;
  private final Map<String, Float> counts = new LinkedHashMap<>();

  private RareWords(IndexReader reader, IndexStatistics statistics) {
    this.reader = reader;
    this.statistics = statistics;
  }

  /** The query; null if no word of the article is in any other. */
  static @Nullable NewsQuery of(Article article, IndexReader reader, IndexStatistics statistics) {
    RareWords words = new RareWords(reader, statistics);
    words.count(article.headline(), Scoring.weight(TextField.HEADLINE));
    String body = article.body();
    words.count(body.substring(0, Math.min(body.length(), MOST_CHARS)), 1);
    return words.query(article.language());
  }

  private void count(String text, float weight) {
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    String before = "";
    int end = -1;
    while (scanner.next()) {
      String word = scanner.word();
      if (!scanner.single()) {
        counts.merge(word, weight, Float::sum);
        before = "";
      } else {
        if (!before.isEmpty() && scanner.start() == end) {
          counts.merge(before + word, weight, Float::sum);
        }
        before = word;
        end = scanner.end();
      }
    }
  }

  private @Nullable NewsQuery query(String language) {
    record Weighed(String word, double weight) {}
    int all = reader.numDocs();
    List<Weighed> weighed = new ArrayList<>();
    counts.forEach(
        (word, count) -> {
          int found = articlesWith(word);
          if (found > 1 && found <= Math.max(FEW, all / COMMON) && isTelling(word)) {
            weighed.add(new Weighed(word, Scoring.saturated(count) * Scoring.rarity(all, found)));
          }
        });
    weighed.sort(
        Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::word));
    List<NewsQuery> words = new ArrayList<>();
    for (Weighed word : weighed.subList(0, Math.min(MOST, weighed.size()))) {
      words.add(new NewsQuery.Word(word.word()));
    }
    if (words.isEmpty()) {
      return null;
    }
    NewsQuery any = new NewsQuery.Or(words);
    return language.equals(Article.UNDETERMINED)
        ? any
        : new NewsQuery.And(List.of(any, new NewsQuery.InLanguage(language.split("-", 2)[0])));
  }

  private int articlesWith(String word) {
    List<String> characters = WordScanner.words(word);
    String term = characters.size() == 2 ? Terms.pair(characters.get(0), characters.get(1)) : word;
    return statistics.articlesWith(TextField.BODY.queryName(), term);
  }

  private static boolean isTelling(String word) {
    return word.length() > 1 && !WordCompiler.isFrequent(word);
  }
}
