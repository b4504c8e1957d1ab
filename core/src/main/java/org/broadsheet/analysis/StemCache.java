package org.broadsheet.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A stemmer that remembers the words it met last, and keeps from the rule behind it what is no word
 * to it.
 *
 * <p>News repeats itself: of English words nine in ten are found here, of others six to eight. A
 * word has one place, where it displaces whatever was there; that costs less than keeping count of
 * use.
 */
final class StemCache implements Stemmer {
  /** Longer words are their own stems: nothing that is inflected is so long. */
  static final int MAX_LENGTH = 60;

  /** For a stream of articles. */
  static final int LARGE = 1 << 16;

  /** For queries, which have few words and may need all languages at once. */
  static final int SMALL = 1 << 10;

  private final Stemmer rule;
  private final @Nullable String[] words;
  private final @Nullable String[] stems;

  /**
   * Remembers for {@code rule}.
   *
   * @param size how many words at the most, a power of two
   */
  StemCache(Stemmer rule, int size) {
    this.rule = rule;
    this.words = new @Nullable String[size];
    this.stems = new @Nullable String[size];
  }

  @Override
  public String stem(String word) {
    int hash = word.hashCode();
    int place = (hash ^ hash >>> 14) & words.length - 1;
    String stem = stems[place];
    if (stem == null || !word.equals(words[place])) {
      stem = find(word);
      if (word.length() <= 2 * MAX_LENGTH) { // do not hold on to giants
        words[place] = word;
        stems[place] = stem;
      }
    }
    return stem;
  }

  @Override
  public boolean knows(String word) {
    return rule.knows(word);
  }

  private String find(String word) {
    if (word.length() > MAX_LENGTH || isLetter(word) || isNumber(word)) {
      return word;
    }
    String stem = Twins.unify(rule.stem(word)); // rules write as their languages do
    return isOneWord(stem) && !stem.equals(word) ? stem : word;
  }

  /** Dictionaries know more: the Polish one makes horse power of hp. */
  private static boolean isOneWord(String stem) {
    for (int i = 0; i < stem.length(); i++) {
      if (Character.isWhitespace(stem.charAt(i))) {
        return false;
      }
    }
    return !stem.isEmpty();
  }

  /** Whether it is one letter of an alphabet. */
  private static boolean isLetter(String word) {
    return word.length() == 1 && !Character.isIdeographic(word.charAt(0));
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
