package org.broadsheet.internal.lucene;

import java.util.function.Consumer;
import org.broadsheet.analysis.FrequentWords;
import org.broadsheet.analysis.WordScanner;

/**
 * Joins each word with the one before it where both are very frequent, or both belong to a script
 * written without spaces. Such words have the longest postings, and phrases of them are found by
 * their pairs several times as fast.
 */
final class PairWindow {
  /** A word and its form without accents, as far as they take part in pairs. */
  private static final class Forms {
    private final String[] forms = new String[2];
    private final boolean[] single = new boolean[2];
    private int count;

    void read(WordScanner scanner, int plainLength) {
      count = 0;
      add(scanner.buffer(), scanner.length());
      if (plainLength > 0) {
        add(scanner.plainBuffer(), plainLength);
      }
    }

    private void add(char[] word, int length) {
      // Each form by itself: one that is only marks may lose the first, and with it its script.
      boolean isSingle = WordScanner.isSingle(word, length);
      if (isSingle || FrequentWords.contains(word, length)) {
        single[count] = isSingle;
        forms[count++] = new String(word, 0, length);
      }
    }
  }

  private Forms last = new Forms();
  private Forms current = new Forms();

  /** Whether a query's word is one that takes part in pairs with others of its kind. */
  static boolean pairs(String word, boolean single) {
    return single || FrequentWords.contains(word.toCharArray(), word.length());
  }

  /** Begins a new text: nothing stands before its first word. */
  void clear() {
    current.count = 0;
  }

  /** Goes on to the scanner's word and tells its pairs with the word before. */
  void next(WordScanner scanner, int plainLength, Consumer<String> pairs) {
    Forms spare = last;
    last = current;
    current = spare;
    current.read(scanner, plainLength);
    for (int i = 0; i < last.count; i++) {
      for (int j = 0; j < current.count; j++) {
        if (last.single[i] == current.single[j]) {
          pairs.accept(Terms.pair(last.forms[i], current.forms[j]));
        }
      }
    }
  }
}
