package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.broadsheet.analysis.FrequentWords;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.internal.lucene.LanguageTools.Unit;
import org.broadsheet.internal.lucene.PhraseCompiler.Slot;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Turns a bare word, one outside quotes, into a query for it in any inflection.
 *
 * <p>What was typed as one word may be several by the definition of words: {@code don't} is a
 * phrase of two; a run in a script written without spaces, whose words nobody has parted, is its
 * pairs of characters and the words that a dictionary finds in it.
 */
final class WordCompiler {
  /** More words joined by signs are no word but an address. */
  private static final int MAX_PARTS = 8;

  /** A longer run is no word but a passage: of any of it its beginning, of all of it the phrase. */
  private static final int MAX_RUN_LENGTH = 400;

  private final IndexView index;
  private final QueryLanguages languages;
  private final boolean any;
  private final boolean commonGrams;

  /**
   * A compiler of bare words.
   *
   * @param index what is known of the index
   * @param any whether any part of a word that is several suffices
   * @param commonGrams whether common grams may stand for the words of phrases
   */
  WordCompiler(IndexView index, boolean any, boolean commonGrams) {
    this.index = index;
    this.languages = index.languages();
    this.any = any;
    this.commonGrams = commonGrams;
  }

  /** The query for a word; null if it holds none. */
  @Nullable Query compile(String text, List<TextField> fields) {
    List<Query> parts = new ArrayList<>();
    List<Slot> slots = PhraseCompiler.slots(text);
    for (int from = 0, to; from < slots.size(); from = to) {
      boolean single = isSingle(slots.get(from));
      to = from + 1;
      while (to < slots.size() && isSingle(slots.get(to)) == single) {
        to++;
      }
      List<Slot> run = slots.subList(from, to);
      if (single) {
        parts.add(run(run, text, fields));
      } else if (run.size() == 1 && run.get(0) instanceof Slot.Exactly word) {
        parts.add(inflected(word.word(), text, fields));
      } else if (run.size() == slots.size()) {
        parts.add(typed(slots, text, fields));
      } else {
        parts.add(phrase(run, fields)); // beside characters that are words: F-16戦闘機
      }
    }
    return parts.isEmpty() ? null : combine(parts, any ? Occur.SHOULD : Occur.MUST);
  }

  /** A word and its inflections; where a dictionary parts it further, its parts as well. */
  private Query inflected(String word, String printed, List<TextField> fields) {
    List<Query> readings = new ArrayList<>();
    Query forms = word(WordForms.inflected(word, printed, languages), fields);
    readings.add(isFrequent(word) ? new BoostQuery(forms, Scoring.FREQUENT) : forms);
    readings.addAll(units(word, fields));
    if (any) {
      readings.addAll(compoundParts(word, fields));
    }
    return combine(readings, Occur.SHOULD);
  }

  private Query word(WordForms forms, List<TextField> fields) {
    boolean layered = fields.stream().allMatch(Schema::layered);
    WordQuery query = new WordQuery(fields, layered ? forms : forms.asTyped(), index);
    index.terms().prepare(fields, query.terms());
    return query;
  }

  /** The words that a compound is made of, in languages that write it as one. */
  private List<Query> compoundParts(String word, List<TextField> fields) {
    QueryLanguages compounding = languages.among(CompoundParts.LANGUAGES);
    List<Query> parts = new ArrayList<>();
    if (!compounding.profiles().isEmpty()) {
      for (String part : CompoundParts.of(word, index.statistics())) {
        Query forms = word(WordForms.inflectedOnlyIn(part, compounding), fields);
        parts.add(new BoostQuery(forms, Scoring.COMPOUND_PART));
      }
    }
    return parts;
  }

  /** What was typed as one word and is several; little words that hang on it are marked too. */
  private Query typed(List<Slot> slots, String text, List<TextField> fields) {
    CompoundWord compound = CompoundWord.of(text);
    Query query = compound(compound, fields);
    return commonGrams || compound.words().size() == slots.size()
        ? query
        : combine(List.of(query, phrase(slots, fields)), Occur.SHOULD);
  }

  /**
   * What was typed as one word and is several: initials, words with little ones hanging on them,
   * and words joined by hyphens or other signs, which stand in a row or are written as one. Of any
   * of them, each will do, and all the better if they stand together.
   */
  private Query compound(CompoundWord compound, List<TextField> fields) {
    List<String> words = compound.words();
    if (words.size() == 1) {
      return inflected(words.get(0), compound.printed().get(0), fields);
    }
    List<Query> readings = new ArrayList<>();
    if (!compound.isNumber()) { // whose groups also stand in larger numbers
      readings.add(inARow(compound, fields));
    }
    if (compound.initials() != null) {
      readings.add(word(WordForms.initials(compound.initials()), fields));
    }
    if (compound.joined() != null) {
      String joined = compound.joined();
      readings.add(word(WordForms.inflected(joined, joined, languages), fields));
    }
    Query whole = readings.size() == 1 ? readings.get(0) : new DisjunctionMaxQuery(readings, 0);
    if (!any || words.size() > MAX_PARTS || compound.initials() != null || compound.isNumber()) {
      return whole;
    }
    List<Query> parts = new ArrayList<>(List.of(new BoostQuery(whole, Scoring.COMPOUND)));
    for (int i = 0; i < words.size(); i++) {
      parts.add(inflected(words.get(i), compound.printed().get(i), fields));
    }
    return combine(parts, Occur.SHOULD);
  }

  /** The words adjacent and in order, the last of them in any inflection. */
  private Query inARow(CompoundWord compound, List<TextField> fields) {
    List<Set<String>> places = new ArrayList<>();
    for (int i = 0; i < compound.words().size(); i++) {
      WordForms forms =
          WordForms.inflected(compound.words().get(i), compound.printed().get(i), languages);
      boolean last = i == compound.words().size() - 1;
      places.add((last ? forms : forms.asTyped()).terms());
    }
    return inFields(fields, f -> PhraseCompiler.inflected(f.queryName(), places, 0, index.terms()));
  }

  /** A run without spaces: every two characters side by side, and the words of dictionaries. */
  private Query run(List<Slot> run, String text, List<TextField> fields) {
    if (run.size() > MAX_RUN_LENGTH && !any) {
      return phrase(run, fields);
    }
    List<Query> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < run.size() && i < MAX_RUN_LENGTH; i++) {
      pairs.add(pair(run.subList(i, i + 2), fields));
    }
    List<Query> readings = new ArrayList<>();
    readings.add(
        pairs.isEmpty() ? phrase(run, fields) : combine(pairs, any ? Occur.SHOULD : Occur.MUST));
    List<Query> units = units(text, fields);
    readings.addAll(units);
    Query found = combine(readings, Occur.SHOULD);
    if (commonGrams || pairs.isEmpty()) {
      return found;
    }
    Query forms = isOneWord(text) ? combine(units, Occur.SHOULD) : null;
    return new RunMarks(phrase(run, fields), forms, found);
  }

  /** Whether the dictionaries that know anything of a text take it for one word. */
  private boolean isOneWord(String text) {
    List<LanguageProfile> knowing =
        languages.of(text).stream().filter(LanguageProfile::segments).toList();
    return !knowing.isEmpty()
        && knowing.stream().allMatch(language -> LanguageTools.units(language, text).size() == 1);
  }

  /** Two characters side by side, in whichever standard of Chinese the index has them. */
  private Query pair(List<Slot> pair, List<TextField> fields) {
    Query asTyped = phrase(pair, fields);
    List<Set<String>> variants = new ArrayList<>();
    for (Slot slot : pair) {
      String character = ((Slot.Exactly) slot).word();
      Set<String> terms = WordForms.inflected(character, character, languages).terms();
      terms.removeIf(term -> !term.equals(character) && !index.terms().has(fields, term));
      variants.add(terms);
    }
    return variants.stream().allMatch(terms -> terms.size() == 1)
        ? asTyped
        : new DisjunctionMaxQuery(
            List.of(
                asTyped,
                inFields(
                    fields,
                    f -> PhraseCompiler.inflected(f.queryName(), variants, 0, index.terms()))),
            0);
  }

  /**
   * What the dictionaries of the languages find in a text, a query for each that finds anything.
   */
  private List<Query> units(String text, List<TextField> fields) {
    List<Query> readings = new ArrayList<>();
    for (LanguageProfile language : languages.of(text)) {
      if (language.segments()) {
        List<Query> units = new ArrayList<>();
        List<Unit> found = LanguageTools.units(language, text);
        for (Unit unit : found.subList(0, Math.min(found.size(), MAX_RUN_LENGTH))) {
          units.add(inFields(fields, field -> synonyms(field, terms(unit, language))));
        }
        if (!units.isEmpty()) {
          readings.add(combine(units, any ? Occur.SHOULD : Occur.MUST));
        }
      }
    }
    return readings;
  }

  /** The terms of a dictionary word: its own, and it as a word where it is one of the text's. */
  static Set<String> terms(Unit unit, LanguageProfile language) {
    String stem = LayerTerms.stem(language.language(), unit.term());
    return WordScanner.words(unit.term()).size() == 1 ? Set.of(stem, unit.term()) : Set.of(stem);
  }

  private static Query synonyms(TextField field, Set<String> forms) {
    String name = field.queryName();
    SynonymQuery.Builder terms = new SynonymQuery.Builder(name);
    forms.forEach(term -> terms.addTerm(new Term(name, term)));
    return terms.build();
  }

  private Query phrase(List<Slot> slots, List<TextField> fields) {
    return inFields(
        fields,
        f ->
            PhraseCompiler.phrase(
                f.queryName(), slots, commonGrams && Schema.layered(f), index.terms()));
  }

  private interface OfField {
    Query of(TextField field);
  }

  private static Query inFields(List<TextField> fields, OfField query) {
    return combine(fields.stream().map(query::of).toList(), Occur.SHOULD);
  }

  static boolean isFrequent(String word) {
    return FrequentWords.common().contains(word);
  }

  private static boolean isSingle(Slot slot) {
    return slot instanceof Slot.Exactly word && word.single();
  }

  static Query combine(List<? extends Query> queries, Occur occur) {
    return WideQuery.combine(queries, occur);
  }
}
