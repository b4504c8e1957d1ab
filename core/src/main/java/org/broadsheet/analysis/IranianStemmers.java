package org.broadsheet.analysis;

import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;

/** The Iranian languages. */
final class IranianStemmers {
  private static final char HEH = 0x647;
  private static final char AE = 0x6D5;

  private IranianStemmers() {}

  /**
   * Central Kurdish. Words do not tell its vowel ae from heh; the rule reads the vowel in all its
   * endings, in none of them heh.
   */
  static Stemmer sorani() {
    FilterRule rule =
        new FilterRule(word -> new SoraniStemFilter(new SoraniNormalizationFilter(word)));
    return word -> rule.stem(word.replace(HEH, AE));
  }
}
