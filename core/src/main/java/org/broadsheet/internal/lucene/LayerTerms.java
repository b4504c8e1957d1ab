package org.broadsheet.internal.lucene;

import java.util.List;
import org.broadsheet.analysis.WordScanner;
import org.jspecify.annotations.Nullable;

/**
 * How the layers of a position are told apart in one field: words stand as they are, everything
 * else begins with a character that no word holds.
 */
final class LayerTerms {
  private static final char STEM = '\u0001';
  private static final char COMMON_GRAM = '\u0002';
  private static final char LETTERS = '\u0003';
  private static final char VALUE = '\u0004';

  /** Of longer values the rest is told apart by a hash. */
  private static final int MAX_OF_VALUE = 200;

  private LayerTerms() {}

  /** The stem of a word in a language. */
  static String stem(String language, String stem) {
    return STEM + language + STEM + stem;
  }

  /** The stem that a term of a language is; null if it is a term of another kind. */
  static @Nullable String stemOf(String term) {
    return term.charAt(0) == STEM ? term.substring(term.indexOf(STEM, 1) + 1) : null;
  }

  /** Two words in a row; it stands at the position of the second. */
  static String commonGram(String first, String second) {
    return COMMON_GRAM + first + COMMON_GRAM + second;
  }

  /** The words of a common gram as they were typed; of a term of another kind no more than "…". */
  static String wordsOfCommonGram(String term) {
    return term.charAt(0) == COMMON_GRAM ? term.substring(1).replace(COMMON_GRAM, ' ') : "…";
  }

  /** Adds the {@link #commonGram} of two words, given as chars and how many. */
  static void commonGram(
      char[] first, int length, char[] second, int secondLength, TermQueue terms) {
    terms.append(COMMON_GRAM).append(first, 0, length);
    terms.append(COMMON_GRAM).append(second, 0, secondLength).end();
  }

  /** Whether a term is a word, or what a word is without its accents. */
  static boolean isWord(String term) {
    return !term.isEmpty() && term.charAt(0) > VALUE;
  }

  /** A text with terms in it as it may be shown. */
  static String legible(String text) {
    return text.replaceAll(STEM + "([^" + STEM + "]*)" + STEM, "$1:")
        .replaceAll(COMMON_GRAM + "([^" + COMMON_GRAM + "]*)" + COMMON_GRAM, "$1_")
        .replaceAll("[" + LETTERS + VALUE + "]", "");
  }

  /** The whole value of a field, given by its words; it stands at the position of the first. */
  static String value(List<String> words) {
    String all = String.join(" ", words);
    if (all.length() <= MAX_OF_VALUE) {
      return VALUE + all;
    }
    int end = MAX_OF_VALUE - (Character.isHighSurrogate(all.charAt(MAX_OF_VALUE - 1)) ? 1 : 0);
    long hash = WordScanner.hash(all.toCharArray(), all.length());
    return VALUE + all.substring(0, end) + VALUE + Long.toHexString(hash);
  }

  /** The letters of US or U.S., or the digits of 1,000, which stand at the position of the last. */
  static String letters(String letters) {
    return LETTERS + letters;
  }

  /** Adds the {@link #letters} of a word, given as chars and how many. */
  static void letters(char[] letters, int length, TermQueue terms) {
    terms.append(LETTERS).append(letters, 0, length).end();
  }
}
