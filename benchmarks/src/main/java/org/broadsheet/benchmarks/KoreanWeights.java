package org.broadsheet.benchmarks;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.broadsheet.extract.text.KoreanSpacing;

/**
 * Learns the weights of {@link KoreanSpacing} from places with and without a blank: logistic
 * regression with steps as of Duchi, Hazan and Singer (2011).
 */
final class KoreanWeights {
  private static final int ROUNDS = 6;
  private static final double STEP = 0.15;
  private static final double DECAY = 8e-7;

  /** What is seen less often has no weight. */
  private static final int MIN_SEEN = 2;

  /**
   * A place where a line may end.
   *
   * @param traits what is to be seen there
   */
  record Place(List<Integer> traits, boolean blank) {}

  private final TreeMap<Integer, Double> weights = new TreeMap<>();

  KoreanWeights(List<Place> places) {
    Map<Integer, Integer> seen = new HashMap<>();
    places.forEach(place -> place.traits().forEach(trait -> seen.merge(trait, 1, Integer::sum)));
    seen.values().removeIf(times -> times < MIN_SEEN);
    Map<Integer, Integer> index = new HashMap<>();
    seen.keySet().forEach(trait -> index.put(trait, index.size()));
    double[] weight = new double[index.size()];
    double[] squares = new double[index.size()];
    Arrays.fill(squares, 0.01);
    List<Integer> order = new ArrayList<>();
    List<int[]> rows = new ArrayList<>();
    for (Place place : places) {
      order.add(order.size());
      rows.add(place.traits().stream().filter(index::containsKey).mapToInt(index::get).toArray());
    }
    double decay = DECAY * places.size();
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int at : order) {
        double sum = 0;
        for (int i : rows.get(at)) {
          sum += weight[i];
        }
        double wrong = 1 / (1 + Math.exp(-sum)) - (places.get(at).blank() ? 1 : 0);
        for (int i : rows.get(at)) {
          double slope = wrong + decay * weight[i];
          squares[i] += slope * slope;
          weight[i] -= STEP * slope / Math.sqrt(squares[i]);
        }
      }
    }
    index.forEach((trait, i) -> weights.put(trait, weight[i]));
    weights.values().removeIf(w -> Math.round(w * KoreanSpacing.STEPS) == 0);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(weights.size());
    for (int trait : weights.keySet()) {
      out.writeInt(trait);
    }
    for (double weight : weights.values()) {
      out.writeByte(Math.clamp(Math.round(weight * KoreanSpacing.STEPS), -127, 127));
    }
  }
}
