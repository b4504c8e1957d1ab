package org.broadsheet.analysis;

import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** The Slavic languages for which there are rules; {@link LemmaStemmers} has the others. */
final class SlavicStemmers {
  private SlavicStemmers() {}

  static Stemmer czech() {
    return new KnownWords(
        """
        ministr ministra ministru ministrovi ministrem ministři ministrů ministrům ministry
        """,
        new FilterRule(CzechStemFilter::new));
  }

  /** Polish words that its dictionary does not know, by the rules that Stempel learnt. */
  static Stemmer polish() {
    StempelStemmer rule = new StempelStemmer(PolishAnalyzer.getDefaultTable());
    return word -> {
      StringBuilder stem = rule.stem(word);
      return stem == null ? word : stem.toString();
    };
  }

  /** For what only a dictionary knows. */
  static Stemmer unknown() {
    return word -> word;
  }

  static Stemmer russian() {
    SnowballRule rule = new SnowballRule(new RussianStemmer());
    KnownWords words =
        new KnownWords(
            """
            вместе
            вместо
            именно
            имя имени именем имена имен именам именами именах
            летом
            меня
            семь
            судья судьи судью судей судье судьей судьям судьями судьях
            """,
            rule);
    return word -> words.stem(word.replace('ё', 'е'));
  }

  /** Serbian, Croatian, Bosnian and Montenegrin, in both scripts: the stems are in bald Latin. */
  static Stemmer serbian() {
    FilterRule latin = new FilterRule(SerbianNormalizationFilter::new);
    InflectionRules rules = InflectionRules.of("sr");
    return word -> {
      String bald = latin.stem(word);
      return rules.stem(bald);
    };
  }
}
