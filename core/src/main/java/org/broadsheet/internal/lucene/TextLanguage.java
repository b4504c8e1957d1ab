package org.broadsheet.internal.lucene;

import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.LanguageProfiles;
import org.broadsheet.analysis.TurkishCasing;
import org.jspecify.annotations.Nullable;

/**
 * What the language of a text tells of its words.
 *
 * @param profile how they inflect; null if that is not known
 * @param turkish whether their capitals are those of Turkish
 */
record TextLanguage(@Nullable LanguageProfile profile, boolean turkish) {
  /** Of a BCP 47 tag. */
  static TextLanguage of(String tag) {
    return new TextLanguage(LanguageProfiles.of(tag), TurkishCasing.servesIn(tag));
  }
}
