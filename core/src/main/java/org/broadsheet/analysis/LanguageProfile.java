package org.broadsheet.analysis;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One language's way to bring inflected words together.
 *
 * <p>Immutable; any number of threads may ask it for their own stemmers and segmenters.
 */
public final class LanguageProfile {
  private final String language;
  private final Supplier<Stemmer> rule;
  private final @Nullable Supplier<Segmenter> segmenter;

  private LanguageProfile(
      String language, Supplier<Stemmer> rule, @Nullable Supplier<Segmenter> segmenter) {
    this.language = language;
    this.rule = rule;
    this.segmenter = segmenter;
  }

  /** A language whose words show in its spaces. */
  static LanguageProfile stems(String language, Supplier<Stemmer> rule) {
    return new LanguageProfile(language, rule, null);
  }

  /** A language that needs a dictionary to find its words. */
  static LanguageProfile segments(String language, Supplier<Segmenter> segmenter) {
    return new LanguageProfile(language, () -> word -> word, segmenter);
  }

  /**
   * What {@code stemmer}, one of this language, makes of a word that was typed without accents: the
   * stems of all words that it may stand for, without their accents; it may be a stem itself.
   *
   * @param word normalised, without accents
   */
  public Set<String> plainStems(String word, Stemmer stemmer) {
    Set<String> stems = new LinkedHashSet<>(Set.of(word));
    for (String variant : AccentVariants.of(word, language)) {
      if (variant.equals(word) || stemmer.knows(variant)) {
        for (String stem : Stems.split(stemmer.stem(variant))) {
          stems.add(Folding.fold(stem));
        }
      }
    }
    return stems;
  }

  /** Its tag, in the shortest form: {@code de}, {@code pt-BR}; {@code no} for both Norwegians. */
  public String language() {
    return language;
  }

  /** A stemmer for one thread; that of a language which {@link #segments} changes nothing. */
  public Stemmer newStemmer() {
    return StemCache.shared(rule.get(), language);
  }

  /** As {@link #newStemmer}, but one that takes little memory, since it remembers few words. */
  public Stemmer newStemmerOfQueries() {
    return StemCache.small(rule.get(), language);
  }

  /** Whether {@link #newSegmenter} gives one. */
  public boolean segments() {
    return segmenter != null;
  }

  /**
   * A segmenter for one thread.
   *
   * @throws IllegalStateException if words of this language show in its spaces
   */
  public Segmenter newSegmenter() {
    if (segmenter == null) {
      throw new IllegalStateException("no segmenter for " + language);
    }
    return segmenter.get();
  }

  @Override
  public String toString() {
    return language;
  }
}
