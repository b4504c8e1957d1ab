package org.broadsheet.internal.lucene;

import java.nio.CharBuffer;
import java.util.List;
import org.broadsheet.analysis.Folding;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.Stemmer;
import org.broadsheet.analysis.Stems;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.internal.lucene.LanguageTools.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a word is found by outside quotes, in the language of its text, where more than the word
 * decides: its stem if the printed form matters for that, or the dictionary words that begin in it.
 * Left out where it is the word itself, which is there already. All other stems are known to {@link
 * RecentWords}.
 */
final class StemLayer {
  /** The language of a text in which more than the word decides; null for all others. */
  private @Nullable LanguageProfile language;

  /** Where the printed word matters. */
  private @Nullable Stemmer stemmer;

  private String text = "";
  private List<Unit> units = List.of();
  private int nextUnit;

  /** Begins a text; without a language it has no such layer. */
  void start(String text, @Nullable LanguageProfile language) {
    this.text = text;
    this.language = null;
    stemmer = null;
    units = List.of();
    nextUnit = 0;
    if (language != null && language.segments()) {
      this.language = language;
      units = LanguageTools.units(language, text);
    } else if (language != null && language.readsPrinted()) {
      this.language = language;
      stemmer = LanguageTools.stemmer(language);
    }
  }

  /** Tells what the scanner's word is found by; {@code plainLength} as {@code foldPlain} said. */
  void next(WordScanner scanner, int plainLength, TermQueue terms) {
    if (language == null) {
      return;
    }
    if (stemmer != null) {
      stems(language, stemmer, scanner, plainLength, terms);
    }
    while (nextUnit < units.size() && units.get(nextUnit).start() < scanner.end()) {
      String unit = units.get(nextUnit++).term();
      if (!is(scanner.buffer(), scanner.length(), unit)) {
        terms.add(LayerTerms.stem(language.language(), unit));
      }
    }
  }

  private void stems(
      LanguageProfile language,
      Stemmer stemmer,
      WordScanner scanner,
      int plainLength,
      TermQueue terms) {
    String word = scanner.word();
    String stem = stemmer.stem(word, text.substring(scanner.start(), scanner.end()));
    for (String one : Stems.split(stem)) {
      if (!one.equals(word)) {
        terms.add(LayerTerms.stem(language.language(), one));
      }
      String plainStem = Folding.fold(one);
      if (!plainStem.equals(one)
          && !plainStem.equals(word)
          && !is(scanner.plainBuffer(), plainLength, plainStem)) {
        terms.add(LayerTerms.stem(language.language(), plainStem));
      }
    }
  }

  private static boolean is(char[] word, int length, String term) {
    return term.length() == length && term.contentEquals(CharBuffer.wrap(word, 0, length));
  }
}
