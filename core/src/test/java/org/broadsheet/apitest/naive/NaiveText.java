package org.broadsheet.apitest.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The words of one text. */
final class NaiveText {
  private final String text;
  private final List<Words.Word> words;
  private final List<Set<String>> forms;

  NaiveText(String text, boolean turkish) {
    this.text = text;
    this.words = Words.of(text, turkish);
    this.forms = words.stream().map(Words.Word::forms).toList();
  }

  /** What is looked for. */
  interface Form {
    /**
     * The number of the word behind the shortest stretch that begins at a word; -1 if none does.
     */
    int end(NaiveText text, int from);
  }

  int size() {
    return words.size();
  }

  /** What a word answers to. */
  Set<String> forms(int word) {
    return forms.get(word);
  }

  boolean answers(int word, Predicate<String> wanted) {
    return forms.get(word).stream().anyMatch(wanted);
  }

  /** A word as it is printed. */
  String printed(int word) {
    int from = text.offsetByCodePoints(0, words.get(word).start());
    int to = text.offsetByCodePoints(0, words.get(word).end());
    return text.substring(from, to);
  }

  /** Whether these are the words of the whole text, with their accents. */
  boolean is(String value) {
    return Words.of(text, false).stream()
        .map(Words.Word::readings)
        .toList()
        .equals(Words.of(value, false).stream().map(Words.Word::readings).toList());
  }

  /** First and last code point of each stretch in order, the last not included. */
  List<int[]> spans(Form form) {
    List<int[]> spans = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      int to = form.end(this, from);
      if (to > from) {
        spans.add(new int[] {words.get(from).start(), words.get(to - 1).end()});
      }
    }
    return spans;
  }
}
