package org.broadsheet.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The words that a reader may mean who types one without accents: for zolta also żółta. Stems are
 * of those, since the endings of most languages have accents, and dictionaries know nothing else.
 *
 * <p>Only Latin scripts need this: the rules for others leave out accents themselves.
 */
final class AccentVariants {
  /** Of words with more variants, those with the fewest accents are given. */
  private static final int MAX = 200;

  /** Nothing that is inflected is longer. */
  private static final int MAX_LENGTH = 30;

  private static final ConcurrentMap<String, Map<Character, String>> LETTERS =
      new ConcurrentHashMap<>();

  private AccentVariants() {}

  /** The word itself and then its variants, those with the fewest accents first. */
  static List<String> of(String word, String language) {
    Map<Character, String> letters = LETTERS.computeIfAbsent(language, AccentVariants::letters);
    List<String> all = new ArrayList<>();
    all.add(word);
    if (letters.isEmpty() || word.length() > MAX_LENGTH) {
      return all;
    }
    // Each variant gives others with one more accent, behind all that it has.
    List<Integer> firstFree = new ArrayList<>(List.of(0));
    for (int next = 0; next < all.size() && all.size() < MAX; next++) {
      char[] chars = all.get(next).toCharArray();
      for (int i = firstFree.get(next); i < chars.length; i++) {
        char plain = chars[i];
        String accented = letters.getOrDefault(plain, "");
        for (int k = 0; k < accented.length() && all.size() < MAX; k++) {
          chars[i] = accented.charAt(k);
          all.add(new String(chars));
          firstFree.add(i + 1);
        }
        chars[i] = plain;
      }
    }
    return all;
  }

  /** The accented letters of a language, by what they are without accents. */
  private static Map<Character, String> letters(String language) {
    Map<Character, String> letters = new HashMap<>();
    for (String letter : AccentedLetters.of(language).split(" ")) {
      if (!letter.isEmpty()) {
        letters.put(letter.charAt(0), letter.substring(1));
      }
    }
    return letters;
  }
}
