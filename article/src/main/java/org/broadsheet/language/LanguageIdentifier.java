package org.broadsheet.language;

import java.util.Set;
import org.broadsheet.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * Tells which language a text is in. Implementations are for use by any number of threads at once.
 *
 * <p>{@link #ofLetters()} is always there and needs no model; an application that has a better one
 * gives it to {@link #withModel} or implements this interface.
 */
@FunctionalInterface
public interface LanguageIdentifier {
  /** The number of chars of a text that are enough to be sure. More only cost time. */
  int ENOUGH = 1_500;

  /**
   * {@return the language of a text as a tag of BCP 47; null where it cannot be told}
   *
   * @param text a headline and the beginning of a body, say; may be empty
   */
  @Nullable String identify(String text);

  /**
   * {@return the language of a text that is likely to be in one of a few languages, as a tag of BCP
   * 47; null where it cannot be told} Where others are about as near, the expected ones count more.
   * An identifier that does not override this method ignores what is expected.
   *
   * @param text a headline and the beginning of a body, say; may be empty
   * @param expected tags of BCP 47, each of a language without region; empty if nothing is known
   */
  default @Nullable String identify(String text, Set<String> expected) {
    return identify(text);
  }

  /**
   * {@return the language of an article, by its headline and the beginning of its body; null where
   * it cannot be told} The language that the article itself names does not count.
   *
   * @param article the article whose text is read, {@link #ENOUGH} chars of it at the most
   * @param expected tags of BCP 47, each of a language without region; empty if nothing is known
   */
  default @Nullable String identify(Article article, Set<String> expected) {
    String text = article.headline() + "\n" + article.body();
    return identify(text.substring(0, Math.min(text.length(), ENOUGH)), expected);
  }

  /**
   * {@return the language that a text is in if it is in any that is known here, as a tag of BCP 47;
   * null where nothing speaks for any language} The answer is right more often than not, never
   * sure.
   *
   * @param text any text; may be short
   */
  default @Nullable String likeliest(String text) {
    return identify(text);
  }

  /**
   * {@return an identifier that needs no model} It judges by the writing system where that has one
   * language, else by the most common words of 118 languages where these leave no doubt.
   */
  static LanguageIdentifier ofWords() {
    return WordIdentifier.OF_WORDS;
  }

  /**
   * {@return an identifier that judges as {@link #ofWords()} does and, where that leaves a doubt,
   * by the letters of the text} It knows some 120 languages, and a headline is mostly enough. The
   * statistics of letters, eight megabytes in memory, are read when the first doubt comes up.
   */
  static LanguageIdentifier ofLetters() {
    return WordIdentifier.OF_LETTERS;
  }

  /**
   * {@return an identifier that judges as {@link #ofLetters()} does and, where that leaves a doubt,
   * by a model}
   *
   * @param model the model, which is asked by any number of threads at once
   */
  static LanguageIdentifier withModel(LanguageModel model) {
    return new WordIdentifier(LetterStatistics::shipped, model);
  }

  /**
   * {@return an identifier as {@link #withModel(LanguageModel)}, by other statistics than those
   * that come with this library}
   *
   * @param statistics how probable letters are in the languages that are to be told
   */
  static LanguageIdentifier withModel(LanguageModel model, LetterStatistics statistics) {
    return new WordIdentifier(() -> statistics, model);
  }
}
