package org.broadsheet.indexer.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.broadsheet.extract.language.LanguageGuess;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.language.LanguageModel;
import org.broadsheet.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Ranks languages by the frequencies of letter sequences, for some 100 languages. The model is
 * loaded when it is first needed, which takes a second or two.
 */
public final class LetterSequences implements LanguageModel {
  /** Languages that the model calls by another tag than everyone else. */
  private static final Map<String, String> USUAL =
      Map.of("zho-simp", "zh", "zho-trad", "zh", "tgl", "fil", "zaw", "my");

  /** A detector holds the text it is given, so each works for one thread at a time. */
  private final Queue<LanguageDetector> idle = new ConcurrentLinkedQueue<>();

  /**
   * Says the languages of articles, by this model where nothing else tells them.
   *
   * @param given the language that all articles are in; null to find it out for each
   * @throws IllegalArgumentException if {@code given} is not a language tag of BCP 47
   */
  public static LanguageGuess guess(@Nullable String given) {
    return new LanguageGuess(given, LanguageIdentifier.withModel(new LetterSequences()));
  }

  @Override
  public List<Fit> rank(String text) {
    LanguageDetector detector = idle.poll();
    if (detector == null) {
      detector = load();
    }
    try {
      detector.reset();
      detector.addText(text);
      List<Fit> ranked = new ArrayList<>();
      for (LanguageResult result : detector.detectAll()) {
        ranked.add(new Fit(tag(result.getLanguage()), result.getRawScore()));
      }
      return ranked;
    } finally {
      idle.add(detector);
    }
  }

  private static @Nullable String tag(String language) {
    String usual = USUAL.get(language);
    return usual == null ? LanguageTag.of(language) : usual;
  }

  private static LanguageDetector load() {
    try {
      return new OpenNLPDetector().loadModels();
    } catch (IOException e) {
      throw new IllegalStateException("the language model does not load", e);
    }
  }
}
