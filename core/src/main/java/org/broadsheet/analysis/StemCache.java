package org.broadsheet.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A stemmer that remembers the words it met last, and keeps from the rule behind it what is no word
 * to it.
 *
 * <p>News repeats itself: of English words nine in ten are found here, of others six to eight. A
 * word has one place, where it displaces whatever was there; that costs less than keeping count of
 * use. All threads that index share one memory for all languages: what one has looked up in a
 * dictionary the others need not. Entries are immutable, so a thread sees all of one or none of it,
 * and what two threads overwrite for each other is only looked up again.
 */
final class StemCache implements Stemmer {
  /** Longer words are their own stems: nothing that is inflected is so long. */
  static final int MAX_LENGTH = 60;

  /** For all streams of articles together; it takes some 30 MB. */
  private static final int LARGE = 1 << 18;

  /** For queries, which have few words and may need all languages at once. */
  private static final int SMALL = 1 << 10;

  private final Stemmer rule;
  private final String language;
  private final @Nullable Met[] met;

  private StemCache(Stemmer rule, String language, @Nullable Met[] met) {
    this.rule = rule;
    this.language = language;
    this.met = met;
  }

  /** A word that was met, and its stem. */
  private record Met(String language, String word, String stem) {}

  /** What all threads that index have met; made with the first of them. */
  private static final class Shared {
    static final @Nullable Met[] MET = new @Nullable Met[LARGE];
  }

  /** One that remembers what the others of the language do; {@code rule} is for one thread. */
  static StemCache shared(Stemmer rule, String language) {
    return new StemCache(rule, language, Shared.MET);
  }

  /** One that remembers few words, for itself. */
  static StemCache small(Stemmer rule, String language) {
    return new StemCache(rule, language, new @Nullable Met[SMALL]);
  }

  @Override
  public String stem(String word) {
    int hash = 31 * word.hashCode() + language.hashCode();
    int place = (hash ^ hash >>> 14) & met.length - 1;
    Met known = met[place];
    if (known != null && known.word().equals(word) && known.language().equals(language)) {
      return known.stem();
    }
    String stem = find(word);
    if (word.length() <= 2 * MAX_LENGTH) { // do not hold on to giants
      met[place] = new Met(language, word, stem);
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
