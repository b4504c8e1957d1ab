package org.broadsheet.analysis;

import org.tartarus.snowball.ext.IrishStemmer;

/** The Celtic languages. */
final class CelticStemmers {
  private CelticStemmers() {}

  /** Irish, where the case of the next letter tells a prefixed consonant from the word's own. */
  static Stemmer irish() {
    SnowballRule rule = new SnowballRule(new IrishStemmer());
    return (word, printed) -> rule.stem(hasPrefix(printed) ? word.substring(1) : word, printed);
  }

  /** Whether it is written like tAthair, nÉireann, hÉireann. */
  private static boolean hasPrefix(String printed) {
    return printed.length() > 2
        && "tnh".indexOf(printed.charAt(0)) >= 0
        && "AEIOUÁÉÍÓÚ".indexOf(printed.charAt(1)) >= 0;
  }
}
