package org.broadsheet.internal.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.WordScanner;

/** The terms by which an index finds a query's word in any inflection. */
final class Inflection {
  private Inflection() {}

  /**
   * The word's stem in each of the languages, and the stem as a word, for articles where it stands
   * so; without the word itself.
   *
   * @param word normalised
   * @param printed as it was typed
   */
  static Set<String> terms(String word, String printed, QueryLanguages languages) {
    Set<String> terms = new LinkedHashSet<>();
    for (LanguageProfile language : languages.of(word)) {
      if (!language.segments()) {
        String stem = LanguageTools.stemmer(language).stem(word, printed);
        terms.add(Terms.stem(language.language(), stem));
        terms.add(stem);
      }
    }
    terms.remove(word);
    return terms;
  }

  /** The word and {@link #terms}. */
  static Set<String> forms(String word, String printed, QueryLanguages languages) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    forms.addAll(terms(word, printed, languages));
    return forms;
  }

  /** The terms of the dictionary words of a text: each inner set is one of them. */
  static List<Set<String>> units(String text, LanguageProfile language) {
    return LanguageTools.units(language, text).stream()
        .map(
            unit -> {
              Set<String> terms = new LinkedHashSet<>();
              terms.add(Terms.stem(language.language(), unit.term()));
              if (WordScanner.words(unit.term()).size() == 1) {
                terms.add(unit.term());
              }
              return terms;
            })
        .toList();
  }
}
