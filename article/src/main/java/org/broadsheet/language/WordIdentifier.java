package org.broadsheet.language;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges a text by its writing system where that has one language, else by its most common words
 * where they leave no doubt, else by a model if there is one.
 */
final class WordIdentifier implements LanguageIdentifier {
  static final LanguageIdentifier WITHOUT_MODEL = new WordIdentifier(text -> List.of());

  /** With fewer letters a model guesses. */
  private static final int MIN_LETTERS = 60;

  /** A writing system shows itself in a few letters. */
  private static final int MIN_LETTERS_OF_SCRIPT = 4;

  /**
   * How much better the best language must be than the next that is unlike it. The more letters
   * there are, the wider languages that the model knows stand apart; those that it does not know
   * stay as close.
   */
  private static final double MARGIN_PER_LETTER = 1 / 1_500.0;

  private static final double MAX_MARGIN = 0.2;

  private final LanguageModel model;

  WordIdentifier(LanguageModel model) {
    this.model = model;
  }

  @Override
  public @Nullable String likeliest(String text) {
    String byScript = Script.of(text).language();
    String byWords = byScript == null ? CommonWords.languageOf(text) : byScript;
    if (byWords != null) {
      return byWords;
    }
    List<LanguageModel.Fit> ranked = model.rank(text);
    return ranked.isEmpty() ? CommonWords.nearest(text) : ranked.getFirst().language();
  }

  @Override
  public @Nullable String identify(String text) {
    return identify(text, Set.of());
  }

  @Override
  public @Nullable String identify(String text, Set<String> expected) {
    Script script = Script.of(text);
    String language = script.letters() < MIN_LETTERS_OF_SCRIPT ? null : script.language();
    if (language != null) {
      return nearest(language, text);
    }
    String byWords = CommonWords.languageOf(text);
    if (byWords == null) {
      byWords = CommonWords.ofShort(text, expected);
    }
    return byWords != null || script.letters() < MIN_LETTERS
        ? byWords
        : byModel(text, script.letters());
  }

  private @Nullable String byModel(String text, int letters) {
    List<LanguageModel.Fit> ranked = model.rank(text);
    if (ranked.isEmpty()) {
      return null;
    }
    LanguageModel.Fit best = ranked.getFirst();
    String found = best.language();
    String unknown = unknownToModel(text, ranked);
    if (unknown != null && CommonWords.speaksFor(text, unknown, found)) {
      return unknown;
    }
    double margin = 1 + Math.min(MAX_MARGIN, MARGIN_PER_LETTER * letters);
    for (LanguageModel.Fit next : ranked) {
      String other = next.language();
      if (found == null || other == null || !LanguageTag.areAlike(found, other)) {
        return best.score() < margin * next.score() ? null : nearest(found, text);
      }
    }
    return found;
  }

  /**
   * The language nearest by its words where the model does not know it, and so takes its texts for
   * one of its neighbours': Shona for Swahili.
   */
  private static @Nullable String unknownToModel(String text, List<LanguageModel.Fit> ranked) {
    String nearest = CommonWords.nearest(text);
    return nearest == null
            || ranked.stream()
                .map(LanguageModel.Fit::language)
                .anyMatch(known -> known != null && LanguageTag.areAlike(known, nearest))
        ? null
        : nearest;
  }

  /** The language found, or the one much like it that more words speak for. */
  private static @Nullable String nearest(@Nullable String found, String text) {
    String nearest = CommonWords.nearest(text);
    return found != null && nearest != null && LanguageTag.areAlike(found, nearest)
        ? nearest
        : found;
  }
}
