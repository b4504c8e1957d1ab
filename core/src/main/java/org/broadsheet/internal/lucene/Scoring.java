package org.broadsheet.internal.lucene;

import org.broadsheet.query.TextField;

/**
 * What makes one article rank before another: BM25 over headline and body as one text, and the
 * weights of everything that comes on top.
 *
 * <p>The figures are points, hundredths of the measure, on the development sets of {@code
 * benchmarks/run ranking}: average precision on TIME (news) and CACM, reciprocal rank of the first
 * right answer on XQuAD in six languages and on headlines looked for in an index of fifty. Where
 * sets disagree, TIME decides, for its articles are of the length of news. Each was measured with
 * the others as they were then.
 */
final class Scoring {
  /**
   * How fast one more occurrence of a word stops to count. Against 1, with the other constants as
   * they are, 1.1 gains 0.1 points of TIME and loses 0.1 of XQuAD de.
   */
  static final float K1 = 1;

  /**
   * How much a long text needs more occurrences. Together with {@link #K1}, against BM25's 0.75 and
   * 1.2, it gains 0.1 points of TIME and 0.3 of XQuAD en and de, and loses 1.3 of CACM.
   */
  static final float B = 0.6f;

  /**
   * The same for phrases and for the characters of scripts without spaces, of which each position
   * holds one. Against those for words, they gain 0.3 points of XQuAD zh.
   */
  static final float PHRASE_K1 = 0.75f;

  static final float PHRASE_B = 0.6f;

  /**
   * What a word in the headline counts beside one in the body. Against 3, 2 loses 0.7 points of
   * CACM and 1 loses 2.5; 4 and 6 gain, but CACM alone has headlines, of papers.
   */
  private static final float HEADLINE = 3;

  /**
   * What an inflection counts beside the word as typed, in English, which has few: another form is
   * often another word. 0.3 loses 0.3 points of TIME, 0.45 as much, 0.7 a whole point.
   */
  static final float INFLECTED = 0.4f;

  /**
   * The same in other languages. Against 0.4, it gains 0.3 points of XQuAD ru and loses 0.1 of de;
   * from 0.5 to 0.7 nothing else changes by 0.2. Headlines in Finnish, Polish, Turkish, Arabic,
   * German, French and Spanish do not tell 0.4 and 0.7 apart.
   */
  static final float INFLECTED_RICHLY = 0.55f;

  /**
   * What one of the most frequent words counts beside others. Against 1, a half gains 1.6 points of
   * CACM and 0.7 of XQuAD ar; 0.4 gains 0.1 more there and loses as much of de; 0.1 loses 0.2 to
   * 0.5 of TIME, XQuAD en and headlines.
   */
  static final float FREQUENT = 0.4f;

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
   * What nearness of two words of the query counts beside them. Against none, 0.1 gains 0.8 points
   * of TIME and CACM, 0.3 of XQuAD en and de, 0.1 of ru and ar, and loses 0.1 of headlines; 0.15
   * loses 0.4 of TIME.
   */
  static final float NEARNESS = 0.09f;

  /**
   * How much more rare words count than BM25 gives them, which long queries need. Against 1, it
   * gains 1.5 points of CACM, 0.5 of XQuAD th and 0.1 of TIME, of headlines and of XQuAD; 1.4 loses
   * 0.4 of TIME.
   */
  private static final double RARITY = 1.3;

  /**
   * How much more words count that stand several times where they stand at all: such tell what an
   * article is about, and others as rare do not. A power of the average number of occurrences,
   * after Kwok, A New Method of Weighting Query Terms for Ad-Hoc Retrieval (SIGIR 1996). Against
   * none, with BM25's 0.75 and 1.2 for {@link #B} and {@link #K1}, 0.1 gains 0.6 points of TIME and
   * of CACM, 0.2 gains 0.8 and 0.6, 0.3 gains 1.1 and 0.4, 0.5 gains 1.8 and loses 0.7; from 0.2 on
   * XQuAD en loses 0.1 and de 0.2 to 0.3, headlines nothing. With the constants as they are, 0.3
   * gains 0.3 of TIME and loses 0.1 of XQuAD ru. What chance alone would give, taken off the
   * average, changes none of this by more than 0.4 points and gains nothing.
   */
  private static final double BURSTS = 0.2;

  /**
   * What all words of {@link Expansion} count beside those of the query. Gains 0.3 points of CACM
   * and 0.2 of XQuAD de, and loses 0.1 of TIME; twice as much gains 0.3 of XQuAD de, loses 1.1 of
   * TIME, 0.8 of XQuAD th and 0.4 of zh. So it is an option.
   */
  static final double EXPANSION = 0.05;

  private Scoring() {}

  /** What an inflection counts in a text of a language. */
  static float inflected(String language) {
    return language.equals("en") ? INFLECTED : INFLECTED_RICHLY;
  }

  /** What an occurrence counts in a field. */
  static float weight(TextField field) {
    return field == TextField.HEADLINE ? HEADLINE : 1;
  }

  /** What a word counts that stands in so many of all articles: the rarer, the more. */
  static double rarity(long all, long found) {
    return Math.pow(Math.log(1 + (Math.max(all, found) - found + 0.5) / (found + 0.5)), RARITY);
  }

  /** What a word counts that occurs so often in the articles that hold it: the more, the more. */
  static double bursts(long occurrences, long found) {
    return found == 0 ? 1 : Math.pow((double) Math.max(occurrences, found) / found, BURSTS);
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
