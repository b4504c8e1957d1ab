package org.broadsheet.analysis;

import static org.broadsheet.analysis.LanguageProfile.segments;
import static org.broadsheet.analysis.LanguageProfile.stems;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The languages whose inflection is known. A new one is a line here and a file of its words. */
public final class LanguageProfiles {
  private static final List<LanguageProfile> ALL =
      List.of(
          rules("af"),
          rules("ar"),
          rules("az"),
          rules("be"),
          rules("bg"),
          stems("bn", IndicStemmers::bengali),
          stems("ca", LemmaStemmers.of("ca", RomanceStemmers::catalan)),
          stems("ckb", IranianStemmers::sorani),
          stems("cs", SlavicStemmers::czech),
          rules("cy"),
          rules("da"),
          stems("de", LemmaStemmers.of("de", GermanicStemmers::german)),
          rules("el"),
          stems("en", GermanicStemmers::english),
          stems("es", LemmaStemmers.of("es", RomanceStemmers::spanish)),
          rules("et"),
          rules("eu"),
          rules("fa"),
          rules("fi"),
          stems("fr", LemmaStemmers.of("fr", RomanceStemmers::french)),
          rules("ga"),
          rules("gl"),
          rules("he"),
          stems("hi", IndicStemmers::hindi),
          rules("hu"),
          rules("hy"),
          rules("id"),
          stems("it", LemmaStemmers.of("it", RomanceStemmers::italian)),
          segments("ja", Segmenters::japanese),
          rules("ka"),
          rules("kk"),
          segments("km", Segmenters::southEastAsian),
          segments("ko", Segmenters::korean),
          segments("lo", Segmenters::southEastAsian),
          rules("lt"),
          rules("lv"),
          rules("mk"),
          segments("my", Segmenters::southEastAsian),
          stems("ne", IndicStemmers::nepali),
          stems("nl", LemmaStemmers.of("nl", GermanicStemmers::dutch)),
          rules("no"),
          stems("pl", LemmaStemmers.of("pl", SlavicStemmers::polish)),
          stems("pt", LemmaStemmers.of("pt", RomanceStemmers::portuguese)),
          stems("pt-BR", LemmaStemmers.of("pt", RomanceStemmers::portuguese)),
          stems("ro", LemmaStemmers.of("ro", RomanceStemmers::romanian)),
          stems("ru", LemmaStemmers.of("ru", SlavicStemmers::russian)),
          stems("sk", LemmaStemmers.of("sk", SlavicStemmers::unknown)),
          rules("sl"),
          rules("sq"),
          stems("sr", SlavicStemmers::serbian),
          stems("sv", LemmaStemmers.of("sv", GermanicStemmers::swedish)),
          rules("sw"),
          stems("ta", DravidianStemmers::tamil),
          stems("te", DravidianStemmers::telugu),
          segments("th", Segmenters::southEastAsian),
          rules("tl"),
          rules("tr"),
          stems("uk", LemmaStemmers.of("uk", SlavicStemmers::unknown)),
          rules("ur"),
          rules("uz"),
          stems("yi", GermanicStemmers::yiddish),
          stems("zh", SoleStemmers::chinese));

  /**
   * Other names of these languages: members of a macrolanguage that are written alike, standards of
   * one language that share its inflection, and codes that ISO 639 has withdrawn.
   */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("arb", "ar"),
          Map.entry("azj", "az"),
          Map.entry("bs", "sr"),
          Map.entry("cmn", "zh"),
          Map.entry("cnr", "sr"),
          Map.entry("ekk", "et"),
          Map.entry("fil", "tl"),
          Map.entry("hr", "sr"),
          Map.entry("in", "id"),
          Map.entry("iw", "he"),
          Map.entry("ji", "yi"),
          Map.entry("lvs", "lv"),
          Map.entry("ms", "id"),
          Map.entry("nb", "no"),
          Map.entry("nn", "no"),
          Map.entry("npi", "ne"),
          Map.entry("pes", "fa"),
          Map.entry("prs", "fa"),
          Map.entry("sh", "sr"),
          Map.entry("ydd", "yi"),
          Map.entry("yue", "zh"),
          Map.entry("zsm", "id"));

  private static final Map<String, LanguageProfile> BY_TAG =
      ALL.stream().collect(Collectors.toMap(LanguageProfile::language, Function.identity()));

  private LanguageProfiles() {}

  private static LanguageProfile rules(String language) {
    return stems(language, () -> InflectionRules.of(language));
  }

  /**
   * The profile that serves a language.
   *
   * @param tag a BCP 47 tag, in any case, with hyphens or underscores: {@code de-AT}, {@code nb},
   *     {@code zh-Hant}
   * @return null for {@code und}, what is no tag, and languages without a profile
   */
  public static @Nullable LanguageProfile of(String tag) {
    LanguageProfile named = BY_TAG.get(OTHER_NAMES.getOrDefault(tag, tag));
    if (named != null) {
      return named;
    }
    ULocale locale = ULocale.forLanguageTag(tag.replace('_', '-'));
    LanguageProfile regional = BY_TAG.get(locale.getLanguage() + "-" + locale.getCountry());
    return regional != null
        ? regional
        : BY_TAG.get(OTHER_NAMES.getOrDefault(locale.getLanguage(), locale.getLanguage()));
  }

  /**
   * The languages whose words are looked up in a dictionary, in order: which they are depends on
   * the class path, and an index and its queries must have the same.
   */
  public static List<String> withDictionary() {
    return LemmaStemmers.present();
  }

  /** Whether words of a profile's language are looked up in a dictionary. */
  public static boolean hasDictionary(String language) {
    return withDictionary().contains(language.split("-")[0]); // Brazil and Portugal share one
  }

  /** The languages for which a dictionary is made that is not on the class path, in order. */
  public static List<String> lackingDictionary() {
    return LemmaStemmers.missing();
  }

  /** Every profile, by tag. */
  public static List<LanguageProfile> all() {
    return ALL;
  }
}
