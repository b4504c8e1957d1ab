package org.broadsheet.internal.lucene;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.analysis.WordScanner;

/** Words as they are printed: what the index forgets, read from the text itself. */
final class PrintedPhrase {
  private final List<String> words;

  PrintedPhrase(String text) {
    words = printed(text);
  }

  /** How many words it has. */
  int length() {
    return words.size();
  }

  /** At which words of a text it begins, counted from 0, in order and not overlapping. */
  List<Integer> places(String text) {
    List<Integer> places = new ArrayList<>();
    List<String> all = printed(text);
    int last = all.size() - words.size();
    for (int at = 0; at <= last; at++) {
      if (all.subList(at, at + words.size()).equals(words)) {
        places.add(at);
        at += words.size() - 1;
      }
    }
    return places;
  }

  /** The words with their capitals and accents, however the accents are encoded. */
  private static List<String> printed(String text) {
    List<String> words = new ArrayList<>();
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    while (scanner.next()) {
      words.add(visible(text.substring(scanner.start(), scanner.end())));
    }
    return words;
  }

  /** Without soft hyphens, joiners and direction marks, which nobody sees or types. */
  private static String visible(String word) {
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
