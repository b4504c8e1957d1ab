package org.broadsheet.internal.lucene;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.analysis.WordScanner;

/** Words as they are printed: what the index forgets, read from the text itself. */
final class PrintedPhrase {
  private final List<String> words = new ArrayList<>();
  private String first = "";

  PrintedPhrase(String text) {
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    while (scanner.next()) {
      first = words.isEmpty() ? scanner.word() : first;
      words.add(visible(text.substring(scanner.start(), scanner.end())));
    }
  }

  /** How many words it has. */
  int length() {
    return words.size();
  }

  /** At which words of a text it begins, counted from 0, in order. */
  List<Integer> places(String text) {
    List<Integer> candidates = new ArrayList<>();
    int[] starts = new int[256];
    int[] ends = new int[256];
    int count = 0;
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    while (scanner.next()) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      starts[count] = scanner.start();
      ends[count] = scanner.end();
      if (isFirst(scanner)) {
        candidates.add(count);
      }
      count++;
    }
    List<Integer> places = new ArrayList<>();
    for (int at : candidates) {
      if (at + words.size() <= count && stands(text, starts, ends, at)) {
        places.add(at);
      }
    }
    return places;
  }

  /** Whether a word is the phrase's first, however it is printed: most are not. */
  private boolean isFirst(WordScanner scanner) {
    return scanner.length() == first.length()
        && scanner.buffer()[0] == first.charAt(0)
        && scanner.word().equals(first);
  }

  private boolean stands(String text, int[] starts, int[] ends, int at) {
    for (int i = 0; i < words.size(); i++) {
      if (!visible(text.substring(starts[at + i], ends[at + i])).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A word with its capitals and accents, without what nobody sees or types. */
  private static String visible(String word) {
    boolean ascii = true;
    for (int i = 0; i < word.length(); i++) {
      ascii &= word.charAt(i) < 128;
    }
    if (ascii) {
      return word;
    }
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    if (composed.chars().noneMatch(c -> Character.getType(c) == Character.FORMAT)) {
      return composed;
    }
    StringBuilder visible = new StringBuilder();
    composed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }
}
