package org.broadsheet.analysis;

import org.apache.lucene.analysis.id.IndonesianStemFilter;

/** The Austronesian languages. */
final class AustronesianStemmers {
  private AustronesianStemmers() {}

  /** Indonesian and Malay without particles and possessives. */
  static Stemmer indonesian() {
    return new FilterRule(word -> new IndonesianStemFilter(word, false));
  }
}
