package org.broadsheet.analysis;

/**
 * The dictionary words of a text whose language does not show them by spaces, or, like Korean, not
 * all of them.
 *
 * <p>Takes any text, in time linear in its length. Query and index must use the same one. Not
 * thread-safe; made once per thread.
 */
@FunctionalInterface
public interface Segmenter {
  /** Gives the words of {@code text} to {@code sink}, by rising start. */
  void segment(String text, Sink sink);

  /** Where the words go. */
  @FunctionalInterface
  interface Sink {
    /**
     * A word of the text.
     *
     * @param start its first char in the text
     * @param end the char after its last
     * @param term its base form, normalised; without white space, never empty
     */
    void accept(int start, int end, String term);
  }
}
