package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.Segmenter;
import org.broadsheet.analysis.Stemmer;
import org.jspecify.annotations.Nullable;

/**
 * The stemmers and segmenters of one thread. They are costly to make and remember what they met, so
 * those of the languages used last are kept.
 */
final class LanguageTools {
  /** A news stream switches among a few languages; each costs a few megabytes. */
  private static final int KEPT = 8;

  /** A query is compiled to be ranked and again to be marked. */
  private static final int KEPT_WORDS = 256;

  private static final ThreadLocal<LanguageTools> OF_THREAD =
      ThreadLocal.withInitial(LanguageTools::new);

  private final Map<LanguageProfile, Stemmer> stemmers = newest();
  private final Map<LanguageProfile, Stemmer> stemmersOfQueries = new HashMap<>();
  private final Map<LanguageProfile, Map<String, Set<String>>> plainStems = new HashMap<>();
  private final Map<LanguageProfile, RecentWords> recentWords = newest();
  private final RecentWords unstemmed = new RecentWords(null);
  private final Map<LanguageProfile, Segmenter> segmenters = newest();

  private LanguageTools() {}

  /** A word that a segmenter found. */
  record Unit(int start, int end, String term) {}

  static Stemmer stemmer(LanguageProfile language) {
    return OF_THREAD.get().stemmers.computeIfAbsent(language, LanguageProfile::newStemmer);
  }

  /**
   * A stemmer for words of queries. Each word is put into every language of the index in turn, so
   * to keep those of a few languages would mean to make all of them anew for every word.
   */
  static Stemmer stemmerOfQueries(LanguageProfile language) {
    return OF_THREAD
        .get()
        .stemmersOfQueries
        .computeIfAbsent(language, LanguageProfile::newStemmerOfQueries);
  }

  /** What a word that was typed without accents may be inflected of, without accents as well. */
  static Set<String> plainStems(LanguageProfile language, String word) {
    Map<String, Set<String>> known =
        OF_THREAD.get().plainStems.computeIfAbsent(language, l -> newest(KEPT_WORDS));
    Set<String> stems = known.get(word);
    if (stems == null) {
      stems = language.plainStems(word, stemmerOfQueries(language));
      known.put(word, stems);
    }
    return stems;
  }

  /** The words met last in a text's language, or in texts whose words have no such stems. */
  static RecentWords recentWords(@Nullable LanguageProfile language) {
    LanguageTools tools = OF_THREAD.get();
    if (language == null || language.segments()) {
      return tools.unstemmed;
    }
    RecentWords words = tools.recentWords.get(language);
    if (words == null) {
      words = new RecentWords(language);
      tools.recentWords.put(language, words);
    }
    return words;
  }

  /** The words that the language's dictionary finds in a text, by rising start. */
  static List<Unit> units(LanguageProfile language, String text) {
    List<Unit> units = new ArrayList<>();
    OF_THREAD
        .get()
        .segmenters
        .computeIfAbsent(language, LanguageProfile::newSegmenter)
        .segment(text, (start, end, term) -> units.add(new Unit(start, end, term)));
    return units;
  }

  private static <T> Map<LanguageProfile, T> newest() {
    return newest(KEPT);
  }

  private static <K, V> Map<K, V> newest(int kept) {
    return new LinkedHashMap<>(KEPT, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > kept;
      }
    };
  }
}
