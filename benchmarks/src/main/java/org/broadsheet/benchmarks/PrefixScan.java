package org.broadsheet.benchmarks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;

/** In how many articles words in a row stand, each or its beginning, by reading all of them. */
final class PrefixScan {
  private static final Pattern BLANK = Pattern.compile(" ");

  /** The phrases by their first word, or by what it begins with. */
  private final Map<String, List<Integer>> byFirst = new HashMap<>();

  private final List<List<String>> phrases = new ArrayList<>();

  private PrefixScan(List<String> queries) {
    for (int i = 0; i < queries.size(); i++) {
      List<String> words = BLANK.splitAsStream(queries.get(i)).toList();
      phrases.add(words);
      byFirst.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(i);
    }
  }

  /**
   * The totals of queries, whose words have blanks between them and {@code *} behind beginnings.
   *
   * @param count how many articles there are when the given ones are repeated over and over
   */
  static long[] totals(List<Article> articles, int count, List<String> queries) {
    PrefixScan scan = new PrefixScan(queries);
    long[] totals = new long[queries.size()];
    for (int i = 0; i < Math.min(count, articles.size()); i++) {
      BitSet matching = new BitSet();
      scan.find(WordCounts.words(articles.get(i).body()), matching);
      scan.find(WordCounts.words(articles.get(i).headline()), matching);
      long copies = (count - 1L - i) / articles.size() + 1;
      matching.stream().forEach(query -> totals[query] += copies);
    }
    return totals;
  }

  private void find(List<String> text, BitSet matching) {
    for (int at = 0; at < text.size(); at++) {
      String word = text.get(at);
      find(text, at, word, matching);
      for (int length = 1; length <= word.length(); length++) {
        find(text, at, word.substring(0, length) + '*', matching);
      }
    }
  }

  private void find(List<String> text, int at, String first, BitSet matching) {
    for (int query : byFirst.getOrDefault(first, List.of())) {
      if (!matching.get(query) && stands(phrases.get(query), text, at)) {
        matching.set(query);
      }
    }
  }

  private static boolean stands(List<String> phrase, List<String> text, int at) {
    if (at + phrase.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      String asked = phrase.get(i);
      String word = text.get(at + i);
      boolean fits =
          asked.endsWith("*")
              ? word.startsWith(asked.substring(0, asked.length() - 1))
              : word.equals(asked);
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
