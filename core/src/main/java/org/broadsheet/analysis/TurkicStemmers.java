package org.broadsheet.analysis;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.TurkishStemmer;

/** The Turkic languages. */
final class TurkicStemmers {
  private static final char DOT_ABOVE = 0x307;

  /**
   * Frequent nouns that end like an inflection themselves, with their own inflections; but not what
   * is derived from them: bakanlık, bilimsel.
   */
  private static final Pattern NOUN =
      Pattern.compile(
          "(adım|alan|altın|asker|bakan|basın|başkan|bilim|bölüm|cumhurbaşkan|çözüm|deniz|değişim"
              + "|dönem|durum|düzen|eğitim|gelişim|haziran|iletişim|insan|isim|kadın|kahraman"
              + "|kurum|liman|orman|ölüm|polis|resim|seçim|takım|toplum|uzman|üretim|yakın|yangın"
              + "|yardım|yatırım|yönetim|zaman)"
              + "(?:l[ae]r)?(?:[ıiuü]m[ıiuü]z|s?[ıiuü]|[ıiuü]m)?n?(?:[dt][ae]n?|[ıiuü]n|[ae]|[ıiuü])?"
              + "(?:ki)?");

  private TurkicStemmers() {}

  /**
   * Turkish, by its own two letters i. The stems have one, because capitals are often typed without
   * the dot.
   */
  static Stemmer turkish() {
    SnowballRule rule = new SnowballRule(new TurkishStemmer());
    return (word, printed) -> {
      String lower = Twins.turkish(lower(word, printed));
      Matcher noun = NOUN.matcher(lower);
      return (noun.matches() ? noun.group(1) : twice(rule, lower)).replace('ı', 'i');
    };
  }

  /** Long words have suffixes left when the rule is done; of short ones nothing would be left. */
  private static String twice(Stemmer rule, String word) {
    String stem = rule.stem(word, word);
    return stem.length() > 7 ? rule.stem(stem, stem) : stem;
  }

  private static String lower(String word, String printed) {
    if (printed.indexOf('I') < 0 && printed.indexOf('İ') < 0) {
      return word;
    }
    String dotted = printed.replace("I" + DOT_ABOVE, "i").replace('İ', 'i').replace('I', 'ı');
    List<String> words = WordScanner.words(dotted);
    return words.size() == 1 ? words.get(0) : word;
  }
}
