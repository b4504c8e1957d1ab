package org.broadsheet.query;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.broadsheet.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Languages as people write them: tags such as {@code en}, {@code pt-BR} and {@code pt_br}, codes
 * of ISO 639-2 and 639-3 ({@code eng}, {@code ger}), and names ({@code english}, {@code Deutsch}).
 */
final class LanguageTags {
  /** Codes have two or three letters; what begins with more is a name. */
  private static final int MAX_CODE_LENGTH = 3;

  private LanguageTags() {}

  /**
   * The tag as BCP 47 writes it, as the tags of articles are.
   *
   * @throws IllegalArgumentException if it is none, nor the name of a language
   */
  static String normalised(String tag) {
    String known = isCode(tag) ? tag(tag) : LanguageNames.code(tag);
    if (known != null) {
      return known;
    }
    String problem = "\"" + tag + "\" is no language tag such as en or pt-BR";
    throw new IllegalArgumentException(
        isCode(tag)
            ? problem
            : problem
                + ", nor a language"
                + LanguageNames.nearest(tag)
                    .map(name -> "; did you mean " + name + "?")
                    .orElse(""));
  }

  /** Whether ASCII letters, as many as a code may have, stand alone or before a subtag. */
  private static boolean isCode(String tag) {
    int length = 0;
    while (length < tag.length()
        && tag.charAt(length) < 0x80
        && Character.isLetter(tag.charAt(length))) {
      length++;
    }
    return length <= MAX_CODE_LENGTH && (length == tag.length() || tag.charAt(length) < 0x80);
  }

  private static @Nullable String tag(String tag) {
    try {
      String normalised =
          new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build().toLanguageTag();
      if (tag.isEmpty()) {
        return null;
      }
      int hyphen = normalised.indexOf('-');
      boolean twoLetters = (hyphen < 0 ? normalised.length() : hyphen) == 2;
      String shorter = twoLetters ? null : LanguageTag.of(normalised);
      return shorter == null ? normalised : shorter;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
