package org.broadsheet.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The casing of Turkish and its kin, where the capital of ı is I and that of i is İ. Nothing in a
 * text tells whether I stands for i or for ı, so that a word with such a capital has two readings
 * in articles of these languages, and in every query.
 */
public final class TurkishCasing {
  private static final Set<String> LANGUAGES = Set.of("tr", "az", "crh", "gag");

  private TurkishCasing() {}

  /**
   * Whether a language has it.
   *
   * @param tag a BCP 47 tag, in any case: {@code tr}, {@code az-Latn}
   */
  public static boolean servesIn(String tag) {
    int end = 0;
    while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
      end++;
    }
    return LANGUAGES.contains(tag.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /**
   * A text with its letters I and İ as the small ones that they are in Turkish: as many words, at
   * the same places.
   *
   * @return null if it has none
   */
  public static @Nullable String lowered(String text) {
    return text.indexOf('I') < 0 && text.indexOf('İ') < 0
        ? null
        : text.replace('I', 'ı').replace('İ', 'i');
  }

  /**
   * The other reading of a word.
   *
   * @param word by the casing of all other languages
   * @param printed as it stands in the text
   * @return null if it has none
   */
  public static @Nullable String reading(String word, String printed) {
    String lowered = lowered(printed);
    List<String> words = lowered == null ? List.of() : WordScanner.words(lowered);
    return words.size() == 1 && !words.get(0).equals(word) ? words.get(0) : null;
  }
}
