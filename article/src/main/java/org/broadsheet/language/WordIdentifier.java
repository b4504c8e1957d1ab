package org.broadsheet.language;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges a text by its writing system where that has one language, else by its most common words
 * where they leave no doubt, else by its letters, else by a model if there is one.
 */
final class WordIdentifier implements LanguageIdentifier {
  /** Without a model. */
  private static final LanguageModel NONE = text -> List.of();

  static final LanguageIdentifier OF_WORDS = new WordIdentifier(null, NONE);
  static final LanguageIdentifier OF_LETTERS = new WordIdentifier(LetterStatistics::shipped, NONE);

  /** Languages that share a writing system, and that each character tells something of. */
  private static final Set<String> CHINESE = Set.of("zh", "yue");

  /** With fewer letters a model guesses. */
  private static final int MIN_LETTERS = 60;

  /** A writing system shows itself in a few letters. */
  private static final int MIN_LETTERS_OF_SCRIPT = 4;

  /**
   * How much better the best language of a model must be than the next that is unlike it. The more
   * letters there are, the wider languages that the model knows stand apart; those that it does not
   * know stay as close.
   */
  private static final double MARGIN_PER_LETTER = 1 / 1_500.0;

  private static final double MAX_MARGIN = 0.2;

  /** Read when first needed. */
  private final @Nullable Supplier<LetterStatistics> statistics;

  private final LanguageModel model;

  WordIdentifier(@Nullable Supplier<LetterStatistics> statistics, LanguageModel model) {
    this.statistics = statistics;
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
  public @Nullable String identify(String whole, Set<String> expected) {
    String text = whole.substring(0, Math.min(whole.length(), ENOUGH));
    Script script = Script.of(text);
    String language = script.letters() < MIN_LETTERS_OF_SCRIPT ? null : script.language();
    if (language != null) {
      return CHINESE.contains(language) && statistics != null
          ? chinese(statistics.get(), language, text, expected)
          : nearest(language, text);
    }
    String byWords = CommonWords.ofShort(text, expected);
    if (statistics == null) {
      return byWords != null ? byWords : byModel(text, script.letters());
    }
    return byLetters(statistics.get(), byWords, text, script.letters(), expected);
  }

  /** Cantonese or other Chinese, where its characters tell; else what it was taken for. */
  private static String chinese(
      LetterStatistics known, String language, String text, Set<String> expected) {
    LetterVerdict verdict = LetterVerdict.of(known, Letters.of(text, ENOUGH), expected);
    return verdict.isAhead() && CHINESE.contains(verdict.language())
        ? verdict.language()
        : language;
  }

  /** What letters say where words leave a doubt, or say a language that much is like. */
  private @Nullable String byLetters(
      LetterStatistics known,
      @Nullable String byWords,
      String text,
      int letters,
      Set<String> expected) {
    if (byWords != null && !known.hasAlike(byWords)) {
      return byWords;
    }
    LetterVerdict verdict = LetterVerdict.of(known, Letters.of(text, ENOUGH), expected);
    String found = verdict.language();
    if (byWords != null) {
      return LanguageTag.areAlike(found, byWords)
          ? verdict.amongAlike()
          : verdict.isClear() ? null : byWords;
    }
    String other = CommonWords.nearest(text, language -> !known.has(language));
    if (other != null) {
      int more = CommonWords.difference(text, other, found);
      boolean alike = LanguageTag.areAlike(other, found);
      if (more > 0 && (alike || CommonWords.speaksFor(text, other, found))) {
        return other;
      }
      if (more > 0 || (more == 0 && alike)) {
        String byModel = alike ? null : byModel(text, letters);
        boolean agreed = found.equals(byModel) && CommonWords.isWrittenAs(other, found);
        return agreed || other.equals(byModel) ? byModel : null;
      }
    }
    if (verdict.isDoubtful() || !verdict.isClear()) {
      String byModel = byModel(text, letters);
      if (byModel != null && (!known.has(byModel) || isAgreed(byModel, verdict, text))) {
        return byModel;
      }
    }
    return verdict.isClear() ? found : verdict.shared();
  }

  /** Whether letters or words are for what a model says, and no close kin is as near. */
  private static boolean isAgreed(String byModel, LetterVerdict verdict, String text) {
    return !LanguageTag.areAlike(verdict.language(), verdict.next())
        && (byModel.equals(verdict.language())
            || byModel.equals(verdict.next())
            || byModel.equals(CommonWords.nearest(text)));
  }

  private @Nullable String byModel(String text, int letters) {
    List<LanguageModel.Fit> ranked = letters < MIN_LETTERS ? List.of() : model.rank(text);
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
