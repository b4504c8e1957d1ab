package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final int MAX = 24;

  /** A word in more than one of so many articles says nothing of what an article is about. */
  private static final int COMMON = 10;

  /** In so few articles a word is rare however small the index is: they may be copies. */
  private static final int FEW = 10;

  /** What is read of a body; a news story has said what it is about by then. */
  private static final int MAX_CHARS = 20_000;

  private final IndexStatistics statistics;
  private final Map<String, Float> counts = new LinkedHashMap<>();

  private RareWords(IndexStatistics statistics) {
    this.statistics = statistics;
  }

  /** A word, or two characters of a script without spaces, how much it tells and how rare it is. */
  record Weighed(String word, double weight, double idf) {
    static final Comparator<Weighed> MAX_FIRST =
        Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::word);

    private Weighed plus(Weighed other) {
      return new Weighed(word, weight + other.weight, idf);
    }
  }

  /** The query; null if no word of the article is in any other. */
  static @Nullable NewsQuery of(Article article, IndexStatistics statistics) {
    return query(counted(article, statistics).weighed(), article.language());
  }

  /** The words of several articles that tell most of what they share, these first. */
  static List<Weighed> ofSeveral(List<Article> articles, IndexStatistics statistics) {
    Map<String, Weighed> sums = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Article article : articles) {
      for (Weighed word : counted(article, statistics).weighed()) {
        if (sums.merge(word.word(), word, Weighed::plus).weight() > word.weight()) {
          shared.add(word.word());
        }
      }
    }
    sums.keySet().retainAll(shared);
    return sums.values().stream().sorted(Weighed.MAX_FIRST).toList();
  }

  private static RareWords counted(Article article, IndexStatistics statistics) {
    RareWords words = new RareWords(statistics);
    words.count(article.headline(), Scoring.weight(TextField.HEADLINE));
    String body = article.body();
    words.count(body.substring(0, Math.min(body.length(), MAX_CHARS)), 1);
    return words;
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

  private List<Weighed> weighed() {
    int all = statistics.articles();
    List<Weighed> weighed = new ArrayList<>();
    counts.forEach(
        (word, count) -> {
          int found = isTelling(word) ? articlesWith(word) : 0;
          if (found > 1 && found <= Math.max(FEW, all / COMMON)) {
            double idf = Scoring.idf(all, found);
            weighed.add(new Weighed(word, Scoring.saturated(count) * idf, idf));
          }
        });
    return weighed;
  }

  private static @Nullable NewsQuery query(List<Weighed> weighed, String language) {
    List<NewsQuery> words =
        weighed.stream()
            .sorted(Weighed.MAX_FIRST)
            .limit(MAX)
            .<NewsQuery>map(word -> new NewsQuery.Word(word.word()))
            .toList();
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
    String term =
        characters.size() == 2 ? LayerTerms.commonGram(characters.get(0), characters.get(1)) : word;
    return statistics.articlesWith(TextField.BODY.queryName(), term);
  }

  private static boolean isTelling(String word) {
    return word.length() > 1 && !WordCompiler.isFrequent(word);
  }
}
