package org.broadsheet.analysis;

/**
 * The form of a word that it shares with its other inflections in one language.
 *
 * <p>Query and index must use the same one. Not thread-safe; cheap to keep, so made once per
 * thread.
 */
@FunctionalInterface
public interface Stemmer {
  /**
   * The stem of a word, or several as {@link Stems} puts them together: without white space, never
   * empty; equal to {@code word} if it has no other.
   *
   * @param word normalised, as {@link WordScanner} gives it
   */
  String stem(String word);

  /**
   * Whether a word is one of the language, as far as the stemmer can tell: one that has only rules
   * takes any for one.
   *
   * @param word normalised
   */
  default boolean knows(String word) {
    return true;
  }
}
