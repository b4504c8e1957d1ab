package org.broadsheet.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Texts compared by the runs of four words that they share, as the public benchmark does. */
final class Shingles {
  private static final int LENGTH = 4;

  private double right;
  private double extra;
  private double missing;

  /** The words of a text. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      boolean letter = Character.isLetterOrDigit(c) || c == '_';
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  /** How often each run of four words is in a text; of a shorter text, the whole of it. */
  static Map<String, Integer> of(List<String> words) {
    Map<String, Integer> shingles = new HashMap<>();
    if (!words.isEmpty() && words.size() < LENGTH) {
      shingles.put(String.join(" ", words), 1);
    }
    for (int i = 0; i + LENGTH <= words.size(); i++) {
      shingles.merge(String.join(" ", words.subList(i, i + LENGTH)), 1, Integer::sum);
    }
    return shingles;
  }

  /** Adds a page, which counts as much as any other. */
  void add(Map<String, Integer> wanted, String found) {
    double both = 0;
    double all = 0;
    for (Map.Entry<String, Integer> shingle : of(words(found)).entrySet()) {
      all += shingle.getValue();
      both += Math.min(shingle.getValue(), wanted.getOrDefault(shingle.getKey(), 0));
    }
    double truth = wanted.values().stream().mapToInt(Integer::intValue).sum();
    count(both, all - both, truth - both);
  }

  /** Adds counts that are parts of a whole. */
  void count(double both, double more, double less) {
    double sum = both + more + less;
    if (sum > 0) {
      right += both / sum;
      extra += more / sum;
      missing += less / sum;
    }
  }

  /** Adds counts as they are. */
  void countEach(double both, double more, double less) {
    right += both;
    extra += more;
    missing += less;
  }

  double f1() {
    return right == 0 ? 0 : 2 * right / (2 * right + extra + missing);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.4f (P %.3f, R %.3f)",
        f1(),
        right / Math.max(1e-9, right + extra),
        right / Math.max(1e-9, right + missing));
  }
}
