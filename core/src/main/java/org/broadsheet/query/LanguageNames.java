package org.broadsheet.query;

import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Languages by name, in English and in themselves, as CLDR has them: {@code english}, {@code
 * Deutsch}, {@code español}, {@code العربية}. Marks may be left out, and names of several words
 * have blanks, hyphens or underscores.
 */
final class LanguageNames {
  private static final Map<String, String> ENGLISH = read(true);

  /** Apart, since each language has a file of its own: together they take half a second. */
  private static final class Own {
    static final Map<String, String> NAMES = read(false);
  }

  private LanguageNames() {}

  /** The code of the language with this name; null if there is none. */
  static @Nullable String code(String name) {
    String key = key(name);
    String code = ENGLISH.get(key);
    return code == null ? Own.NAMES.get(key) : code;
  }

  /** The name that may have been meant, in English or the language itself. */
  static Optional<String> nearest(String name) {
    String key = key(name);
    return NearestName.of(key, ENGLISH.keySet()).or(() -> NearestName.of(key, Own.NAMES.keySet()));
  }

  private static Map<String, String> read(boolean english) {
    Map<String, String> codes = new TreeMap<>();
    for (String code : ULocale.getISOLanguages()) {
      ULocale language = new ULocale(code);
      add(codes, language.getDisplayLanguage(english ? ULocale.ENGLISH : language), code);
    }
    if (english) {
      add(codes, "Farsi", "fa");
      add(codes, "Flemish", "nl");
    }
    return codes;
  }

  /** The first language of a name has it; where there is no name CLDR gives the code. */
  private static void add(Map<String, String> codes, String name, String code) {
    if (!name.equals(code)) {
      codes.putIfAbsent(key(name), code);
    }
  }

  private static String key(String name) {
    String letters = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD);
    StringBuilder key = new StringBuilder();
    for (char c : letters.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c == '-' || c == '_' || Character.isWhitespace(c)) {
        key.append(' ');
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        key.append(c);
      }
    }
    return key.toString();
  }
}
