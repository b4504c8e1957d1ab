package org.broadsheet.indexer.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes the hyphenation of typeset text: a word parted at a line's end becomes one again.
 *
 * <p>Whether the hyphen belongs to the word is learnt from the document: it does when the word
 * stands with its hyphen inside a line elsewhere, and not as one word. The hyphen that stands for a
 * part of a compound ({@code Nord- und Ostsee}) stays, as does one before a capital or a digit.
 */
final class Hyphenation {
  private static final Pattern PARTED =
      Pattern.compile("([\\p{L}\\p{M}]+)([-\u2010\u00ad])[ \t]*\n\\s*(\\p{Ll}[\\p{L}\\p{M}]*)");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+(?:[-\u2010][\\p{L}\\p{M}]+)*");

  /** Words that follow a hyphen standing for the rest of a compound. */
  private static final Set<String> BETWEEN_COMPOUNDS =
      Set.of(
          "und", "oder", "bis", "bzw", "sowie", "als", "wie", "and", "or", "to", "en", "of", "och",
          "eller", "og", "samt", "ja", "tai");

  private static final char SOFT_HYPHEN = '\u00ad';

  private Hyphenation() {}

  /** The text with the words joined that were parted at the ends of lines. */
  static String join(String text) {
    Matcher parted = PARTED.matcher(text);
    if (!parted.find()) {
      return text;
    }
    Set<String> words = words(text);
    StringBuilder joined = new StringBuilder(text.length());
    int from = 0;
    do {
      joined.append(text, from, parted.end(1));
      String tail = parted.group(3);
      if (suspended(parted)) {
        joined.append(text, parted.end(1), parted.start(3));
      } else if (keepsHyphen(parted.group(1), parted.group(2).charAt(0), tail, words)) {
        joined.append('-');
      }
      // The tail of one word may be the head of the next: three lines, one word.
      from = parted.start(3);
    } while (parted.find(from));
    return joined.append(text, from, text.length()).toString();
  }

  private static boolean suspended(Matcher parted) {
    return parted.group(2).charAt(0) != SOFT_HYPHEN && BETWEEN_COMPOUNDS.contains(parted.group(3));
  }

  private static boolean keepsHyphen(String head, char hyphen, String tail, Set<String> words) {
    if (hyphen == SOFT_HYPHEN) {
      return false;
    }
    String one = (head + tail).toLowerCase(Locale.ROOT);
    String two = (head + "-" + tail).toLowerCase(Locale.ROOT);
    return words.contains(two) && !words.contains(one);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().replace('\u2010', '-').toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
