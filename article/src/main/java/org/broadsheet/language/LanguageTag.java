package org.broadsheet.language;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
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

  /** Languages that share most of their words, so that no text tells them apart for sure. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("nb", "nn", "no", "da"),
          Set.of("hr", "bs", "sr", "sh", "cnr"),
          Set.of("id", "ms"),
          Set.of("fa", "prs", "ckb"),
          Set.of("hi", "mr", "ne", "mai", "bho"),
          Set.of("am", "ti"),
          Set.of("he", "yi"),
          Set.of("bo", "dz"),
          Set.of("xh", "zu", "nd", "ss"),
          Set.of("rw", "rn"),
          Set.of("tn", "nso"));

  private static final int MAX_TAG_LENGTH = 35;
  private static final Map<String, String> SHORTER = shorter();

  private LanguageTag() {}

  /**
   * {@return the tag in its usual writing; null when it names no language, as {@code English} and
   * {@code und} do} A language that has a two-letter code gets that: {@code eng} gives {@code en},
   * and {@code pt_BR} gives {@code pt-BR}.
   *
   * @param tag a tag of BCP 47, or any text; white space around it and an underscore for the hyphen
   *     are forgiven
   */
  public static @Nullable String of(String tag) {
    String clean = tag.strip().replace('_', '-');
    if (clean.isEmpty() || clean.length() > MAX_TAG_LENGTH) {
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

  /**
   * {@return the language of a tag without script and region: {@code pt} of {@code pt-BR}}
   *
   * @param tag a tag with hyphens, as {@link #of} gives it
   */
  public static String primary(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  /**
   * {@return whether two tags name the same language, or two that share most of their words} Danish
   * and Norwegian are such a pair. Script and region do not count.
   *
   * @param one a tag with hyphens, as {@link #of} gives it
   * @param other another such tag
   */
  public static boolean areAlike(String one, String other) {
    String first = primary(one);
    String second = primary(other);
    return first.equals(second)
        || ALIKE.stream().anyMatch(group -> group.contains(first) && group.contains(second));
  }

  private static Map<String, String> shorter() {
    Map<String, String> codes = new HashMap<>(ALSO);
    for (String two : Locale.getISOLanguages()) {
      codes.putIfAbsent(Locale.of(two).getISO3Language(), two);
    }
    return Map.copyOf(codes);
  }
}
