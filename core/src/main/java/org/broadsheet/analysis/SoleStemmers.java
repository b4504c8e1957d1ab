package org.broadsheet.analysis;

import com.ibm.icu.text.Transliterator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;

/** The languages that stand alone in their branch. */
final class SoleStemmers {
  /** Case, number and article behind a noun; -ություն has inflection of its own. */
  private static final Pattern ARMENIAN =
      Pattern.compile(
          "(.+?ությ).*|(.{3,}?)(?:ներ(?:ից|ով|ում|ին|ն|ը|ի)?|ից|ով|ում|ին|ը|ի)?", Pattern.DOTALL);

  /** Case, number and article behind a noun, and the vowel that joins them to consonants. */
  private static final Pattern BASQUE =
      Pattern.compile(
          "(.{3,}?)(?:eta(?:rako|tik|ko|ra|n)|(?:ar)?entzat|are(?:kin|n)|e(?:kiko|kin|i|k|n)"
              + "|a(?:tik|ri|ko|ra|k|n|z)?|tik|ko|(?<=[aeiou])ra)?e?",
          Pattern.DOTALL);

  private SoleStemmers() {}

  /** Armenian without case, number and article: the rule of Snowball takes derivation as well. */
  static Stemmer armenian() {
    return (word, printed) -> {
      Matcher match = ARMENIAN.matcher(word);
      return !match.matches() ? word : Objects.requireNonNullElse(match.group(1), match.group(2));
    };
  }

  /** Basque without case, number and article: the rule of Snowball takes more from some forms. */
  static Stemmer basque() {
    return (word, printed) -> {
      Matcher match = BASQUE.matcher(word);
      return match.matches() ? match.group(1) : word;
    };
  }

  /** Chinese does not inflect; but a traditional character is also its simplified one. */
  static Stemmer chinese() {
    Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
    return (word, printed) -> simplified.transliterate(word);
  }

  static Stemmer greek() {
    FilterRule rule = new FilterRule(word -> new GreekStemFilter(new GreekLowerCaseFilter(word)));
    return (word, printed) -> rule.stem(asInFeminine(word), printed);
  }

  /** With -ική for -ικό, of which the rule would take more than of the other genders. */
  private static String asInFeminine(String word) {
    return word.endsWith("ικό") || word.endsWith("ικο")
        ? word.substring(0, word.length() - 1) + 'η'
        : word;
  }
}
