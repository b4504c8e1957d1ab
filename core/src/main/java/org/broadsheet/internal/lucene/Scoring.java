package org.broadsheet.internal.lucene;

import org.broadsheet.query.TextField;

/**
 * What makes one article rank before another: BM25 over headline and body as one text, and the
 * weights of everything that comes on top. What each was measured to gain is in {@code
 * core/docs/scoring.md}.
 */
final class Scoring {
  /** How fast one more occurrence of a word stops to count. */
  static final float K1 = 1;

  /** How much a long text needs more occurrences. */
  static final float B = 0.6f;

  /**
   * The same for phrases and for the characters of scripts without spaces, of which each position
   * holds one.
   */
  static final float PHRASE_K1 = 0.75f;

  static final float PHRASE_B = 0.6f;

  /** What a word in the headline counts beside one in the body. */
  private static final float HEADLINE = 3;

  /**
   * What an inflection counts beside the word as typed, in English, which has few: another form is
   * often another word.
   */
  static final float INFLECTED = 0.4f;

  /** The same in other languages. */
  static final float INFLECTED_RICHLY = 0.55f;

  /** What a word counts that is off by a letter, beside the word as typed. */
  private static final float MISSPELT = 0.2f;

  /** What one of the most frequent words counts beside others. */
  static final float FREQUENT = 0.4f;

  /** What the parts of a compound that is written as one word count beside it. */
  static final float COMPOUND_PART = 0.4f;

  /** What counts that the parts of {@code half-brother} stand side by side, beside the parts. */
  static final float COMPOUND = 0.2f;

  /** What counts that two words of the query stand near each other, beside them. */
  static final float PROXIMITY = 0.09f;

  /** How much more rare words count than BM25 gives them, which long queries need. */
  private static final double IDF_POWER = 1.3;

  /**
   * How much more words count that stand several times where they stand at all: such tell what an
   * article is about, and others as rare do not.
   */
  private static final double BURSTINESS = 0.2;

  /** What all words of {@link Expansion} count beside those of the query. */
  static final double EXPANSION = 0.05;

  private Scoring() {}

  /** What an inflection counts in a text of a language. */
  static float inflected(String language) {
    return language.equals("en") ? INFLECTED : INFLECTED_RICHLY;
  }

  /** What a word counts that is off by so many letters; the word as typed counts 1. */
  static float misspelt(int edits) {
    return MISSPELT / edits;
  }

  /** What an occurrence counts in a field. */
  static float weight(TextField field) {
    return field == TextField.HEADLINE ? HEADLINE : 1;
  }

  /** The inverse document frequency of a word that stands in so many of all articles. */
  static double idf(long all, long found) {
    return Math.pow(Math.log(1 + (Math.max(all, found) - found + 0.5) / (found + 0.5)), IDF_POWER);
  }

  /** What a word counts that occurs so often in the articles that hold it: the more, the more. */
  static double burstiness(long occurrences, long found) {
    return found == 0 ? 1 : Math.pow((double) Math.max(occurrences, found) / found, BURSTINESS);
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
