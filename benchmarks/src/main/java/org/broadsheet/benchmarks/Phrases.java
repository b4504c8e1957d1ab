package org.broadsheet.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.analysis.WordScanner;

/** Phrases that stand in texts; the same ones each time for the same texts. */
public final class Phrases {
  private static final long SEED = 20_261_124;
  private static final int FREQUENT = 60;
  private static final int SAMPLE = 5_000;

  private Phrases() {}

  /** Two to five words in a row from anywhere. */
  public static List<String> random(List<String> texts, int count) {
    Random random = new Random(SEED);
    List<String> phrases = new ArrayList<>();
    while (phrases.size() < count) {
      List<String> words = WordScanner.words(texts.get(random.nextInt(texts.size())));
      int length = 2 + random.nextInt(4);
      if (words.size() > length) {
        int from = random.nextInt(words.size() - length);
        phrases.add(String.join(" ", words.subList(from, from + length)));
      }
    }
    return phrases;
  }

  /** The words that the texts use most, whatever the product takes for frequent. */
  static Set<String> frequentWords(List<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts.subList(0, Math.min(SAMPLE, texts.size()))) {
      WordScanner.words(text).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return mostFrequent(counts, FREQUENT);
  }

  /** The most frequent of some words, as they are written. */
  static Set<String> frequentWords(List<String> words, int count) {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return mostFrequent(counts, count);
  }

  private static Set<String> mostFrequent(Map<String, Integer> counts, int count) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(count)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Two to four words in a row, each of them among the most frequent. */
  static List<String> frequent(List<String> texts, int count) {
    Set<String> frequent = frequentWords(texts);
    Random random = new Random(SEED);
    List<String> phrases = new ArrayList<>();
    while (phrases.size() < count) {
      List<String> words = WordScanner.words(texts.get(random.nextInt(texts.size())));
      int length = 2 + random.nextInt(3);
      for (int from = 0; from + length <= words.size(); from++) {
        List<String> phrase = words.subList(from, from + length);
        if (frequent.containsAll(phrase)) {
          phrases.add(String.join(" ", phrase));
          break;
        }
      }
    }
    return phrases;
  }
}
