package org.broadsheet.search;

/**
 * A word that stands near what a query matches. {@code core/docs/words.md} has the formulas.
 *
 * @param word as it is printed most often
 * @param language of the articles it was counted in, which is the first part of their tag; {@code
 *     und} for articles whose language is not known
 * @param count how often it stands in the window of an occurrence
 * @param expected how often it would if it were spread evenly over the texts that the filters leave
 * @param logDice how closely the two belong together: at most about 14, one more for twice as close
 */
public record Collocate(
    String word, String language, long count, double expected, double logDice) {}
