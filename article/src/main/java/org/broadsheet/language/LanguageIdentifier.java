package org.broadsheet.language;

import java.util.Set;
import org.broadsheet.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * Tells which language a text is in. Implementations are for use by any number of threads at once.
 *
 * <p>{@link #ofWords()} is always there and needs no model; an application that has a better one
 * gives it to {@link #withModel} or implements this interface.
 */
@FunctionalInterface
public interface LanguageIdentifier {
  /** So many chars of a text are enough to be sure; more only cost time. */
  int ENOUGH = 1_500;

  /**
   * The language of a text.
   *
   * @param text a headline and the beginning of a body, say
   * @return a tag of BCP 47, or null where it cannot be told
   */
  @Nullable String identify(String text);

  /**
   * The language of a text that is likely to be in one of a few languages: where others are about
   * as near, these count more.
   *
   * @param expected tags of BCP 47, each of a language without region; empty if nothing is known
   * @return as {@link #identify(String)}
   */
  default @Nullable String identify(String text, Set<String> expected) {
    return identify(text);
  }

  /**
   * The language of an article, by its headline and the beginning of its body.
   *
   * @param expected as above
   * @return as above
   */
  default @Nullable String identify(Article article, Set<String> expected) {
    String text = article.headline() + "\n" + article.body();
    return identify(text.substring(0, Math.min(text.length(), ENOUGH)), expected);
  }

  /**
   * The language that a text is in if it is in any that is known here: right more often than not,
   * never sure.
   *
   * @return a tag of BCP 47, or null where nothing speaks for any language
   */
  default @Nullable String likeliest(String text) {
    return identify(text);
  }

  /**
   * Judges by the writing system where that has one language, else by the most common words of 118
   * languages where these leave no doubt.
   */
  static LanguageIdentifier ofWords() {
    return WordIdentifier.WITHOUT_MODEL;
  }

  /** Judges as {@link #ofWords()} does and, where that leaves a doubt, by a model. */
  static LanguageIdentifier withModel(LanguageModel model) {
    return new WordIdentifier(model);
  }
}
