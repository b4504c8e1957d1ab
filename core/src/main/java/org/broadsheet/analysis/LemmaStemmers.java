package org.broadsheet.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import org.jspecify.annotations.Nullable;

/**
 * The languages whose inflected words stand in a dictionary. The stems of a word are the headwords
 * that it may be a form of: which of them is meant only the sentence would tell, and who looks for
 * one of them rather finds too much.
 *
 * <p>The dictionaries are in artifacts of their own, so that who embeds this library may do without
 * them. Where one is missing, and for words that it does not know, a rule takes its place.
 */
final class LemmaStemmers {
  /**
   * What hardly any text of news means, in the tags of EAGLES: commands, subjunctives, the first
   * person and the second.
   */
  private static final String EAGLES = "V.[MS].*|V.I.[12].*";

  /** The same for German, and the nouns that any verb can be. */
  private static final String GERMAN = "VER:(IMP|[12]):.*|VER:3:...:KJ.*|SUB:...:...:...:INF.*";

  private static final @Nullable String NONE = null;

  /**
   * Where the dictionary of a language is.
   *
   * @param path of its resource, without its ending
   * @param marginal a pattern for the tags of what {@link LemmaDictionary} calls marginal; null if
   *     nothing is
   * @param compounds whether its writers put words together to new ones, which no dictionary holds
   */
  private record Source(String path, @Nullable String marginal, boolean compounds) {}

  private static final Map<String, Source> SOURCES =
      Map.ofEntries(
          source("ca", "ca/ca-ES", EAGLES, false),
          source("de", "de/german", GERMAN, true),
          source("en", "en/english", NONE, false),
          source("es", "es/es-ES", EAGLES, false),
          source("fr", "fr/french", "V.* (imp|sub) .*|V.* ind \\w+ [12].*", false),
          source("it", "it/italian", "VER:(impr|sub|(ind|cond)\\+\\w+\\+[12]).*", false),
          source("nl", "nl/dutch", "WKW:TGW:1EP.*|WKW:VLT:GIJ|ENM:PER:LST.*", true),
          Map.entry("pl", new Source("morfologik/stemming/polish/polish", NONE, false)),
          source("pt", "pt/portuguese", EAGLES, false),
          source("ro", "ro/romanian", "V.[sp][12].*|V.*m00", false),
          source("ru", "ru/russian", NONE, false),
          source("sk", "sk/slovak", "VM.*|SS..5", false),
          source("sv", "sv/swedish", "VB:IMP", true),
          Map.entry("uk", new Source("ua/net/nlp/ukrainian", NONE, false)));

  /** What was read, by path, the same for all threads; empty for what is missing. */
  private static final Map<String, Optional<Dictionary>> READ = new ConcurrentHashMap<>();

  private LemmaStemmers() {}

  private static Map.Entry<String, Source> source(
      String language, String path, @Nullable String marginal, boolean compounds) {
    return Map.entry(
        language, new Source("org/languagetool/resource/" + path, marginal, compounds));
  }

  /** The stemmers of a language, by its dictionary, and by a rule where that does not reach. */
  static Supplier<Stemmer> of(String language, Supplier<Stemmer> rule) {
    Source source = SOURCES.get(language);
    if (source == null) {
      throw new IllegalArgumentException("no dictionary of " + language);
    }
    return () -> stemmer(source, rule);
  }

  /** The languages whose dictionaries are on the class path, in order. */
  static List<String> present() {
    return Present.LANGUAGES;
  }

  /** The languages whose dictionaries are not, in order. */
  static List<String> missing() {
    return SOURCES.keySet().stream()
        .filter(language -> !present().contains(language))
        .sorted()
        .toList();
  }

  private static Stemmer stemmer(Source source, Supplier<Stemmer> rule) {
    Pattern marginal = source.marginal() == null ? null : Pattern.compile(source.marginal());
    return read(source)
        .<Stemmer>map(
            read ->
                new LemmaStemmer(
                    new LemmaDictionary(new DictionaryLookup(read), marginal),
                    source.compounds(),
                    rule))
        .orElseGet(rule);
  }

  private static Optional<Dictionary> read(Source source) {
    return READ.computeIfAbsent(
        source.path(), path -> Optional.ofNullable(LemmaDictionary.read(path)));
  }

  /** Looked for once. */
  private static final class Present {
    static final List<String> LANGUAGES =
        SOURCES.entrySet().stream()
            .filter(source -> LemmaDictionary.isThere(source.getValue().path()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
  }
}
