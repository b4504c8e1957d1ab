package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.analysis.FrequentWords;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.internal.lucene.PhrasePlace.Words.Beginning;
import org.broadsheet.internal.lucene.PhrasePlace.Words.OneOf;

/**
 * Puts common grams in the place of words in a row that have them. A beginning next to a very
 * frequent word is looked for in two rows: the very frequent words that begin so, which have common
 * grams with that word, and all others, which are few. So the postings of {@code of} need not be
 * held against those of {@code the}, {@code that} and {@code this} for {@code "of th*"}.
 */
final class CommonGramPlaces {
  private CommonGramPlaces() {}

  /**
   * The rows of places of which each stands for some of the words; what is found of any of them is
   * all that is to be found, and begins where it would for the words.
   */
  static List<List<PhrasePlace>> rows(String field, List<PhrasePlace> places) {
    if (Schema.runningText(field) == null) {
      return List.of(places);
    }
    List<List<PhrasePlace>> rows = new ArrayList<>();
    for (List<PhrasePlace> row : parted(places)) {
      rows.add(joined(row));
    }
    return rows;
  }

  /** With one beginning parted into its very frequent words and the others, where that helps. */
  private static List<List<PhrasePlace>> parted(List<PhrasePlace> places) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).words() instanceof Beginning beginning
          && (isFrequent(places, i, i - 1) || isFrequent(places, i, i + 1))) {
        Set<String> frequent = frequent(beginning);
        if (!frequent.isEmpty()) {
          return List.of(
              with(places, i, new OneOf(frequent)),
              with(places, i, new Beginning(beginning.starts(), frequent)));
        }
      }
    }
    return List.of(places);
  }

  /** Whether one very frequent word stands next to a place. */
  private static boolean isFrequent(List<PhrasePlace> places, int place, int next) {
    return next >= 0
        && next < places.size()
        && Math.abs(places.get(place).offset() - places.get(next).offset()) == 1
        && isOneWord(places.get(next))
        && takesPart(places.get(next), false);
  }

  private static Set<String> frequent(Beginning beginning) {
    Set<String> frequent = new HashSet<>();
    for (String start : beginning.starts()) {
      for (String word : FrequentWords.inCommonGrams().startingWith(start)) {
        if (!isSingle(word)) {
          frequent.add(word);
        }
      }
    }
    return frequent;
  }

  private static List<PhrasePlace> with(List<PhrasePlace> places, int i, PhrasePlace.Words words) {
    List<PhrasePlace> row = new ArrayList<>(places);
    row.set(i, new PhrasePlace(places.get(i).offset(), words));
    return row;
  }

  /** With common grams wherever there are some. */
  private static List<PhrasePlace> joined(List<PhrasePlace> places) {
    List<PhrasePlace> row = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      if (i + 1 < places.size() && join(places.get(i), places.get(i + 1))) {
        i++;
        row.add(commonGrams(places.get(i - 1), places.get(i)));
      } else if (i > 0 && join(places.get(i - 1), places.get(i))) {
        row.add(commonGrams(places.get(i - 1), places.get(i)));
      } else {
        row.add(places.get(i));
      }
    }
    return row;
  }

  private static boolean join(PhrasePlace first, PhrasePlace second) {
    return first.offset() + 1 == second.offset()
        && (isOneWord(first) || isOneWord(second))
        && ((takesPart(first, false) && takesPart(second, false))
            || (takesPart(first, true) && takesPart(second, true)));
  }

  private static boolean isOneWord(PhrasePlace place) {
    return place.words() instanceof OneOf words && words.terms().size() == 1;
  }

  /**
   * Whether each word at a place is in common grams.
   *
   * @param single whether they are characters of a script written without spaces, or none is
   */
  private static boolean takesPart(PhrasePlace place, boolean single) {
    return place.words() instanceof OneOf words
        && words.terms().stream()
            .allMatch(word -> isSingle(word) == single && CommonGrams.take(word, single));
  }

  private static boolean isSingle(String word) {
    return WordScanner.isSingle(word.toCharArray(), word.length());
  }

  private static PhrasePlace commonGrams(PhrasePlace first, PhrasePlace second) {
    Set<String> terms = new HashSet<>();
    for (String word : ((OneOf) first.words()).terms()) {
      for (String next : ((OneOf) second.words()).terms()) {
        terms.add(LayerTerms.commonGram(word, next));
      }
    }
    return new PhrasePlace(second.offset(), new OneOf(terms));
  }
}
