package org.broadsheet.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.broadsheet.extract.page.TreeSum;
import org.jspecify.annotations.Nullable;

/**
 * Learns a sum of small trees by gradient boosting on the logistic loss, with the numbers of the
 * rows cut into few ranges. The same rows give the same trees.
 */
final class BoostedTrees {
  private static final int RANGES = 31;
  private static final int LEAVES = 16;
  private static final int MIN_ROWS = 30;
  private static final double STEP = 0.1;
  private static final double SHRINK = 5;
  private static final double PART_OF_ROWS = 0.5;
  private static final double PART_OF_TRAITS = 0.3;

  private final float[][] limits;
  private final byte[][] ranges;
  private final double[] target;
  private final double[] weight;
  private final double[] sum;
  private final double[] slope;
  private final double[] curve;
  private final Random random = new Random(20_261_130);

  private BoostedTrees(List<float[]> rows, double[] target, double[] weight) {
    int size = rows.size();
    int traits = rows.getFirst().length;
    this.target = target;
    double mean = Arrays.stream(weight).average().orElse(1);
    this.weight = Arrays.stream(weight).map(w -> w / mean).toArray();
    this.sum = new double[size];
    this.slope = new double[size];
    this.curve = new double[size];
    this.limits = new float[traits][];
    this.ranges = new byte[traits][size];
    for (int t = 0; t < traits; t++) {
      limits[t] = limits(rows, t);
      for (int i = 0; i < size; i++) {
        int at = Arrays.binarySearch(limits[t], rows.get(i)[t]);
        ranges[t][i] = (byte) (at < 0 ? -at - 1 : at + 1);
      }
    }
  }

  /** Numbers that part the values of a trait into ranges with as many rows each. */
  private static float[] limits(List<float[]> rows, int trait) {
    int step = Math.max(1, rows.size() / 20_000);
    float[] values = new float[(rows.size() + step - 1) / step];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.get(i * step)[trait];
    }
    Arrays.sort(values);
    float[] found = new float[RANGES];
    int count = 0;
    for (int r = 1; r <= RANGES; r++) {
      int at = (int) ((long) values.length * r / (RANGES + 1));
      float limit = Float.parseFloat(String.format(Locale.ROOT, "%.4g", values[at]));
      if (limit > values[0] && (count == 0 || limit > found[count - 1])) {
        found[count++] = limit;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The lines of a table of trees that {@link TreeSum} reads. */
  static List<String> learn(List<float[]> rows, double[] target, double[] weight, int trees) {
    BoostedTrees boosted = new BoostedTrees(rows, target, weight);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < trees; i++) {
      lines.add(boosted.tree());
    }
    return lines;
  }

  private static final class Node {
    final int from;
    final int to;
    double gain;
    int trait = -1;
    int range;
    double slope;
    double curve;
    @Nullable Node yes;
    @Nullable Node no;

    Node(int from, int to) {
      this.from = from;
      this.to = to;
    }

    Node branch(boolean less) {
      return Objects.requireNonNull(less ? yes : no);
    }
  }

  private String tree() {
    int size = sum.length;
    int[] order = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      double odds = 1 / (1 + Math.exp(-sum[i]));
      slope[i] = weight[i] * (target[i] - odds);
      curve[i] = weight[i] * odds * (1 - odds);
      if (random.nextDouble() < PART_OF_ROWS) {
        order[count++] = i;
      }
    }
    boolean[] used = new boolean[limits.length];
    for (int t = 0; t < used.length; t++) {
      used[t] = random.nextDouble() < PART_OF_TRAITS;
    }
    Node root = new Node(0, count);
    best(root, order, used);
    List<Node> leaves = new ArrayList<>(List.of(root));
    while (leaves.size() < LEAVES) {
      Node most = leaves.getFirst();
      for (Node leaf : leaves) {
        most = leaf.gain > most.gain ? leaf : most;
      }
      if (most.gain <= 0) {
        break;
      }
      split(most, order);
      leaves.remove(most);
      for (boolean less : new boolean[] {true, false}) {
        best(most.branch(less), order, used);
        leaves.add(most.branch(less));
      }
    }
    for (int i = 0; i < size; i++) {
      Node node = root;
      while (node.yes != null) {
        node = node.branch(ranges[node.trait][i] <= node.range);
      }
      sum[i] += value(node);
    }
    return written(root);
  }

  private static double value(Node leaf) {
    return Math.round(STEP * leaf.slope / (leaf.curve + SHRINK) * 1000) / 1000.0;
  }

  private void best(Node node, int[] order, boolean[] used) {
    for (int k = node.from; k < node.to; k++) {
      node.slope += slope[order[k]];
      node.curve += curve[order[k]];
    }
    double whole = node.slope * node.slope / (node.curve + SHRINK);
    double[] slopes = new double[RANGES + 1];
    double[] curves = new double[RANGES + 1];
    int[] counts = new int[RANGES + 1];
    for (int t = 0; t < used.length; t++) {
      if (!used[t] || limits[t].length == 0) {
        continue;
      }
      Arrays.fill(slopes, 0);
      Arrays.fill(curves, 0);
      Arrays.fill(counts, 0);
      byte[] range = ranges[t];
      for (int k = node.from; k < node.to; k++) {
        int i = order[k];
        int r = range[i];
        slopes[r] += slope[i];
        curves[r] += curve[i];
        counts[r]++;
      }
      double left = 0;
      double under = 0;
      int rows = 0;
      for (int r = 0; r < limits[t].length; r++) {
        left += slopes[r];
        under += curves[r];
        rows += counts[r];
        if (rows < MIN_ROWS || node.to - node.from - rows < MIN_ROWS) {
          continue;
        }
        double right = node.slope - left;
        double gain =
            left * left / (under + SHRINK) + right * right / (node.curve - under + SHRINK) - whole;
        if (gain > node.gain) {
          node.gain = gain;
          node.trait = t;
          node.range = r;
        }
      }
    }
  }

  private void split(Node node, int[] order) {
    int end = node.to;
    int at = node.from;
    byte[] range = ranges[node.trait];
    while (at < end) {
      if (range[order[at]] <= node.range) {
        at++;
      } else {
        int other = order[--end];
        order[end] = order[at];
        order[at] = other;
      }
    }
    node.yes = new Node(node.from, at);
    node.no = new Node(at, node.to);
  }

  private String written(Node root) {
    List<Node> nodes = new ArrayList<>(List.of(root));
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      line.append(i == 0 ? "" : " ");
      if (node.yes == null) {
        line.append('=').append(value(node));
      } else {
        line.append(node.trait).append('<').append(limits[node.trait][node.range]);
        line.append('?').append(nodes.size()).append(':').append(nodes.size() + 1);
        nodes.add(node.branch(true));
        nodes.add(node.branch(false));
      }
    }
    return line.toString();
  }
}
