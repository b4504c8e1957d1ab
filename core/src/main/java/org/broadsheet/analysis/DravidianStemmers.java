package org.broadsheet.analysis;

import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.tartarus.snowball.ext.TamilStemmer;

/** The Dravidian languages. */
final class DravidianStemmers {
  private DravidianStemmers() {}

  static Stemmer tamil() {
    return new FixpointRule(
        new FilterRule(
            word -> new SnowballFilter(new IndicNormalizationFilter(word), new TamilStemmer())));
  }

  /** Telugu, also without what the rule leaves of the nominative in -ం and the genitive in -ల. */
  static Stemmer telugu() {
    FilterRule rule =
        new FilterRule(
            word ->
                new TeluguStemFilter(
                    new TeluguNormalizationFilter(new IndicNormalizationFilter(word))));
    return new FixpointRule(
        word -> {
          String stem = rule.stem(word);
          boolean ending = stem.length() > 3 && (stem.endsWith("ం") || stem.endsWith("ల"));
          return ending ? stem.substring(0, stem.length() - 1) : stem;
        });
  }
}
