package org.broadsheet.analysis;

import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;

/** The Uralic languages. */
final class UralicStemmers {
  private UralicStemmers() {}

  /** Estonian; the rule leaves more of the genitive, which the other cases build on. */
  static Stemmer estonian() {
    SnowballRule rule = new SnowballRule(new EstonianStemmer());
    return new KnownWords(
        """
        minister ministri ministrit ministrid ministrite ministreid ministrile ministrilt ministriks
        president presidendi presidenti presidendid presidentide presidendile presidendilt
        riik riigi riiki riigid riikide riigis riigist riigile riikides riikidest
        sõda sõja sõjad sõjas sõjast sõdade sõtta
        """,
        (word, printed) -> withoutVowel(rule.stem(asEstonianGenitive(word), printed)));
  }

  /** With -use and -ise for the -us, -ust, -uste of the other cases. */
  private static String asEstonianGenitive(String word) {
    String nominative =
        word.endsWith("ste") ? cut(word, 2) : word.endsWith("st") ? cut(word, 1) : word;
    return nominative.length() > 4 && (nominative.endsWith("us") || nominative.endsWith("is"))
        ? nominative + "e"
        : word;
  }

  private static String withoutVowel(String stem) {
    int last = stem.length() - 1;
    return last > 3 && "aiu".indexOf(stem.charAt(last)) >= 0 ? cut(stem, 1) : stem;
  }

  static Stemmer hungarian() {
    return new SnowballRule(new HungarianStemmer());
  }

  /** Finnish; what the rule leaves of a word's cases differs, and is brought together here. */
  static Stemmer finnish() {
    SnowballRule rule = new SnowballRule(new FinnishStemmer());
    return new KnownWords(
        """
        laki lain lakia laissa laista lailla laiksi lait lakien lakeja laeissa
        maa maan maassa maasta maahan maata maalla maat maiden maita maissa maista
        poliisi poliisin poliisia poliisit poliisien poliiseja poliisille poliisilta poliisista
        """,
        (word, printed) -> asInNominative(rule.stem(asInGenitive(word), printed)));
  }

  /** With -sen for the -nen of the nominative and the -sten of the plural. */
  private static String asInGenitive(String word) {
    if (word.length() > 5 && word.endsWith("nen")) {
      return cut(word, 3) + "sen";
    }
    return word.length() > 6 && word.endsWith("sten") ? cut(word, 3) + "en" : word;
  }

  /** As of the nominative: sota, not soda; kaupunk, not kaupung; hallitu, not hallituks. */
  private static String asInNominative(String stem) {
    if (stem.endsWith("uks") || stem.endsWith("yks")) {
      return cut(stem, 2);
    }
    if (stem.length() > 4 && (stem.endsWith("us") || stem.endsWith("ys"))) {
      return cut(stem, 1);
    }
    String plain = stem.length() > 4 && stem.endsWith("j") ? cut(stem, 1) : stem;
    if (plain.length() > 4 && (plain.endsWith("e") || plain.endsWith("i"))) {
      plain = cut(plain, 1);
    }
    if (plain.endsWith("ng")) {
      return cut(plain, 1) + 'k';
    }
    return plain.length() == 4 && plain.charAt(2) == 'd'
        ? plain.substring(0, 2) + 't' + plain.charAt(3)
        : plain;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
