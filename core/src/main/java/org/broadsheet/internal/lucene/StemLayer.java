package org.broadsheet.internal.lucene;

import java.nio.CharBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.Stemmer;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.internal.lucene.LanguageTools.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a word is found by outside quotes, in the language of its text: its stem, or the dictionary
 * words that begin in it. Left out where it is the word itself, which is there already.
 */
final class StemLayer {
  private @Nullable LanguageProfile language;

  /** Where the printed word matters. */
  private @Nullable Stemmer stemmer;

  /** Where it does not. */
  private @Nullable StemTerms known;

  private String text = "";
  private List<Unit> units = List.of();
  private int nextUnit;

  /** Begins a text; without a language it has no such layer. */
  void start(String text, @Nullable LanguageProfile language) {
    this.text = text;
    this.language = language;
    stemmer = null;
    known = null;
    if (language != null && !language.segments()) {
      if (language.readsPrinted()) {
        stemmer = LanguageTools.stemmer(language);
      } else {
        known = LanguageTools.stemTerms(language);
      }
    }
    units =
        language == null || !language.segments() ? List.of() : LanguageTools.units(language, text);
    nextUnit = 0;
  }

  /** Tells what the scanner's word is found by; {@code plainLength} as {@code foldPlain} said. */
  void next(WordScanner scanner, int plainLength, Consumer<String> terms) {
    if (language == null) {
      return;
    }
    if (known != null) {
      stems(known, scanner, plainLength, terms);
    } else if (stemmer != null) {
      stems(language, stemmer, scanner, plainLength, terms);
    }
    while (nextUnit < units.size() && units.get(nextUnit).start() < scanner.end()) {
      String unit = units.get(nextUnit++).term();
      if (!is(scanner.buffer(), scanner.length(), unit)) {
        terms.accept(Terms.stem(language.language(), unit));
      }
    }
  }

  private static void stems(
      StemTerms known, WordScanner scanner, int plainLength, Consumer<String> terms) {
    String stem = known.of(scanner.buffer(), scanner.length());
    if (stem != null) {
      terms.accept(stem);
    }
    if (plainLength > 0) { // who types no accents inflects without them too
      String plainStem = known.of(scanner.plainBuffer(), plainLength);
      if (plainStem != null && !plainStem.equals(stem)) {
        terms.accept(plainStem);
      }
    }
  }

  private void stems(
      LanguageProfile language,
      Stemmer stemmer,
      WordScanner scanner,
      int plainLength,
      Consumer<String> terms) {
    String word = scanner.word();
    String stem = stemmer.stem(word, text.substring(scanner.start(), scanner.end()));
    if (!stem.equals(word)) {
      terms.accept(Terms.stem(language.language(), stem));
    }
    if (plainLength > 0) {
      String plain = new String(scanner.plainBuffer(), 0, plainLength);
      String plainStem = stemmer.stem(plain, plain);
      if (!plainStem.equals(plain) && !plainStem.equals(stem)) {
        terms.accept(Terms.stem(language.language(), plainStem));
      }
    }
  }

  private static boolean is(char[] word, int length, String term) {
    return term.length() == length && term.contentEquals(CharBuffer.wrap(word, 0, length));
  }
}
