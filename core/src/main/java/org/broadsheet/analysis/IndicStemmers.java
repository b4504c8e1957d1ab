package org.broadsheet.analysis;

import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.NepaliStemmer;

/** The Indo-Aryan languages. */
final class IndicStemmers {
  private IndicStemmers() {}

  static Stemmer bengali() {
    return new KnownWords(
        """
        পুলিশ পুলিশের পুলিশকে
        মন্ত্রী মন্ত্রীর মন্ত্রীকে মন্ত্রীরা
        রাষ্ট্রপতি রাষ্ট্রপতির রাষ্ট্রপতিকে
        """,
        new FilterRule(
            word ->
                new BengaliStemFilter(
                    new BengaliNormalizationFilter(new IndicNormalizationFilter(word)))));
  }

  /** Hindi by rules; then what is spelled in two ways is one. */
  static Stemmer hindi() {
    InflectionRules rules = InflectionRules.of("hi");
    FilterRule spelling =
        new FilterRule(word -> new HindiNormalizationFilter(new IndicNormalizationFilter(word)));
    return word -> {
      String stem = rules.stem(word);
      return spelling.stem(stem);
    };
  }

  static Stemmer nepali() {
    return new FilterRule(
        word -> new SnowballFilter(new IndicNormalizationFilter(word), new NepaliStemmer()));
  }
}
