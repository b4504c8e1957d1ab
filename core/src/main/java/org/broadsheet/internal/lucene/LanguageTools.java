package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.Segmenter;
import org.broadsheet.analysis.Stemmer;

/**
 * The stemmers and segmenters of one thread. They are costly to make and remember what they met, so
 * those of the languages used last are kept.
 */
final class LanguageTools {
  /** A news stream switches among a few languages; each costs a few megabytes. */
  private static final int KEPT = 8;

  private static final ThreadLocal<LanguageTools> OF_THREAD =
      ThreadLocal.withInitial(LanguageTools::new);

  private final Map<LanguageProfile, Stemmer> stemmers = newest();
  private final Map<LanguageProfile, StemTerms> stemTerms = newest();
  private final Map<LanguageProfile, Segmenter> segmenters = newest();

  private LanguageTools() {}

  /** A word that a segmenter found. */
  record Unit(int start, String term) {}

  static Stemmer stemmer(LanguageProfile language) {
    return OF_THREAD.get().stemmers.computeIfAbsent(language, LanguageProfile::newStemmer);
  }

  static StemTerms stemTerms(LanguageProfile language) {
    LanguageTools tools = OF_THREAD.get();
    StemTerms known = tools.stemTerms.get(language);
    if (known == null) {
      known = new StemTerms(language);
      tools.stemTerms.put(language, known);
    }
    return known;
  }

  /** The words that the language's dictionary finds in a text, by rising start. */
  static List<Unit> units(LanguageProfile language, String text) {
    List<Unit> units = new ArrayList<>();
    OF_THREAD
        .get()
        .segmenters
        .computeIfAbsent(language, LanguageProfile::newSegmenter)
        .segment(text, (start, end, term) -> units.add(new Unit(start, term)));
    return units;
  }

  private static <T> Map<LanguageProfile, T> newest() {
    return new LinkedHashMap<>(KEPT, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<LanguageProfile, T> eldest) {
        return size() > KEPT;
      }
    };
  }
}
