package org.broadsheet.analysis;

import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.YiddishStemmer;

/** The Germanic languages. */
final class GermanicStemmers {
  private GermanicStemmers() {}

  /**
   * English. The headwords of the dictionary go through the words of KStem, to which some
   * derivations are one word that news and abstracts mean alike: MAP on TIME .6436, and .6354
   * without.
   */
  static Stemmer english() {
    Stemmer headwords = LemmaStemmers.of("en", () -> word -> word).get();
    FilterRule words = new FilterRule(KStemFilter::new);
    // To KStem participles and plurals are words of their own: killing, odds, confirmed.
    Stemmer rule =
        new KnownWords(EnglishWords.IRREGULAR, word -> EnglishInflection.strip(words.stem(word)));
    return new KnownWords(
        EnglishWords.APART,
        word -> Stems.map(headwords.stem(word), headword -> rule.stem(headword)));
  }

  /**
   * German; ä, ö and ü are what they are without their dots, or with an e for them. The light rule,
   * because the one of Snowball makes one of sich, sicher and Sicherheit.
   */
  static Stemmer german() {
    FilterRule rule =
        new FilterRule(word -> new GermanLightStemFilter(new GermanNormalizationFilter(word)));
    return new KnownWords(
        """
        fahrer fahrern fahrers
        fehler fehlern fehlers
        fuhren fuhr
        gründer gründern gründers
        höhe höhen
        kritiker kritikern kritikers
        lager lagern lagers
        meister meistern meisters
        nächste nächsten nächster nächstes
        news
        politiker politikern politikers
        rate raten
        rede reden
        schüler schülern schülers
        seite seiten
        sicher sichere sicherem sicheren sicherer sicheres
        spieler spielern spielers
        sprecher sprechern sprechers
        wegen
        wähler wählern wählers
        """,
        word -> rule.stem(withoutGenitive(word)));
  }

  /** Without the s of Ministers, which the rule sees after no r. */
  private static String withoutGenitive(String word) {
    return word.endsWith("ers") && word.length() > 6 ? word.substring(0, word.length() - 1) : word;
  }

  static Stemmer dutch() {
    SnowballRule rule = new SnowballRule(new DutchStemmer());
    return new KnownWords(
        """
        eens
        kind kinderen
        lid leden
        meerderheid meerderheden
        news
        nieuws
        overheid overheden
        schip schepen
        stad steden
        verkiezen verkiest verkozen
        """,
        word -> asInSingular(rule.stem(word)));
  }

  /** With the last consonant of prijs and man, not of prijzen and mannen. */
  private static String asInSingular(String stem) {
    int last = stem.length() - 1;
    if (last < 2) {
      return stem;
    }
    return switch (stem.charAt(last)) {
      case 'z' -> stem.substring(0, last) + 's';
      case 'v' -> stem.substring(0, last) + 'f';
      case 'a', 'e', 'i', 'o', 'u' -> stem;
      default -> stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    };
  }

  static Stemmer swedish() {
    SnowballRule rule = new SnowballRule(new SwedishStemmer());
    return new KnownWords(
        """
        budget budgeten budgetar
        fri fria fritt
        minister ministern ministrar ministrarna ministrarnas ministerns ministrars ministers
        ny nya nytt nye
        paket paketet paketen
        planet planeten planeter planeterna
        """,
        word -> withoutNeuter(rule.stem(word)));
  }

  /** Without the article -et, which the rule takes from no word; -het makes nouns. */
  private static String withoutNeuter(String stem) {
    return stem.endsWith("et") && !stem.endsWith("het") && stem.length() >= 5
        ? stem.substring(0, stem.length() - 2)
        : stem;
  }

  static Stemmer yiddish() {
    return new SnowballRule(new YiddishStemmer());
  }
}
