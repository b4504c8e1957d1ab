package org.broadsheet.internal.lucene;

import org.apache.lucene.util.SmallFloat;
import org.broadsheet.query.TextField;

/** What an occurrence counts in a field, weighted and normalised by the field's length. */
final class LengthWeights {
  /** So many lengths are told apart. */
  private static final int NORMS = 256;

  private final double[] byNorm = new double[NORMS];
  private final double average;
  private double most;

  /**
   * @param average how many words the field has on average, where it has any
   * @param shortest the least number of words that it has anywhere
   */
  LengthWeights(TextField field, double average, int shortest) {
    this.average = Scoring.weight(field);
    this.most = this.average;
    for (int norm = 0; norm < NORMS; norm++) {
      int length = SmallFloat.byte4ToInt((byte) norm);
      byNorm[norm] = this.average * Scoring.normalised(1, length, average);
      if (length >= shortest) {
        most = Math.max(most, byNorm[norm]);
      }
    }
  }

  /** By the byte that stands for a length. */
  double of(int norm) {
    return byNorm[norm];
  }

  /** Of a text whose length is not known. */
  double ofAverage() {
    return average;
  }

  /** At the most. */
  double most() {
    return most;
  }
}
