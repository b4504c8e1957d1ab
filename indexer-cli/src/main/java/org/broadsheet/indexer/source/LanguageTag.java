package org.broadsheet.indexer.source;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of languages as BCP 47 writes them. */
public final class LanguageTag {
  /** Three-letter codes that Java does not bring down to two letters; and the broader language. */
  private static final Map<String, String> ALSO =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arb", "ar"),
          Map.entry("arm", "hy"),
          Map.entry("azj", "az"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cmn", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("ekk", "et"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("khk", "mn"),
          Map.entry("lvs", "lv"),
          Map.entry("mac", "mk"),
          Map.entry("may", "ms"),
          Map.entry("npi", "ne"),
          Map.entry("ory", "or"),
          Map.entry("pes", "fa"),
          Map.entry("per", "fa"),
          Map.entry("plt", "mg"),
          Map.entry("pbt", "ps"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("swh", "sw"),
          Map.entry("tib", "bo"),
          Map.entry("uzn", "uz"),
          Map.entry("wel", "cy"),
          Map.entry("ydd", "yi"),
          Map.entry("zsm", "ms"));

  /** Well-formed, but no name of a language. */
  private static final Set<String> NONE = Set.of("und", "mul", "zxx", "mis", "");

  private static final int LONGEST_TAG = 35;
  private static final Map<String, String> SHORTER = shorter();

  private LanguageTag() {}

  /**
   * The tag in its usual writing, with the two-letter code of a language that has one ({@code eng}
   * gives {@code en}, {@code pt_BR} gives {@code pt-BR}); or null when it names no language, as
   * {@code English} and {@code und} do.
   */
  public static @Nullable String of(String tag) {
    String clean = tag.strip().replace('_', '-');
    if (clean.isEmpty() || clean.length() > LONGEST_TAG) {
      return null;
    }
    Locale locale;
    try {
      locale = new Locale.Builder().setLanguageTag(clean).build();
    } catch (IllformedLocaleException e) {
      return null;
    }
    String language = locale.getLanguage();
    // ISO 639 codes have two or three letters; what is longer is a word, such as "english".
    if (NONE.contains(language) || language.length() > 3) {
      return null;
    }
    String shorter = SHORTER.get(language);
    if (shorter == null) {
      return locale.toLanguageTag();
    }
    return new Locale.Builder().setLocale(locale).setLanguage(shorter).build().toLanguageTag();
  }

  private static Map<String, String> shorter() {
    Map<String, String> codes = new HashMap<>(ALSO);
    for (String two : Locale.getISOLanguages()) {
      codes.putIfAbsent(Locale.of(two).getISO3Language(), two);
    }
    return Map.copyOf(codes);
  }
}
