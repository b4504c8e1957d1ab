package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.query.NewsQuery;

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
     * @param single whether it is a character of a script written without spaces
     */
    record Exactly(String word, boolean single) implements Slot {
      boolean isJoinedWith(Slot next) {
        return next instanceof Exactly other
            && single == other.single
            && CommonGrams.take(word, single)
            && CommonGrams.take(other.word, other.single);
      }
    }

    record Beginning(String start) implements Slot {}

    record Anything() implements Slot {}
  }

  /** The words of a text, one place each. */
  static List<Slot> slots(String text) {
    List<Slot> slots = new ArrayList<>();
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    while (scanner.next()) {
      slots.add(new Slot.Exactly(scanner.word(), scanner.single()));
    }
    return slots;
  }

  /** The words of a text, the last of which is only a beginning. */
  static List<Slot> slotsOfStart(String text) {
    List<Slot> slots = slots(text);
    if (!slots.isEmpty() && slots.getLast() instanceof Slot.Exactly last) {
      slots.set(slots.size() - 1, new Slot.Beginning(last.word()));
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
        case NewsQuery.AnyWord w -> {
          if (!slots.isEmpty()) {
            slots.add(new Slot.Anything());
          }
        }
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
   */
  static Query phrase(String field, List<Slot> slots, boolean commonGrams) {
    if (slots.size() == 1) {
      return switch (slots.get(0)) {
        case Slot.Exactly s -> new TermQuery(new Term(field, s.word()));
        case Slot.Beginning s -> new PrefixQuery(new Term(field, s.start()));
        case Slot.Anything s -> throw new IllegalStateException("a gap alone");
      };
    }
    if (slots.size() > LONG || slots.stream().anyMatch(Slot.Beginning.class::isInstance)) {
      return new PhraseJoinQuery(field, places(slots));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int i = 0; i < slots.size(); i++) {
      if (!(slots.get(i) instanceof Slot.Exactly word)) {
        continue;
      }
      if (commonGrams && i + 1 < slots.size() && word.isJoinedWith(slots.get(i + 1))) {
        i++;
        phrase.add(commonGram(field, slots, i), i);
      } else if (commonGrams
          && i > 0
          && slots.get(i - 1) instanceof Slot.Exactly w
          && w.isJoinedWith(word)) {
        phrase.add(commonGram(field, slots, i), i);
      } else {
        phrase.add(new Term(field, word.word()), i);
      }
    }
    PhraseQuery all = phrase.build();
    return all.getTerms().length == 1 ? new TermQuery(all.getTerms()[0]) : all;
  }

  private static List<PhrasePlace> places(List<Slot> slots) {
    List<PhrasePlace> places = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      switch (slots.get(i)) {
        case Slot.Exactly s ->
            places.add(new PhrasePlace(i, new PhrasePlace.Words.OneOf(Set.of(s.word()))));
        case Slot.Beginning s ->
            places.add(new PhrasePlace(i, new PhrasePlace.Words.Beginning(s.start())));
        case Slot.Anything s -> {}
      }
    }
    return places;
  }

  private static Term commonGram(String field, List<Slot> slots, int second) {
    String first = ((Slot.Exactly) slots.get(second - 1)).word();
    return new Term(field, LayerTerms.commonGram(first, ((Slot.Exactly) slots.get(second)).word()));
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
  static Query near(String field, List<String> words, int others) {
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.get(0)));
    }
    return new NearQuery(field, words, others);
  }
}
