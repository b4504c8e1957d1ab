package org.broadsheet.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statistical model of many languages, as several libraries have one, by which {@link
 * LanguageIdentifier#withModel} judges a text. Implementations are for use by any number of threads
 * at once.
 */
@FunctionalInterface
public interface LanguageModel {

  /**
   * How well a text fits a language.
   *
   * @param language a tag of BCP 47; null for one that has none
   * @param score the more, the better; comparable within one ranking only
   */
  record Fit(@Nullable String language, double score) {}

  /**
   * {@return the languages of the model, the best first; may be empty}
   *
   * @param text the text to be judged
   */
  List<Fit> rank(String text);
}
