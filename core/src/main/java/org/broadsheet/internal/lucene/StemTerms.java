package org.broadsheet.internal.lucene;

import java.util.Arrays;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.Stemmer;
import org.jspecify.annotations.Nullable;

/**
 * The stem terms of the words that one thread met last in one language, found by the characters of
 * the word alone: nine words in ten of a text cost neither a string nor a stemmer.
 *
 * <p>A word has one place, where it displaces whatever was there; that costs less than keeping
 * count of use. Only for languages whose stemmers do not look at the printed form.
 */
final class StemTerms {
  private static final int SIZE = 1 << 15;

  /** Longer words are rare, and would hold memory. */
  private static final int MAX_LENGTH = 40;

  private final String language;
  private final Stemmer stemmer;
  private final char[] @Nullable [] words = new char[SIZE][];
  private final @Nullable String[] terms = new @Nullable String[SIZE];

  StemTerms(LanguageProfile language) {
    this.language = language.language();
    this.stemmer = LanguageTools.stemmer(language);
  }

  /** The term of the stem of a normalised word; null where the word is its own stem. */
  @Nullable String of(char[] word, int length) {
    if (length > MAX_LENGTH) {
      return term(word, length);
    }
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    int place = (hash ^ hash >>> 15) & SIZE - 1;
    char[] known = words[place];
    if (known == null || !Arrays.equals(known, 0, known.length, word, 0, length)) {
      terms[place] = term(word, length);
      words[place] = Arrays.copyOf(word, length);
    }
    return terms[place];
  }

  private @Nullable String term(char[] chars, int length) {
    String word = new String(chars, 0, length);
    String stem = stemmer.stem(word, word);
    return stem.equals(word) ? null : Terms.stem(language, stem);
  }
}
