package org.broadsheet.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.broadsheet.extract.text.KoreanMorphemes;

/**
 * Learns which classes of parts follow each other in Korean words (Viterbi training: each word is
 * taken apart in the most likely way, and what then stands side by side is counted), and writes
 * what {@link KoreanMorphemes} reads.
 */
final class KoreanGrammar {
  private static final int ROUNDS = 4;

  /** The cost of any transition in the first round, and of what was never seen. */
  private static final double FIRST_COST = 3;

  private static final double UNSEEN = 9;

  /** Sightings that all unseen transitions have together. */
  private static final double DOUBT = 8;

  private final KoreanDictionary dictionary;
  private final Map<String, Integer> classes = new LinkedHashMap<>();
  private final int size;
  private final double[] transitions;

  KoreanGrammar(KoreanDictionary dictionary) {
    this.dictionary = dictionary;
    TreeSet<String> kinds = new TreeSet<>();
    dictionary.parts().values().forEach(part -> kinds.addAll(part.keySet()));
    kinds.forEach(kind -> classes.put(kind, KoreanMorphemes.UNKNOWN + 1 + classes.size()));
    size = KoreanMorphemes.UNKNOWN + 1 + classes.size();
    transitions = new double[size * size];
  }

  /** Learns from words, each with the times that it was seen. */
  void learn(Map<String, Integer> words) {
    Arrays.fill(transitions, FIRST_COST);
    for (int round = 0; round < ROUNDS; round++) {
      double[] counts = new double[size * size];
      double[] sums = new double[size];
      words.forEach(
          (word, times) -> {
            int[] path = path(word);
            for (int i = 1; i < path.length; i++) {
              counts[path[i - 1] * size + path[i]] += times;
              sums[path[i - 1]] += times;
            }
          });
      for (int i = 0; i < counts.length; i++) {
        transitions[i] = counts[i] == 0 ? UNSEEN : -Math.log(counts[i] / (sums[i / size] + DOUBT));
      }
    }
  }

  /** The classes of the parts of a word, between its beginning and its end. */
  private int[] path(String word) {
    int length = word.length();
    double[][] best = new double[length + 1][size];
    int[][] from = new int[length + 1][size];
    int[][] before = new int[length + 1][size];
    for (double[] row : best) {
      Arrays.fill(row, Double.MAX_VALUE);
    }
    best[0][KoreanMorphemes.BEGINNING] = 0;
    for (int i = 0; i < length; i++) {
      for (int to = i + 1; to <= Math.min(length, i + KoreanMorphemes.LONGEST); to++) {
        Map<Integer, Double> costs = new HashMap<>();
        dictionary
            .parts()
            .getOrDefault(word.substring(i, to), Map.of())
            .forEach((kind, cost) -> costs.put(classes.get(kind), (double) cost));
        if (to == i + 1) {
          costs.put(KoreanMorphemes.UNKNOWN, KoreanMorphemes.UNKNOWN_COST);
        }
        for (Map.Entry<Integer, Double> cost : costs.entrySet()) {
          int kind = cost.getKey();
          int last = cheapest(best[i], kind);
          if (last >= 0) {
            double sum = best[i][last] + transitions[last * size + kind] + cost.getValue();
            if (sum < best[to][kind]) {
              best[to][kind] = sum;
              from[to][kind] = i;
              before[to][kind] = last;
            }
          }
        }
      }
    }
    List<Integer> path = new ArrayList<>(List.of(KoreanMorphemes.END));
    int kind = cheapest(best[length], KoreanMorphemes.END);
    int at = length;
    while (at > 0) {
      path.addFirst(kind);
      int last = before[at][kind];
      at = from[at][kind];
      kind = last;
    }
    path.addFirst(KoreanMorphemes.BEGINNING);
    return path.stream().mapToInt(x -> x).toArray();
  }

  /** The class to come from to another, or -1. */
  private int cheapest(double[] reached, int kind) {
    int cheapest = -1;
    double least = Double.MAX_VALUE;
    for (int last = 0; last < size; last++) {
      double cost = reached[last] + transitions[last * size + kind];
      if (reached[last] < Double.MAX_VALUE && cost < least) {
        least = cost;
        cheapest = last;
      }
    }
    return cheapest;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeByte(size);
    for (double cost : transitions) {
      out.writeByte((int) Math.min(255, Math.round(cost * KoreanMorphemes.STEPS)));
    }
    TreeSet<Character> syllables = new TreeSet<>();
    dictionary.parts().keySet().forEach(w -> w.chars().forEach(c -> syllables.add((char) c)));
    Map<Character, Integer> numbers = new HashMap<>();
    out.writeShort(syllables.size());
    for (char c : syllables) {
      numbers.put(c, numbers.size() + 1);
      out.writeChar(c);
    }
    Map<Map<String, Integer>, Integer> sets = new LinkedHashMap<>();
    dictionary.parts().values().forEach(set -> sets.putIfAbsent(set, sets.size()));
    out.writeShort(sets.size());
    for (Map<String, Integer> set : sets.keySet()) {
      out.writeByte(set.size());
      for (Map.Entry<String, Integer> one : set.entrySet()) {
        out.writeByte(requireNonNull(classes.get(one.getKey())));
        out.writeByte(one.getValue());
      }
    }
    out.writeInt(dictionary.parts().size());
    String before = "";
    for (String word : dictionary.parts().keySet()) {
      out.writeByte(shared(before, word) << 4 | word.length());
      before = word;
    }
    before = "";
    for (String word : dictionary.parts().keySet()) {
      for (int i = shared(before, word); i < word.length(); i++) {
        out.writeShort(requireNonNull(numbers.get(word.charAt(i))));
      }
      before = word;
    }
    for (Map<String, Integer> set : dictionary.parts().values()) {
      out.writeShort(requireNonNull(sets.get(set)));
    }
  }

  private static int shared(String before, String word) {
    int shared = 0;
    while (shared < Math.min(before.length(), word.length())
        && before.charAt(shared) == word.charAt(shared)) {
      shared++;
    }
    return shared;
  }
}
