package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.analysis.Folding;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.Stemmer;
import org.broadsheet.analysis.Stems;
import org.broadsheet.analysis.TurkishCasing;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * The terms by which an index finds one word of a query.
 *
 * @param word the word as it is shown to those who ask what counted
 * @param forms at least one
 */
record WordForms(String word, List<Form> forms) {

  /** What occurrences of a term are. */
  enum Kind {
    /** The word as typed. */
    EXACT,
    /** Inflections, and wherever the word as typed stands that as well. */
    WITH_EXACT,
    /** Inflections other than the word as typed. */
    OTHER
  }

  /**
   * A term.
   *
   * @param languages it counts in articles of these profiles only; null if in all
   * @param weight what an occurrence counts that is not the word as typed
   */
  record Form(String term, Kind kind, @Nullable Set<String> languages, float weight) {
    static Form exact(String term, @Nullable Set<String> languages) {
      return new Form(term, Kind.EXACT, languages, 1);
    }

    boolean countsIn(@Nullable String language) {
      return languages == null || (language != null && languages.contains(language));
    }
  }

  /** A stem that is a word as it stands, and what it counts where it is one. */
  private record BareStem(String word, float weight) {
    // Written out: those that Java makes when they are first called take a search from a cold
    // terminal as long as its scoring.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof BareStem stem && weight == stem.weight && word.equals(stem.word);
    }

    @Override
    public int hashCode() {
      return word.hashCode();
    }
  }

  /** Without inflections. */
  WordForms asTyped() {
    return new WordForms(word, forms.stream().filter(form -> form.kind() == Kind.EXACT).toList());
  }

  /** The initials of {@code U.S.}, with full stops or without. */
  static WordForms initials(String letters) {
    return new WordForms(letters, List.of(Form.exact(LayerTerms.letters(letters), null)));
  }

  /**
   * A word as it may have been misread or mistyped, uninflected: the further off, the less it
   * counts.
   *
   * @param word with one reading or two
   * @param fields where it is looked for
   */
  static WordForms misspelt(
      PhraseCompiler.Slot.Exactly word, int edits, List<TextField> fields, TermLookup terms) {
    Map<String, Form> forms = new LinkedHashMap<>();
    word.readings().forEach(reading -> forms.put(reading, Form.exact(reading, null)));
    for (String reading : word.readings()) {
      for (TextField field : fields) {
        for (Misspellings.Found found : terms.near(field.queryName(), reading, edits)) {
          float weight = Scoring.misspelt(found.edits());
          Form form = new Form(found.word(), Kind.OTHER, null, weight);
          forms.merge(found.word(), form, (one, other) -> one.weight() < weight ? other : one);
        }
      }
    }
    Set<String> known = Set.copyOf(forms.keySet());
    forms.values().removeIf(form -> form.kind() == Kind.OTHER && isPlainAmong(known, form.term()));
    return new WordForms(word.word() + "~" + edits, List.copyOf(forms.values()));
  }

  /** Whether a term is accented and found without its accents as well: it would count twice. */
  private static boolean isPlainAmong(Set<String> terms, String term) {
    String plain = Folding.fold(term);
    return !plain.equals(term) && terms.contains(plain);
  }

  /**
   * A word in any inflection. In each language that is its stem there; and the stem as a word, in
   * articles of that language only, for in others it may be anything.
   *
   * @param word normalised
   * @param printed as it was typed
   */
  static WordForms inflected(String word, String printed, QueryLanguages languages) {
    return inflected(word, printed, languages, null);
  }

  /**
   * The stems that an occurrence shares with the word in an article of a language: those by which
   * it was found; or itself where it is one, for the index has no stem that is the word.
   *
   * @param found the forms that stand there
   */
  List<String> stems(List<Form> found, @Nullable String language) {
    List<String> stems =
        found.stream()
            .map(form -> LayerTerms.stemOf(form.term()))
            .filter(Objects::nonNull)
            .toList();
    if (!stems.isEmpty() || language == null) {
      return stems;
    }
    Set<String> terms = terms();
    return found.stream()
        .map(Form::term)
        .filter(term -> terms.contains(LayerTerms.stem(language, term)))
        .toList();
  }

  /** All terms, for where it is not asked what they count. */
  Set<String> terms() {
    return forms.stream().map(Form::term).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** As {@link #inflected(String, String, QueryLanguages)}, in articles of these languages only. */
  static WordForms inflectedOnlyIn(String word, QueryLanguages languages) {
    Set<String> tags = new HashSet<>();
    languages.profiles().forEach(profile -> tags.add(profile.language()));
    return inflected(word, word, languages, tags);
  }

  private static WordForms inflected(
      String word, String printed, QueryLanguages languages, @Nullable Set<String> only) {
    List<Form> forms = new ArrayList<>();
    Map<BareStem, Set<String>> bareStems = new LinkedHashMap<>();
    forms.add(Form.exact(word, only));
    String cased = TurkishCasing.reading(word, printed);
    if (cased != null) {
      forms.add(Form.exact(cased, only));
    }
    boolean plain = Folding.fold(word).equals(word);
    for (LanguageProfile language : languages.of(word)) {
      if (language.segments()) {
        continue;
      }
      Stemmer stemmer = LanguageTools.stemmerOfQueries(language);
      Set<String> stems = new LinkedHashSet<>(Stems.split(stemmer.stem(word)));
      if (plain) {
        stems.addAll(LanguageTools.plainStems(language, word));
      }
      float weight = Scoring.inflected(language.language());
      for (String stem : stems) {
        boolean bare = stem.equals(word);
        String term = LayerTerms.stem(language.language(), stem);
        forms.add(new Form(term, bare ? Kind.OTHER : Kind.WITH_EXACT, null, weight));
        if (!bare) {
          bareStems
              .computeIfAbsent(new BareStem(stem, weight), s -> new HashSet<>())
              .add(language.language());
        }
      }
    }
    bareStems.forEach(
        (stem, tags) -> forms.add(new Form(stem.word(), Kind.OTHER, tags, stem.weight())));
    String number = GroupedNumber.digits(word);
    if (number != null) {
      if (!number.equals(word)) {
        forms.add(Form.exact(number, only));
      }
      forms.add(new Form(LayerTerms.letters(number), Kind.OTHER, only, 1));
    } else if (JoinLayer.mayBeInitials(word)) {
      forms.add(new Form(LayerTerms.letters(word), Kind.WITH_EXACT, only, Scoring.INFLECTED));
    }
    return new WordForms(word, List.copyOf(forms));
  }
}
