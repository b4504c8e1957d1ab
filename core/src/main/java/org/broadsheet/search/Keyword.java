package org.broadsheet.search;

/**
 * A word that sets the articles of one query apart from those of another. {@code
 * core/docs/words.md} has the formulas.
 *
 * @param word as it is printed most often
 * @param language of the articles it was counted in, which is the first part of their tag; {@code
 *     und} for articles whose language is not known
 * @param count how often the articles of the one query have it
 * @param otherCount how often those of the other have it
 * @param g2 how sure it is that this is no chance: log likelihood, more than 0; 10.83 for 1 in 1000
 * @param logRatio how many times as frequent it is, as a power of 2; more than 0
 */
public record Keyword(
    String word, String language, long count, long otherCount, double g2, double logRatio) {}
