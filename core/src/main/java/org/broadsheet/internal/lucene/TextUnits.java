package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.internal.lucene.LanguageTools.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text as they are counted: those of {@link WordScanner}; where a script is written
 * without spaces those that the dictionary of the language finds, or, without one, every two
 * characters side by side. For one thread.
 */
final class TextUnits {
  private final WordScanner scanner = new WordScanner();
  private final List<Unit> units = new ArrayList<>();

  /** Takes the words of a text in a language; null for one that has no profile. */
  List<Unit> of(String text, @Nullable LanguageProfile language) {
    units.clear();
    List<Unit> found = null;
    List<Unit> run = new ArrayList<>();
    int next = 0;
    scanner.start(text);
    while (scanner.next()) {
      Unit word = new Unit(scanner.start(), scanner.end(), scanner.word());
      if (scanner.single() && (run.isEmpty() || run.getLast().end() == word.start())) {
        run.add(word);
        continue;
      }
      if (!run.isEmpty()) {
        found = found == null ? dictionaryWords(text, language) : found;
        next = addRun(run, found, next);
      }
      if (scanner.single()) {
        run.add(word);
      } else {
        units.add(word);
      }
    }
    if (!run.isEmpty()) {
      addRun(run, found == null ? dictionaryWords(text, language) : found, next);
    }
    return units;
  }

  private static List<Unit> dictionaryWords(String text, @Nullable LanguageProfile language) {
    return language != null && language.segments()
        ? LanguageTools.units(language, text)
        : List.of();
  }

  /**
   * Adds the words of a run without spaces, and empties it.
   *
   * @param found what the dictionary found in the text
   * @param from the first of those that may begin in the run
   * @return the first that begins behind it
   */
  private int addRun(List<Unit> run, List<Unit> found, int from) {
    int next = from;
    int before = units.size();
    for (; next < found.size() && found.get(next).start() < run.getLast().end(); next++) {
      if (found.get(next).start() >= run.getFirst().start()) {
        units.add(found.get(next));
      }
    }
    if (units.size() == before) {
      addPairs(run);
    }
    run.clear();
    return next;
  }

  private void addPairs(List<Unit> run) {
    for (int i = 0; i + 1 < run.size(); i++) {
      Unit first = run.get(i);
      Unit second = run.get(i + 1);
      units.add(new Unit(first.start(), second.end(), first.term() + second.term()));
    }
    if (run.size() == 1) {
      units.add(run.getFirst());
    }
  }
}
