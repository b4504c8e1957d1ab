package org.broadsheet.query;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags as people write them: {@code en}, {@code pt-BR}, {@code pt_br}. */
final class LanguageTags {
  private LanguageTags() {}

  /**
   * The tag as BCP 47 writes it, as the tags of articles are.
   *
   * @throws IllegalArgumentException if it is none
   */
  static String normalised(String tag) {
    try {
      String normalised =
          new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build().toLanguageTag();
      if (!tag.isEmpty()) {
        return normalised;
      }
    } catch (IllformedLocaleException e) {
      // said below, as for no tag at all
    }
    throw new IllegalArgumentException("\"" + tag + "\" is no language tag such as en or pt-BR");
  }
}
