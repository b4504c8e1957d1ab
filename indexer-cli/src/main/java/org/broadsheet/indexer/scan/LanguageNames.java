package org.broadsheet.indexer.scan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Languages as catalogues and pages name them: by a code of any length, or in English. */
final class LanguageNames {
  private static final Map<String, String> ENGLISH = english();

  private LanguageNames() {}

  /** The tag of a language; null where the name is of none. */
  static @Nullable String tag(String name) {
    String known = ENGLISH.get(name.strip().toLowerCase(Locale.ROOT));
    return known == null ? LanguageTag.of(name) : known;
  }

  private static Map<String, String> english() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.of(code);
      names.putIfAbsent(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
    }
    return Map.copyOf(names);
  }
}
