package org.broadsheet.analysis;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of the inflected words of a language, in the format of Morfologik: it tells which
 * headwords a word may be a form of.
 *
 * <p>Not thread-safe; those of one language share what was read.
 *
 * @param dictionary what looks words up
 * @param marginal the tags of readings that a text of news hardly ever means, such as commands and
 *     what is told of oneself: they count only where a word has no other reading; null for none
 */
record LemmaDictionary(DictionaryLookup dictionary, @Nullable Pattern marginal) {
  /** It is part of Ukrainian words, which come with this one. */
  private static final char APOSTROPHE = '\'';

  /** The general categories of letters and marks have the lowest numbers. */
  private static final int MAX_MARK = Character.COMBINING_SPACING_MARK;

  /** Whether there is a dictionary at {@code path}, of a resource without its ending. */
  static boolean isThere(String path) {
    return LemmaDictionary.class.getClassLoader().getResource(path + ".info") != null;
  }

  /**
   * Reads a dictionary.
   *
   * @param path of the resource, without its ending
   * @return null if it is not on the class path
   */
  static @Nullable Dictionary read(String path) {
    ClassLoader loader = LemmaDictionary.class.getClassLoader();
    try (InputStream automaton = loader.getResourceAsStream(path + ".dict");
        InputStream description = loader.getResourceAsStream(path + ".info")) {
      return automaton == null || description == null
          ? null
          : Dictionary.read(automaton, description);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the dictionary " + path, e);
    }
  }

  /**
   * The headwords of a word, joined as {@link Stems} does; null if the dictionary does not know it.
   *
   * @param word normalised
   */
  @Nullable String headwords(String word) {
    SortedSet<String> usual = new TreeSet<>();
    SortedSet<String> rare = new TreeSet<>();
    add(word, usual, rare);
    add(capitalised(word), usual, rare); // as names stand there and the nouns of German
    SortedSet<String> headwords = usual.isEmpty() ? rare : usual;
    return headwords.isEmpty() ? null : Stems.join(headwords);
  }

  private void add(String word, SortedSet<String> usual, SortedSet<String> rare) {
    for (WordData found : dictionary.lookup(word)) {
      CharSequence stem = found.getStem();
      String headword = CharTable.normalise(stem == null ? word : stem.toString());
      if (isWord(headword)) {
        (isMarginal(found) ? rare : usual).add(headword);
      }
    }
  }

  private boolean isMarginal(WordData found) {
    if (marginal == null) {
      return false;
    }
    CharSequence tag = found.getTag();
    return marginal.matcher(tag == null ? "" : tag).matches();
  }

  /** Dictionaries hold more: {@code de+le} for French des, {@code em:o} for Portuguese no. */
  private static boolean isWord(String headword) {
    for (int i = 0, c; i < headword.length(); i += Character.charCount(c)) {
      c = headword.codePointAt(i);
      if (!Character.isLetter(c) && Character.getType(c) > MAX_MARK && c != APOSTROPHE) {
        return false;
      }
    }
    return !headword.isEmpty();
  }

  private static String capitalised(String word) {
    int first = word.codePointAt(0);
    int title = first < 128 ? Character.toUpperCase(first) : UCharacter.toTitleCase(first);
    return Character.toString(title) + word.substring(Character.charCount(first));
  }
}
