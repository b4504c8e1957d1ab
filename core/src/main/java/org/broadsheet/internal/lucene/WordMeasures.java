package org.broadsheet.internal.lucene;

/** How words are weighed; {@code core/docs/words.md} says where the formulas are from. */
final class WordMeasures {
  /** What logDice has for words that never stand apart. */
  private static final double CLOSEST = 14;

  /** What stands for none, since no logarithm does. */
  private static final double NONE = 0.5;

  private WordMeasures() {}

  /**
   * How closely two words belong together (Rychlý, RASLAN 2008).
   *
   * @param together how often they stand together
   * @param one how often the one occurs
   * @param other how often the other does
   */
  static double logDice(long together, long one, long other) {
    return CLOSEST + log2(2.0 * together / (one + other));
  }

  /**
   * Log likelihood of a word that is as frequent in two collections of texts (Dunning, CL 19:1,
   * 1993; in the form of Rayson and Garside, ACL workshop on comparing corpora, 2000).
   *
   * @param count how often the one has it
   * @param total how many words the one has
   * @param other how often the other has it
   * @param otherTotal how many words the other has
   */
  static double g2(long count, long total, long other, long otherTotal) {
    double share = (double) (count + other) / (total + otherTotal);
    return 2 * (likelihood(count, total * share) + likelihood(other, otherTotal * share));
  }

  private static double likelihood(long count, double expected) {
    return count == 0 ? 0 : count * Math.log(count / expected);
  }

  /** How many times as frequent a word is in one of two, as a power of 2 (Hardie 2014). */
  static double logRatio(long count, long total, long other, long otherTotal) {
    return log2((orNone(count) / total) / (orNone(other) / otherTotal));
  }

  private static double orNone(long count) {
    return count == 0 ? NONE : count;
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
