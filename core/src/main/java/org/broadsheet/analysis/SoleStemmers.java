package org.broadsheet.analysis;

import com.ibm.icu.text.Transliterator;

/** The languages that stand alone in their branch. */
final class SoleStemmers {
  private SoleStemmers() {}

  /** Chinese does not inflect; but a traditional character is also its simplified one. */
  static Stemmer chinese() {
    Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
    return word -> simplified.transliterate(word);
  }
}
