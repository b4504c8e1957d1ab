package org.broadsheet.internal.lucene;

import java.nio.CharBuffer;
import java.util.List;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.internal.lucene.LanguageTools.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a word is found by outside quotes in languages whose words do not show in spaces: the
 * dictionary words that begin in it. Left out where that is the word itself, which is there
 * already. The stems of other languages are known to {@link RecentWords}.
 */
final class UnitLayer {
  /** The language of a text that a dictionary parts into words; null for all others. */
  private @Nullable LanguageProfile language;

  private List<Unit> units = List.of();
  private int nextUnit;

  /** Begins a text; without a language it has no such layer. */
  void start(String text, @Nullable LanguageProfile language) {
    this.language = null;
    units = List.of();
    nextUnit = 0;
    if (language != null && language.segments()) {
      this.language = language;
      units = LanguageTools.units(language, text);
    }
  }

  /** Tells what the scanner's word is found by. */
  void next(WordScanner scanner, TermQueue terms) {
    if (language == null) {
      return;
    }
    while (nextUnit < units.size() && units.get(nextUnit).start() < scanner.end()) {
      String unit = units.get(nextUnit++).term();
      if (!is(scanner.buffer(), scanner.length(), unit)) {
        terms.add(LayerTerms.stem(language.language(), unit));
      }
    }
  }

  private static boolean is(char[] word, int length, String term) {
    return term.length() == length && term.contentEquals(CharBuffer.wrap(word, 0, length));
  }
}
