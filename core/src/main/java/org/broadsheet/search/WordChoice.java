package org.broadsheet.search;

/**
 * Which words are listed, and how many. Words that say little are left out unless they are asked
 * for; they count in all totals nevertheless.
 *
 * @param limit how many at the most
 * @param frequent whether the most frequent words of each language are listed too
 * @param numbers whether numbers are, and words of one character that is no ideograph
 */
public record WordChoice(int limit, boolean frequent, boolean numbers) {
  /** The first 50 of the words that say something. */
  public static final WordChoice USUAL = new WordChoice(50, false, false);

  /**
   * Takes the parts.
   *
   * @throws IllegalArgumentException if the limit is negative
   */
  public WordChoice {
    if (limit < 0) {
      throw new IllegalArgumentException("limit must not be negative: " + limit);
    }
  }
}
