package org.broadsheet.analysis;

import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.tartarus.snowball.ext.LithuanianStemmer;

/** The Baltic languages. */
final class BalticStemmers {
  private BalticStemmers() {}

  static Stemmer latvian() {
    return new KnownWords(
        """
        ziņa ziņas ziņu ziņai ziņā ziņām ziņās
        """,
        new FilterRule(LatvianStemFilter::new));
  }

  static Stemmer lithuanian() {
    return new SnowballRule(new LithuanianStemmer());
  }
}
