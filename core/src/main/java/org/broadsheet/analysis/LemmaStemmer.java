package org.broadsheet.analysis;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The headwords of a word by a dictionary. A word that it does not know, as nearly all names, goes
 * to a rule; before that a compound has the headwords of its last part.
 */
final class LemmaStemmer implements Stemmer {
  /** Shorter ones are endings more often than words. */
  private static final int MIN_PART = 5;

  private final LemmaDictionary dictionary;
  private final boolean compounds;
  private final Supplier<Stemmer> rule;

  /** Made for the first word that needs it: some rules take longer to be made than a search. */
  private @Nullable Stemmer others;

  /**
   * By a dictionary.
   *
   * @param compounds whether words are put together to new ones, which no dictionary holds
   * @param rule for words that the dictionary does not know
   */
  LemmaStemmer(LemmaDictionary dictionary, boolean compounds, Supplier<Stemmer> rule) {
    this.dictionary = dictionary;
    this.compounds = compounds;
    this.rule = rule;
  }

  @Override
  public String stem(String word) {
    String stem = headwords(word);
    if (stem == null && compounds) {
      stem = ofLastPart(word);
    }
    if (stem != null) {
      return stem;
    }
    if (others == null) {
      others = rule.get();
    }
    return others.stem(word);
  }

  @Override
  public boolean knows(String word) {
    return headwords(word) != null;
  }

  private @Nullable String headwords(String word) {
    String headwords = dictionary.headwords(word);
    // Folding case has made ss of the sharp s, which only German has.
    return headwords == null && word.contains("ss")
        ? dictionary.headwords(word.replace("ss", "ß"))
        : headwords;
  }

  /** By the longest word of the dictionary that the word ends in. */
  private @Nullable String ofLastPart(String word) {
    for (int at = 2; at <= word.length() - MIN_PART; at++) {
      String last =
          Character.isLowSurrogate(word.charAt(at)) ? null : headwords(word.substring(at));
      if (last != null) {
        return word.substring(0, at) + last; // before what all of them begin with
      }
    }
    return null;
  }
}
