package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.broadsheet.analysis.FrequentWords;
import org.broadsheet.analysis.LanguageProfile;
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
  /**
   * What an inflection counts beside the word as typed. Between 0.6 and 1 no figure of the ranking
   * sets moves by more than 0.003; less helps where the query's language is not told, and hurts
   * where much is inflected (XQuAD ru).
   */
  private static final float INFLECTED = 0.8f;

  /**
   * What one of the most frequent words counts beside others. Against counting them in full: CACM
   * .317 to .325 and TIME .589 to .594, the other sets within 0.002. 0.3 does a little better
   * there, and worse where headlines of many languages are looked for (MRR@10 .892 instead of
   * .895).
   */
  private static final float FREQUENT = 0.5f;

  /** A longer run is no word but a passage: of any of it its beginning, of all of it the phrase. */
  private static final int LONGEST_RUN = 400;

  private final QueryLanguages languages;
  private final boolean any;
  private final boolean pairs;

  /**
   * A compiler of bare words.
   *
   * @param languages those in which words are inflected
   * @param any whether any part of a word that is several suffices
   * @param pairs whether pairs of words may stand for the words of phrases
   */
  WordCompiler(QueryLanguages languages, boolean any, boolean pairs) {
    this.languages = languages;
    this.any = any;
    this.pairs = pairs;
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
      } else {
        parts.add(phrase(run, fields));
      }
    }
    return parts.isEmpty() ? null : combine(parts, any ? Occur.SHOULD : Occur.MUST);
  }

  /** A word and its inflections; where a dictionary parts it further, its parts as well. */
  private Query inflected(String word, String printed, List<TextField> fields) {
    Set<String> inflections = Inflection.terms(word, printed, languages);
    List<Query> readings = new ArrayList<>();
    Query forms = inFields(fields, field -> synonyms(field, word, inflections));
    readings.add(isFrequent(word) ? new BoostQuery(forms, FREQUENT) : forms);
    readings.addAll(units(word, fields));
    return combine(readings, Occur.SHOULD);
  }

  /** A run without spaces: every two characters side by side, and the words of dictionaries. */
  private Query run(List<Slot> run, String text, List<TextField> fields) {
    if (run.size() > LONGEST_RUN && !any) {
      return phrase(run, fields);
    }
    List<Query> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < run.size() && i < LONGEST_RUN; i++) {
      pairs.add(phrase(run.subList(i, i + 2), fields));
    }
    List<Query> readings = new ArrayList<>();
    readings.add(
        pairs.isEmpty() ? phrase(run, fields) : combine(pairs, any ? Occur.SHOULD : Occur.MUST));
    readings.addAll(units(text, fields));
    return combine(readings, Occur.SHOULD);
  }

  /**
   * What the dictionaries of the languages find in a text, a query for each that finds anything.
   */
  private List<Query> units(String text, List<TextField> fields) {
    List<Query> readings = new ArrayList<>();
    for (LanguageProfile language : languages.of(text)) {
      if (language.segments()) {
        List<Query> units = new ArrayList<>();
        List<Set<String>> found = Inflection.units(text, language);
        for (Set<String> terms : found.subList(0, Math.min(found.size(), LONGEST_RUN))) {
          units.add(inFields(fields, field -> synonyms(field, null, terms)));
        }
        if (!units.isEmpty()) {
          readings.add(combine(units, any ? Occur.SHOULD : Occur.MUST));
        }
      }
    }
    return readings;
  }

  private static Query synonyms(TextField field, @Nullable String word, Set<String> inflections) {
    String name = field.queryName();
    if (word != null && (inflections.isEmpty() || !Schema.layered(field))) {
      return new TermQuery(new Term(name, word));
    }
    SynonymQuery.Builder terms = new SynonymQuery.Builder(name);
    if (word != null) {
      terms.addTerm(new Term(name, word));
    }
    inflections.forEach(term -> terms.addTerm(new Term(name, term), INFLECTED));
    return terms.build();
  }

  private Query phrase(List<Slot> slots, List<TextField> fields) {
    return inFields(
        fields, f -> PhraseCompiler.phrase(f.queryName(), slots, pairs && Schema.layered(f)));
  }

  private interface OfField {
    Query of(TextField field);
  }

  private static Query inFields(List<TextField> fields, OfField query) {
    return combine(fields.stream().map(query::of).toList(), Occur.SHOULD);
  }

  static boolean isFrequent(String word) {
    return FrequentWords.contains(word.toCharArray(), word.length());
  }

  private static boolean isSingle(Slot slot) {
    return slot instanceof Slot.Exactly word && word.single();
  }

  static Query combine(List<? extends Query> queries, Occur occur) {
    if (queries.size() == 1) {
      return queries.get(0);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, occur));
    return all.build();
  }
}
