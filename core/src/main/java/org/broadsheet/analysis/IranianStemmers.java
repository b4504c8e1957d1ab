package org.broadsheet.analysis;

import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;

/** The Iranian languages. */
final class IranianStemmers {
  private static final String HEH_AND_NON_JOINER = "\u0647\u200C";

  private static final String AE = "\u06D5";

  private IranianStemmers() {}

  /** Persian and Dari. */
  static Stemmer persian() {
    return new FilterRule(
        word ->
            new PersianStemFilter(
                new PersianNormalizationFilter(new ArabicNormalizationFilter(word))));
  }

  /** Central Kurdish, in which a vowel may be written as a letter and the non-joiner after it. */
  static Stemmer sorani() {
    FilterRule rule =
        new FilterRule(word -> new SoraniStemFilter(new SoraniNormalizationFilter(word)));
    return (word, printed) ->
        rule.stem(
            printed.contains(HEH_AND_NON_JOINER) ? printed.replace(HEH_AND_NON_JOINER, AE) : word,
            printed);
  }
}
