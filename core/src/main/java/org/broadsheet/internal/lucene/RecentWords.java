package org.broadsheet.internal.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.analysis.Folding;
import org.broadsheet.analysis.FrequentWords;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.Stemmer;
import org.broadsheet.analysis.Stems;
import org.broadsheet.analysis.WordScanner;
import org.jspecify.annotations.Nullable;

/**
 * The words that one thread met last in one language, and what an index wants to know of them:
 * their stems, and whether they are frequent. Nine words in ten of a text are found here, and cost
 * neither a string nor a stemmer.
 *
 * <p>A word may lie in one of two places side by side. The first is for whichever came first, which
 * is mostly the more frequent one and found at once; the others displace each other in the second,
 * which costs less than keeping count of use. All that is known of a word lies in one line of the
 * processor's cache: most of the time that a lookup takes goes into fetching such lines. A stem is
 * kept as how much of the word it begins with and what follows; the few that begin otherwise are
 * made anew each time.
 *
 * <p>Only for languages whose stemmers do not look at the printed form.
 */
final class RecentWords {
  /** The chars of a place: a head, the word right behind it, the ending of the stem. */
  private static final int PLACE = 32;

  private static final int WORD = 2;
  private static final int MAX_ENDING_LENGTH = 8;
  private static final int MAX_WORD_LENGTH = PLACE - WORD - MAX_ENDING_LENGTH;
  private static final int ENDING = WORD + MAX_WORD_LENGTH;

  /** The two places that a word may have. */
  private static final int TWO = 2 * PLACE;

  private static final int MIN_PLACES = 1 << 10;
  private static final int MAX_PLACES = 1 << 16;

  // The head: two chars that hold lengths of up to five bits each and what else there is to say.
  private static final int LENGTH = 0x1F;
  private static final int IN_COMMON_GRAMS = 0x20;
  private static final int STEMMED = 0x40;
  private static final int STEM_FOLDS = 0x80;
  private static final int ENDING_SHIFT = 8;

  private final @Nullable LanguageProfile language;

  /** Made for the first word that it is asked about: to read a dictionary takes its time. */
  private @Nullable Stemmer stemmer;

  private final byte[] prefix;

  private char[] places = new char[MIN_PLACES * PLACE];
  private int displaced;

  /** The place of the word found last, in chars; negative if there is none for it. */
  private int found;

  private final char[] moving = new char[MAX_WORD_LENGTH];
  private char[] word = places;
  private int length;
  private boolean inCommonGrams;
  private @Nullable String stem;

  /** The stem without its accents, where that is neither the stem nor the word without them. */
  private @Nullable String plainStem;

  // The stems of a word, and the same without accents.
  private final char[] stems = new char[MAX_WORD_LENGTH + MAX_ENDING_LENGTH];
  private final char[] folding = new char[MAX_WORD_LENGTH + MAX_ENDING_LENGTH];

  /** Of a language; of none where there are no stems. */
  RecentWords(@Nullable LanguageProfile language) {
    this.language = language;
    String term = language == null ? "" : LayerTerms.stem(language.language(), "");
    prefix = term.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Looks a word up; what the other methods tell is of this word.
   *
   * @param word normalised, valid until the next call
   * @param hash of {@link WordScanner#hash}
   */
  void find(char[] word, int length, long hash) {
    this.word = word;
    this.length = length;
    if (length > MAX_WORD_LENGTH) {
      found = -1;
      learn();
      return;
    }
    int first = places(hash);
    found = isAt(first) ? first : first + PLACE;
    if (found == first || isAt(found)) {
      return;
    }
    learn();
    found = places[first] == 0 ? first : first + PLACE;
    boolean full = places[found] != 0;
    if (!keep()) {
      found = -1;
    } else if (full && ++displaced > places.length / PLACE) {
      grow();
    }
  }

  /** The first of the two places of a word. */
  private int places(long hash) {
    return (int) hash & places.length - TWO;
  }

  private boolean isAt(int place) {
    if ((places[place] & LENGTH) != length) {
      return false;
    }
    for (int i = 0, at = place + WORD; i < length; i++, at++) {
      if (places[at] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private void learn() {
    inCommonGrams = FrequentWords.inCommonGrams().contains(word, length);
    stem = null;
    plainStem = null;
    if (language != null) {
      if (stemmer == null) {
        stemmer = LanguageTools.stemmer(language);
      }
      String text = new String(word, 0, length);
      String stem = stemmer.stem(text);
      this.stem = stem.equals(text) ? null : stem;
      String plain = Folding.fold(stem);
      plainStem = plain.equals(stem) || plain.equals(Folding.fold(text)) ? null : plain;
    }
  }

  /** Whether what was learned fits into the place. */
  private boolean keep() {
    int common = length;
    int ending = 0;
    if (stem != null) {
      common = 0;
      while (common < length && common < stem.length() && word[common] == stem.charAt(common)) {
        common++;
      }
      if (common > 0 && Character.isHighSurrogate(word[common - 1])) {
        common--; // what is kept in parts must not be parted within a character
      }
      ending = stem.length() - common;
      if (ending > MAX_ENDING_LENGTH) {
        return false;
      }
      if (plainStem != null && !foldsByLetters(stem)) {
        return false;
      }
      stem.getChars(common, stem.length(), places, found + ENDING);
    }
    places[found] =
        (char)
            (length
                | (inCommonGrams ? IN_COMMON_GRAMS : 0)
                | (stem == null ? 0 : STEMMED)
                | (plainStem == null ? 0 : STEM_FOLDS));
    places[found + 1] = (char) (common | ending << ENDING_SHIFT);
    System.arraycopy(word, 0, places, found + WORD, length);
    return true;
  }

  private boolean foldsByLetters(String stem) {
    stem.getChars(0, stem.length(), folding, 0);
    return Folding.foldLetters(folding, stem.length());
  }

  /** Makes more room, as long as that helps, and takes along what is known. */
  private void grow() {
    displaced = 0;
    if (places.length == MAX_PLACES * PLACE) {
      return;
    }
    char[] known = places;
    places = new char[2 * known.length];
    for (int at = 0; at < known.length; at += PLACE) {
      int length = known[at] & LENGTH;
      if (length > 0) {
        System.arraycopy(known, at + WORD, moving, 0, length);
        int to = places(WordScanner.hash(moving, length));
        System.arraycopy(known, at, places, places[to] == 0 ? to : to + PLACE, PLACE);
      }
    }
    found = places(WordScanner.hash(word, length));
    found += isAt(found) ? 0 : PLACE;
  }

  /** Whether the word takes part in common grams with others. */
  boolean isPaired() {
    return found < 0 ? inCommonGrams : (places[found] & IN_COMMON_GRAMS) != 0;
  }

  /** Whether the word has a stem other than itself. */
  boolean hasStem() {
    return found < 0 ? stem != null : (places[found] & STEMMED) != 0;
  }

  /** Adds the terms of the stems other than the word itself. */
  void addStems(TermQueue terms) {
    add(terms, false);
  }

  /** Adds the terms of all stems, the word itself among them where it is one. */
  void addAllStems(TermQueue terms) {
    add(terms, true);
  }

  private void add(TermQueue terms, boolean all) {
    if (found < 0) {
      String text = new String(word, 0, length);
      for (String one : Stems.split(stem == null ? text : stem)) {
        if (all || !one.equals(text)) {
          terms.append(prefix).append(one).end();
        }
      }
      return;
    }
    int common = places[found + 1] & LENGTH;
    int from = found + ENDING;
    int to = from + (places[found + 1] >> ENDING_SHIFT);
    int base = Stems.bar(places, from, to);
    if (base == to) {
      addStem(common, from, to, to, to, terms);
    }
    for (int bar = base, next; bar < to; bar = next) {
      next = Stems.bar(places, bar + 1, to);
      if (all || base > from || !endsWord(common, bar + 1, next)) {
        addStem(common, from, base, bar + 1, next, terms);
      }
    }
  }

  /** Adds what begins as the word does and goes on with two stretches of the ending. */
  private void addStem(int common, int from, int to, int nextFrom, int nextTo, TermQueue terms) {
    terms
        .append(prefix)
        .append(places, found + WORD, found + WORD + common)
        .append(places, from, to)
        .append(places, nextFrom, nextTo)
        .end();
  }

  /** Whether the word goes on with a stretch of the ending, and ends there. */
  private boolean endsWord(int common, int from, int to) {
    int word = found + WORD;
    return Arrays.equals(places, from, to, places, word + common, word + length);
  }

  /** Adds the terms of the stems without their accents, as far as these are others. */
  void addPlainStems(TermQueue terms) {
    if (found < 0) {
      if (plainStem != null && stem != null) {
        List<String> stems = Stems.split(stem);
        List<String> plain = Stems.split(plainStem);
        for (int i = 0; i < stems.size(); i++) {
          if (!plain.get(i).equals(stems.get(i))) {
            terms.append(prefix).append(plain.get(i)).end();
          }
        }
      }
    } else if ((places[found] & STEM_FOLDS) != 0) {
      int common = places[found + 1] & LENGTH;
      int ending = places[found + 1] >> ENDING_SHIFT;
      System.arraycopy(places, found + WORD, stems, 0, common);
      System.arraycopy(places, found + ENDING, stems, common, ending);
      addFolded(common + ending, terms);
    }
  }

  /** Adds without its accents each of the stems that fill the first {@code length} chars. */
  private void addFolded(int length, TermQueue terms) {
    System.arraycopy(stems, 0, folding, 0, length);
    Folding.foldLetters(folding, length);
    int base = Stems.bar(stems, 0, length);
    boolean baseFolds = !Arrays.equals(stems, 0, base, folding, 0, base);
    if (base == length && baseFolds) {
      terms.append(prefix).append(folding, 0, base).end();
    }
    for (int bar = base, next; bar < length; bar = next) {
      next = Stems.bar(stems, bar + 1, length);
      if (baseFolds || !Arrays.equals(stems, bar + 1, next, folding, bar + 1, next)) {
        terms.append(prefix).append(folding, 0, base).append(folding, bar + 1, next).end();
      }
    }
  }
}
