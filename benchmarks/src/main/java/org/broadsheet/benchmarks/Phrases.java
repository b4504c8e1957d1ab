package org.broadsheet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.broadsheet.analysis.FrequentWords;
import org.broadsheet.analysis.WordScanner;

/** Phrases that stand in texts; the same ones each time for the same texts. */
public final class Phrases {
  private static final long SEED = 20_261_124;

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

  /** Two to four words in a row, each of them among the most frequent. */
  static List<String> frequent(List<String> texts, int count) {
    Random random = new Random(SEED);
    List<String> phrases = new ArrayList<>();
    while (phrases.size() < count) {
      List<String> words = WordScanner.words(texts.get(random.nextInt(texts.size())));
      int length = 2 + random.nextInt(3);
      for (int from = 0; from + length <= words.size(); from++) {
        List<String> phrase = words.subList(from, from + length);
        if (phrase.stream().allMatch(w -> FrequentWords.contains(w.toCharArray(), w.length()))) {
          phrases.add(String.join(" ", phrase));
          break;
        }
      }
    }
    return phrases;
  }
}
