package org.broadsheet.analysis;

import java.util.HashMap;
import java.util.Map;

/**
 * Words whose stem is told outright, in front of a rule for all others: what inflects like no other
 * word, and frequent words of the news that the rule would mix up.
 */
final class KnownWords implements Stemmer {
  private final Map<String, String> stems = new HashMap<>();
  private final Stemmer others;

  /**
   * Puts known words before a rule.
   *
   * @param families a line for each family; its first word is the stem of all, and what a rule
   *     makes of other words should not be equal to it
   */
  KnownWords(String families, Stemmer others) {
    this.others = others;
    for (String line : families.strip().split("\n")) {
      String[] words = line.strip().split(" ");
      for (String word : words) {
        stems.put(word, words[0]);
      }
    }
  }

  @Override
  public String stem(String word) {
    String known = stems.get(word);
    return known != null ? known : others.stem(word);
  }

  @Override
  public boolean knows(String word) {
    return stems.containsKey(word) || others.knows(word);
  }
}
