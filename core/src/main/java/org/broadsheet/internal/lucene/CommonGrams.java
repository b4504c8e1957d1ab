package org.broadsheet.internal.lucene;

import java.util.Arrays;
import org.broadsheet.analysis.FrequentWords;
import org.broadsheet.analysis.WordScanner;

/**
 * Joins each word with the one before it where both are very frequent, or both belong to a script
 * written without spaces. Such words have the longest postings, and phrases of them are found by
 * their common grams several times as fast.
 */
final class CommonGrams {
  /** A word and its form without accents, and both by Turkish casing. */
  private static final int FORMS = 4;

  /** The forms of a word, as far as they take part in common grams. */
  private static final class Forms {
    private final char[][] forms = new char[FORMS][WordScanner.MAX_LENGTH];
    private final int[] lengths = new int[FORMS];
    private final boolean[] single = new boolean[FORMS];
    private int count;

    void add(char[] word, int length, boolean isSingle) {
      for (int i = 0; i < count; i++) {
        if (Arrays.equals(forms[i], 0, lengths[i], word, 0, length)) {
          return;
        }
      }
      System.arraycopy(word, 0, forms[count], 0, length);
      lengths[count] = length;
      single[count++] = isSingle;
    }
  }

  private Forms last = new Forms();
  private Forms current = new Forms();

  /** Whether a query's word is one that takes part in common grams with others of its kind. */
  static boolean take(String word, boolean single) {
    return single || FrequentWords.inCommonGrams().contains(word);
  }

  /** Begins a new text: nothing stands before its first word. */
  void clear() {
    current.count = 0;
  }

  /** Goes on to the next word, whose forms are still to come. */
  void next() {
    Forms spare = last;
    last = current;
    current = spare;
    current.count = 0;
  }

  /** Takes a form of the word: it as it is, or without accents. */
  void form(char[] word, int length, boolean frequent) {
    // Each form by itself: one that is only marks may lose the first, and with it its script.
    boolean isSingle = WordScanner.isSingle(word, length);
    if (isSingle || frequent) {
      current.add(word, length, isSingle);
    }
  }

  /** Tells the common grams of the word with the one before. */
  void tell(TermQueue terms) {
    for (int i = 0; i < last.count; i++) {
      for (int j = 0; j < current.count; j++) {
        if (last.single[i] == current.single[j]) {
          LayerTerms.commonGram(
              last.forms[i], last.lengths[i], current.forms[j], current.lengths[j], terms);
        }
      }
    }
  }
}
