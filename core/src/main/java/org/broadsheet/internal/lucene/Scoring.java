package org.broadsheet.internal.lucene;

import org.broadsheet.query.TextField;

/**
 * What makes one article rank before another: BM25 over headline and body as one text, and the
 * weights of everything that comes on top.
 *
 * <p>The figures are points, hundredths of the measure, on the development sets of {@code
 * benchmarks/run ranking}: average precision on TIME (news) and CACM, reciprocal rank of the first
 * right answer on XQuAD in six languages and on headlines looked for in an index of fifty. Where
 * sets disagree, TIME decides, for its articles are of the length of news.
 */
final class Scoring {
  /** How fast one more occurrence of a word stops to count. 0.9 loses 1 point of TIME and CACM. */
  static final float K1 = 1.2f;

  /** How much a long text needs more occurrences. 0.6 loses half a point of TIME. */
  static final float B = 0.75f;

  /**
   * The same for phrases and for the characters of scripts without spaces, of which each position
   * holds one. Against those for words, they gain 0.3 points of XQuAD zh.
   */
  static final float PHRASE_K1 = 0.75f;

  static final float PHRASE_B = 0.6f;

  /** What a word in the headline counts beside one in the body. 1 loses 1.8 points of CACM. */
  private static final float HEADLINE = 2;

  /**
   * What an inflection counts beside the word as typed. Against 1, it gains a point of TIME and 0.3
   * of XQuAD de and of headlines, and loses 0.3 of XQuAD ru; 0.5 and 0.3 lose on TIME.
   */
  static final float INFLECTED = 0.4f;

  /**
   * What one of the most frequent words counts beside others. Against 1, a half gains 1.6 points of
   * CACM and 0.7 of XQuAD ar; 0.2 gains half a point more there and loses as much of headlines.
   */
  static final float FREQUENT = 0.5f;

  /**
   * What the parts of a compound that is written as one word count beside it. Against none, it
   * gains 0.5 points of XQuAD de and changes no other set by 0.05.
   */
  static final float COMPOUND_PART = 0.4f;

  /**
   * What counts that the parts of {@code half-brother} stand side by side, beside the parts.
   * Against 1, it gains 1.2 points of CACM.
   */
  static final float COMPOUND = 0.2f;

  /**
   * What nearness of two words of the query counts beside them. Against none, it gains 0.3 points
   * of XQuAD ar and loses as much of CACM; twice as much loses a point of CACM.
   */
  static final float NEARNESS = 0.1f;

  /**
   * How much more rare words count than BM25 gives them, which long queries need. Against 1, it
   * gains 1.5 points of CACM, 0.3 of headlines and 0.1 of TIME and XQuAD; 1.5 loses half a point of
   * TIME.
   */
  private static final double RARITY = 1.25;

  private Scoring() {}

  /** What an occurrence counts in a field. */
  static float weight(TextField field) {
    return field == TextField.HEADLINE ? HEADLINE : 1;
  }

  /** What a word counts that stands in so many of all articles: the rarer, the more. */
  static double rarity(long all, long found) {
    return Math.pow(Math.log(1 + (Math.max(all, found) - found + 0.5) / (found + 0.5)), RARITY);
  }

  /** What occurrences of a word count in a text of so many words. */
  static double normalised(double occurrences, double length, double averageLength) {
    return occurrences / (1 - B + B * length / averageLength);
  }

  /** From 0 towards 1, the more occurrences there are. */
  static double saturated(double normalised) {
    return normalised / (normalised + K1);
  }
}
