package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.broadsheet.analysis.TurkishCasing;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.query.NewsQuery;
import org.jspecify.annotations.Nullable;

/** Turns words in a row into queries of one field. */
final class PhraseCompiler {
  /**
   * Longer phrases are looked up word by word: Lucene would hold the postings of all words open at
   * once, of a repeated one many times, and meet each article with all of them.
   */
  private static final int LONG = 64;

  /** The same for words in any inflection, which stand for dozens each. */
  private static final int LONG_INFLECTED = 8;

  private static final Query NOTHING = new MatchNoDocsQuery("no article has the word");

  private PhraseCompiler() {}

  /** One place of a phrase. */
  sealed interface Slot {
    /**
     * This word.
     *
     * @param cased its reading by the casing of Turkish; null where that is none of its own
     * @param single whether it is a character of a script written without spaces
     */
    record Exactly(String word, @Nullable String cased, boolean single) implements Slot {
      /** It in all its readings. */
      List<String> readings() {
        return cased == null ? List.of(word) : List.of(word, cased);
      }

      boolean isJoinedWith(Slot next) {
        return next instanceof Exactly other
            && single == other.single
            && cased == null
            && other.cased == null
            && CommonGrams.take(word, single)
            && CommonGrams.take(other.word, other.single);
      }
    }

    record Beginning(List<String> starts) implements Slot {}

    record Anything() implements Slot {}
  }

  /** The words of a text, one place each. */
  static List<Slot> slots(String text) {
    List<Slot> slots = new ArrayList<>();
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    String lowered = TurkishCasing.lowered(text);
    WordScanner cased = new WordScanner();
    cased.start(lowered == null ? "" : lowered);
    while (scanner.next()) {
      String word = scanner.word();
      String reading = cased.next() ? cased.word() : word;
      slots.add(new Slot.Exactly(word, reading.equals(word) ? null : reading, scanner.single()));
    }
    return slots;
  }

  /** The words of a text, the last of which is only a beginning. */
  static List<Slot> slotsOfStart(String text) {
    List<Slot> slots = slots(text);
    if (!slots.isEmpty() && slots.getLast() instanceof Slot.Exactly last) {
      slots.set(slots.size() - 1, new Slot.Beginning(last.readings()));
    }
    return slots;
  }

  /** What stands in quotes; a gap at either end holds nothing together and is left out. */
  static List<Slot> slots(List<NewsQuery.Part> parts) {
    List<Slot> slots = new ArrayList<>();
    for (NewsQuery.Part part : parts) {
      switch (part) {
        case NewsQuery.Text t -> slots.addAll(slots(t.text()));
        case NewsQuery.WordStart s -> slots.addAll(slotsOfStart(s.text()));
        case NewsQuery.Gap g -> {
          for (int i = 0; i < g.most() && !slots.isEmpty(); i++) {
            slots.add(new Slot.Anything());
          }
        }
        case NewsQuery.Either e -> throw new UnsupportedOperationException();
        case NewsQuery.AnyForm f -> throw new UnsupportedOperationException();
      }
    }
    while (!slots.isEmpty() && slots.getLast() instanceof Slot.Anything) {
      slots.removeLast();
    }
    return slots;
  }

  /**
   * The words exactly in a row.
   *
   * @param commonGrams whether common grams may stand for the words: faster, but what matches is
   *     then placed at the second word of each gram only
   * @param terms finds which readings of the words there are
   */
  static Query phrase(String field, List<Slot> slots, boolean commonGrams, TermLookup terms) {
    List<Slot> held = slots.stream().map(slot -> held(slot, field, terms)).toList();
    if (held.size() == 1) {
      return alone(field, held.get(0));
    }
    if (held.size() > LONG || held.stream().anyMatch(Slot.Beginning.class::isInstance)) {
      return new PhraseJoinQuery(field, places(held));
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (int i = 0; i < held.size(); i++) {
      if (!(held.get(i) instanceof Slot.Exactly word)) {
        continue;
      }
      if (commonGrams && i + 1 < held.size() && word.isJoinedWith(held.get(i + 1))) {
        i++;
        phrase.add(commonGram(field, held, i), i);
      } else if (commonGrams
          && i > 0
          && held.get(i - 1) instanceof Slot.Exactly w
          && w.isJoinedWith(word)) {
        phrase.add(commonGram(field, held, i), i);
      } else {
        phrase.add(terms(field, word), i);
      }
    }
    return simplest(phrase.build());
  }

  /** With the one reading that articles hold, where there is only one. */
  private static Slot held(Slot slot, String field, TermLookup terms) {
    if (!(slot instanceof Slot.Exactly word) || word.cased() == null) {
      return slot;
    }
    boolean has = terms.has(field, word.word());
    boolean hasCased = terms.has(field, word.cased());
    return has && hasCased
        ? word
        : new Slot.Exactly(hasCased ? word.cased() : word.word(), null, word.single());
  }

  private static Query alone(String field, Slot slot) {
    return switch (slot) {
      case Slot.Exactly s ->
          WordCompiler.combine(
              Stream.of(terms(field, s)).map(TermQuery::new).toList(), Occur.SHOULD);
      case Slot.Beginning s ->
          WordCompiler.combine(
              s.starts().stream().map(start -> new PrefixQuery(new Term(field, start))).toList(),
              Occur.SHOULD);
      case Slot.Anything s -> throw new IllegalStateException("a gap alone");
    };
  }

  private static Term[] terms(String field, Slot.Exactly word) {
    return word.readings().stream().map(reading -> new Term(field, reading)).toArray(Term[]::new);
  }

  /** The plainest query of Lucene's for a phrase: the plainer it is, the faster. */
  private static Query simplest(MultiPhraseQuery phrase) {
    Term[][] terms = phrase.getTermArrays();
    if (Stream.of(terms).anyMatch(readings -> readings.length > 1)) {
      return phrase;
    }
    if (terms.length == 1) {
      return new TermQuery(terms[0][0]);
    }
    PhraseQuery.Builder all = new PhraseQuery.Builder();
    for (int i = 0; i < terms.length; i++) {
      all.add(terms[i][0], phrase.getPositions()[i]);
    }
    return all.build();
  }

  private static List<PhrasePlace> places(List<Slot> slots) {
    List<PhrasePlace> places = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      switch (slots.get(i)) {
        case Slot.Exactly s ->
            places.add(new PhrasePlace(i, new PhrasePlace.Words.OneOf(Set.copyOf(s.readings()))));
        case Slot.Beginning s ->
            places.add(new PhrasePlace(i, new PhrasePlace.Words.Beginning(s.starts())));
        case Slot.Anything s -> {}
      }
    }
    return places;
  }

  private static Term[] commonGram(String field, List<Slot> slots, int second) {
    String first = ((Slot.Exactly) slots.get(second - 1)).word();
    String last = ((Slot.Exactly) slots.get(second)).word();
    return new Term[] {new Term(field, LayerTerms.commonGram(first, last))};
  }

  /**
   * Words in a row, each in any of its forms.
   *
   * @param places the forms of each word
   * @param reach how many other words may stand between
   * @param terms finds which of the forms there are; most are of other languages
   */
  static Query inflected(String field, List<Set<String>> places, int reach, TermLookup terms) {
    if (reach == 0 && places.size() > LONG_INFLECTED) {
      List<PhrasePlace> all = new ArrayList<>();
      for (Set<String> forms : places) {
        if (forms.stream().noneMatch(form -> terms.has(field, form))) {
          return NOTHING;
        }
        all.add(new PhrasePlace(all.size(), new PhrasePlace.Words.OneOf(Set.copyOf(forms))));
      }
      return new PhraseJoinQuery(field, all);
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(reach);
    for (Set<String> forms : places) {
      Term[] held =
          forms.stream()
              .filter(form -> terms.has(field, form))
              .map(form -> new Term(field, form))
              .toArray(Term[]::new);
      if (held.length == 0) {
        return NOTHING;
      }
      phrase.add(held);
    }
    return phrase.build();
  }

  /** The words in any order, with at most {@code others} words among them. */
  static Query near(String field, List<Slot> words, int others, TermLookup terms) {
    if (words.size() == 1) {
      return phrase(field, words, false, terms);
    }
    List<List<String>> readings = new ArrayList<>();
    for (Slot word : words) {
      readings.add(((Slot.Exactly) held(word, field, terms)).readings());
    }
    return new NearQuery(field, readings, others);
  }
}
