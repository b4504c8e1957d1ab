package org.broadsheet.internal.lucene;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.TurkishCasing;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.internal.lucene.LanguageTools.Unit;
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

    /** Any of these terms, such as the forms of a word. */
    record AnyOf(Set<String> terms) implements Slot {}

    /** Words that may be anything. */
    record Gap(int least, int most) implements Slot {}

    /** One of several rows of words; neither gaps nor choices are in them. */
    record Choice(List<List<Slot>> rows) implements Slot {}
  }

  /** The words of a text, one place each. */
  static List<Slot> slots(String text) {
    List<Slot> slots = new ArrayList<>();
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    String lowered = TurkishCasing.lowered(text);
    WordScanner cased = null;
    if (lowered != null) {
      cased = new WordScanner();
      cased.start(lowered);
    }
    while (scanner.next()) {
      String word = scanner.word();
      String reading = cased != null && cased.next() ? cased.word() : word;
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

  /** The words of a text, each in any inflection. */
  static List<Slot> slotsOfForms(String text, QueryLanguages languages) {
    return forms(text, languages).stream().<Slot>map(Slot.AnyOf::new).toList();
  }

  /** The terms of all forms of each word of a text. */
  static List<Set<String>> forms(String text, QueryLanguages languages) {
    List<Set<String>> forms = new ArrayList<>();
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    while (scanner.next()) {
      String printed = text.substring(scanner.start(), scanner.end());
      Set<String> terms = WordForms.inflected(scanner.word(), printed, languages).terms();
      if (!scanner.single()) {
        terms.addAll(units(printed, languages));
      }
      forms.add(terms);
    }
    return forms;
  }

  /** What dictionaries find in a word, as in one of Korean without its particle. */
  private static Set<String> units(String word, QueryLanguages languages) {
    Set<String> terms = new LinkedHashSet<>();
    for (LanguageProfile language : languages.of(word)) {
      List<Unit> units =
          language.segments() ? LanguageTools.units(language, word) : List.<Unit>of();
      if (units.size() == 1) { // several stand at one place, and all of them would have to
        terms.addAll(WordCompiler.terms(units.get(0), language));
      }
    }
    return terms;
  }

  /** Words in a row, each as it may have been misspelt. */
  static Query misspelt(String field, List<Slot> words, int edits, TermLookup terms) {
    List<Slot> slots = new ArrayList<>();
    for (Slot slot : words) {
      if (slot instanceof Slot.Exactly word && Misspellings.apply(word)) {
        Set<String> any = new LinkedHashSet<>(word.readings());
        for (String reading : word.readings()) {
          terms.near(field, reading, edits).forEach(found -> any.add(found.word()));
        }
        slots.add(new Slot.AnyOf(any));
      } else {
        slots.add(slot);
      }
    }
    return phrase(field, slots, false, terms);
  }

  /** What stands in quotes; a gap at either end holds nothing together and is left out. */
  static List<Slot> slots(List<NewsQuery.Part> parts, QueryLanguages languages) {
    List<Slot> slots = new ArrayList<>();
    for (NewsQuery.Part part : parts) {
      switch (part) {
        case NewsQuery.Text t -> slots.addAll(slots(t.text()));
        case NewsQuery.WordStart s -> slots.addAll(slotsOfStart(s.text()));
        case NewsQuery.AnyForm f -> slots.addAll(slotsOfForms(f.text(), languages));
        case NewsQuery.Either e -> slots.addAll(choice(e, languages));
        case NewsQuery.Gap g -> {
          if (!slots.isEmpty()) {
            slots.add(new Slot.Gap(g.least(), g.most()));
          }
        }
      }
    }
    while (!slots.isEmpty() && slots.getLast() instanceof Slot.Gap) {
      slots.removeLast();
    }
    return slots;
  }

  /** The choices at a place, without those that hold no word; none if no choice is left. */
  private static List<Slot> choice(NewsQuery.Either either, QueryLanguages languages) {
    List<List<Slot>> rows = new ArrayList<>();
    for (List<NewsQuery.Part> choice : either.choices()) {
      List<Slot> row = slots(choice, languages);
      if (!row.isEmpty()) {
        rows.add(row);
      }
    }
    if (rows.size() < 2) {
      return rows.isEmpty() ? List.of() : rows.get(0);
    }
    Set<String> terms = new LinkedHashSet<>();
    for (List<Slot> row : rows) {
      switch (row.get(0)) {
        case Slot.Exactly s when row.size() == 1 -> terms.addAll(s.readings());
        case Slot.AnyOf s when row.size() == 1 -> terms.addAll(s.terms());
        default -> {
          return List.of(new Slot.Choice(rows));
        }
      }
    }
    return List.of(new Slot.AnyOf(terms));
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
    if (held.stream().anyMatch(slot -> slot instanceof Slot.AnyOf any && any.terms().isEmpty())) {
      return NOTHING;
    }
    if (held.stream().anyMatch(PhraseCompiler::varies)) {
      return new PatternQuery(field, pattern(held, Integer.MAX_VALUE));
    }
    if (held.size() == 1) {
      return alone(field, held.get(0));
    }
    if (held.size() > LONG || held.stream().anyMatch(PhraseCompiler::isWide)) {
      return new PhraseJoinQuery(field, places(held));
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    int at = 0;
    for (int i = 0; i < held.size(); i++) {
      switch (held.get(i)) {
        case Slot.Gap gap -> at += gap.most();
        case Slot.AnyOf any -> phrase.add(terms(field, any.terms()), at++);
        case Slot.Exactly word -> {
          if (commonGrams && i + 1 < held.size() && word.isJoinedWith(held.get(i + 1))) {
            i++;
            at += 2;
            phrase.add(commonGram(field, held, i), at - 1);
          } else if (commonGrams
              && i > 0
              && held.get(i - 1) instanceof Slot.Exactly w
              && w.isJoinedWith(word)) {
            phrase.add(commonGram(field, held, i), at++);
          } else {
            phrase.add(terms(field, word.readings()), at++);
          }
        }
        default -> throw new IllegalStateException("not of a plain phrase: " + held.get(i));
      }
    }
    return simplest(phrase.build());
  }

  /**
   * Whether it stands for so many words that their postings are better read one after the other.
   */
  private static boolean isWide(Slot slot) {
    return slot instanceof Slot.Beginning
        || (slot instanceof Slot.AnyOf a && a.terms().size() > LONG);
  }

  /** Whether it varies how many words stand there. */
  private static boolean varies(Slot slot) {
    return slot instanceof Slot.Choice
        || (slot instanceof Slot.Gap gap && gap.least() < gap.most());
  }

  private static Pattern pattern(List<Slot> slots, int width) {
    List<Pattern.Element> elements = new ArrayList<>();
    List<Pattern.Gap> gaps = new ArrayList<>();
    Pattern.Gap gap = Pattern.Gap.NONE;
    for (Slot slot : slots) {
      if (slot instanceof Slot.Gap next) {
        gap = gap.and(new Pattern.Gap(next.least(), next.most()));
        continue;
      }
      if (!elements.isEmpty()) {
        gaps.add(gap);
      }
      gap = Pattern.Gap.NONE;
      elements.add(
          slot instanceof Slot.Choice choice
              ? new Pattern.Element(
                  choice.rows().stream()
                      .map(row -> row.stream().map(PhraseCompiler::words).toList())
                      .toList())
              : Pattern.Element.of(words(slot)));
    }
    return new Pattern(elements, gaps, width);
  }

  private static PhrasePlace.Words words(Slot slot) {
    return switch (slot) {
      case Slot.Exactly s -> new PhrasePlace.Words.OneOf(Set.copyOf(s.readings()));
      case Slot.AnyOf s -> new PhrasePlace.Words.OneOf(Set.copyOf(s.terms()));
      case Slot.Beginning s -> new PhrasePlace.Words.Beginning(s.starts());
      default -> throw new IllegalStateException("no single word: " + slot);
    };
  }

  /** With the readings or forms that articles hold; the word as typed where they hold none. */
  private static Slot held(Slot slot, String field, TermLookup terms) {
    if (slot instanceof Slot.AnyOf any) {
      return new Slot.AnyOf(
          any.terms().stream().filter(term -> terms.has(field, term)).collect(toSet()));
    }
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
    Stream<Query> any =
        switch (slot) {
          case Slot.Exactly s -> Stream.of(terms(field, s.readings())).map(TermQuery::new);
          case Slot.AnyOf s -> Stream.of(terms(field, s.terms())).map(TermQuery::new);
          case Slot.Beginning s ->
              s.starts().stream().map(start -> new BeginningQuery(field, start));
          default -> throw new IllegalStateException("no word alone: " + slot);
        };
    return WordCompiler.combine(any.toList(), Occur.SHOULD);
  }

  private static Term[] terms(String field, Collection<String> words) {
    return words.stream().map(word -> new Term(field, word)).toArray(Term[]::new);
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
    int at = 0;
    for (Slot slot : slots) {
      if (slot instanceof Slot.Gap gap) {
        at += gap.most();
      } else {
        places.add(new PhrasePlace(at++, words(slot)));
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
      List<Term> held = new ArrayList<>(forms.size());
      for (String form : forms) {
        Term term = new Term(field, form);
        if (terms.has(term)) {
          held.add(term);
        }
      }
      if (held.isEmpty()) {
        return NOTHING;
      }
      phrase.add(held.toArray(Term[]::new));
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

  /** The words in this order, with at most {@code others} words among them. */
  static Query following(String field, List<Slot> words, int others, TermLookup terms) {
    if (words.size() == 1 || others == 0) {
      return phrase(field, words, false, terms);
    }
    List<Slot> slots = new ArrayList<>();
    for (Slot word : words) {
      if (!slots.isEmpty()) {
        slots.add(new Slot.Gap(0, others));
      }
      slots.add(held(word, field, terms));
    }
    return new PatternQuery(field, pattern(slots, words.size() + others));
  }
}
