package org.broadsheet.benchmarks;

import java.util.Arrays;

/** The figure in the middle. */
final class Median {
  private Median() {}

  /** The greater of both where two are in the middle. */
  static double of(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
