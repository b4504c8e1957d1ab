package org.broadsheet.analysis;

import java.util.List;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;

/** The Semitic languages. */
final class SemiticStemmers {
  private static final String ARTICLE = "ال";

  /** How words begin whose first letter is not the one that means "and". */
  private static final List<String> WITH_WAW =
      List.of(
          "وزير", "وزار", "وزرا", "وطن", "وقت", "وقف", "وقع", "وفد", "وفاة", "وسط", "وسائل", "وسيل",
          "وكال", "وكيل", "ولاي", "واشنطن", "واحد", "وضع", "وصول", "وصل", "وحدة", "وحدات", "وثيق",
          "وثائق", "وظيف", "وظائف", "وجه", "ورق", "وعد");

  private SemiticStemmers() {}

  /** Arabic without its article, clitics and the endings of number and gender. */
  static Stemmer arabic() {
    FilterRule rule =
        new FilterRule(word -> new ArabicStemFilter(new ArabicNormalizationFilter(word)));
    KnownWords words =
        new KnownWords(
            """
            الآن الان والآن
            الله والله بالله
            ولاية ولايات الولاية الولايات والولاية والولايات
            """,
            // One prefix is taken: the article protects the letter behind it.
            (word, printed) ->
                rule.stem(
                    WITH_WAW.stream().anyMatch(word::startsWith) ? ARTICLE + word : word, printed));
    return (word, printed) -> words.stem(Twins.arabic(word), printed);
  }
}
