package org.broadsheet.extract.pdf;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what a hyphen at a line's end stands for: a word that the typesetter parted, a word that has
 * its hyphen everywhere, or a part of a compound ({@code Nord- und Ostsee}).
 *
 * <p>The document is asked first: which signs it uses at the ends of lines and inside them, how
 * often lines end so, and whether it has the word whole or with its hyphen elsewhere. Only where it
 * is silent the form of the word decides.
 */
final class Hyphenation {
  /** The decision on a hyphen. */
  enum Decision {
    JOIN,
    KEEP,
    APART
  }

  private static final Pattern TAIL = Pattern.compile("^[\\p{L}\\p{M}\\p{Nd}\u00ad]+");

  /** Words that follow a hyphen standing for the rest of a compound. */
  private static final Set<String> BETWEEN_COMPOUNDS =
      Set.of(
          "und", "oder", "bis", "bzw", "sowie", "als", "wie", "and", "or", "to", "en", "of", "och",
          "eller", "og", "samt", "ja", "tai");

  /** Words that are put behind others with a hyphen, in the Romance languages. */
  private static final Set<String> PUT_BEHIND =
      Set.of(
          "se",
          "me",
          "te",
          "lhe",
          "lhes",
          "lo",
          "la",
          "los",
          "las",
          "nos",
          "vos",
          "feira",
          "ci",
          "l\u00e0",
          "il",
          "elle",
          "ils",
          "elles",
          "on",
          "je",
          "vous",
          "nous",
          "moi",
          "toi",
          "lui",
          "eux",
          "m\u00eame",
          "m\u00eames",
          "ce");

  /** Words with a hyphen of their own whose parts would also do without. */
  private static final Set<String> OWN =
      Set.of(
          "au-dessus",
          "au-dessous",
          "au-del\u00e0",
          "par-dessus",
          "par-dessous",
          "l\u00e0-bas",
          "l\u00e0-haut",
          "ci-dessus",
          "ci-dessous",
          "peut-\u00eatre",
          "rendez-vous",
          "apr\u00e8s-midi",
          "week-end",
          "avant-hier",
          "quelques-uns",
          "quelques-unes",
          "grand-chose",
          "soi-disant",
          "porte-parole",
          "bem-vindo",
          "bem-estar",
          "p\u00f4r-do-sol",
          "c'est-\u00e0-dire",
          "e-mail",
          "t-shirt",
          "x-ray",
          "check-in",
          "by-election",
          "father-in-law",
          "mother-in-law",
          "passer-by",
          "runner-up",
          "make-up",
          "so-called",
          "follow-up",
          "\u0438\u0437-\u0437\u0430",
          "\u0438\u0437-\u043f\u043e\u0434",
          "\u043a\u0430\u043a\u043e\u0439-\u0442\u043e",
          "\u0447\u0442\u043e-\u0442\u043e",
          "\u043a\u0442\u043e-\u0442\u043e",
          "\u043f\u043e-\u043f\u0440\u0435\u0436\u043d\u0435\u043c\u0443",
          "\u043f\u043e-\u043c\u043e\u0435\u043c\u0443",
          "\u0432\u043e-\u043f\u0435\u0440\u0432\u044b\u0445",
          "\u0431\u0443\u0434\u044c-\u044f\u043a\u0438\u0439",
          "\u0431\u0443\u0434\u044c-\u0449\u043e");

  /** English words that often begin a compound with a hyphen. */
  private static final Set<String> ENGLISH_FIRST =
      Set.of(
          "self", "well", "ex", "half", "high", "low", "long", "short", "two", "three", "four",
          "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third", "year", "so",
          "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "full",
          "part", "vice", "left", "right", "old", "new", "large", "small", "far", "hard");

  /** English words that begin compounds without one. */
  private static final Set<String> ENGLISH_SOLID =
      Set.of(
          "some", "any", "every", "no", "over", "under", "out", "in", "with", "up", "down", "there",
          "how", "where", "what", "when", "who", "for", "be", "to", "an", "on", "off", "back",
          "after", "through", "can", "may", "her", "him", "my", "our", "them", "your", "it", "news",
          "else", "mean", "other", "busi", "home", "life", "wide", "never");

  private static final Set<String> ENGLISH_ENDINGS =
      Set.of("ing", "er", "ers", "est", "ed", "ly", "ness", "en", "ish", "way", "ways", "land");

  private final Vocabulary vocabulary;

  Hyphenation(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Decides on the hyphen that a text ends with.
   *
   * @param text ends with a letter and a hyphen
   * @param line what follows
   */
  Decision decide(CharSequence text, String line) {
    Matcher next = TAIL.matcher(line);
    if (!next.find()) {
      return Decision.KEEP;
    }
    int end = text.length();
    char hyphen = text.charAt(end - 1);
    boolean marked = hyphen == '\u00ad' || (end > 1 && text.charAt(end - 2) == '\u00ad');
    if (marked) {
      return Decision.JOIN;
    }
    String head = head(text);
    String tail = next.group().replace("\u00ad", "");
    if (BETWEEN_COMPOUNDS.contains(tail) && !vocabulary.isTypesetters(hyphen)) {
      return Decision.APART;
    }
    String one = (head + tail).toLowerCase(Locale.ROOT);
    String two = (head + "-" + tail).toLowerCase(Locale.ROOT);
    if (vocabulary.isTypesetters(hyphen) || vocabulary.knows(one)) {
      return Decision.JOIN;
    }
    return vocabulary.knows(two)
            || OWN.contains(two)
            || vocabulary.isWriters(hyphen)
            || isOwnByForm(head, tail)
        ? Decision.KEEP
        : Decision.JOIN;
  }

  /** Tells whether a word looks as if its hyphen belonged to it. */
  private boolean isOwnByForm(String head, String tail) {
    boolean number =
        Character.isDigit(tail.charAt(0))
            || (!head.isEmpty() && isDigit(head.charAt(head.length() - 1)));
    if (number) {
      return true;
    }
    boolean capitals = head.length() > 1 && isInCapitals(head);
    if (capitals) {
      // GOVERN-MENT in a line of capitals; but EU-wide.
      return head.length() < 6 && !isInCapitals(tail);
    }
    if (Character.isUpperCase(tail.codePointAt(0))) {
      return true;
    }
    String first = head.toLowerCase(Locale.ROOT);
    String last = tail.toLowerCase(Locale.ROOT);
    if (PUT_BEHIND.contains(last) && vocabulary.knows(first)) {
      return true;
    }
    return vocabulary.isFrequent("the") && isOwnInEnglish(first, last);
  }

  private boolean isOwnInEnglish(String first, String last) {
    if (ENGLISH_SOLID.contains(first) || ENGLISH_ENDINGS.contains(last)) {
      return false;
    }
    boolean known = vocabulary.knows(last);
    // Ex-traordinary is more likely than a former traordinary.
    return (ENGLISH_FIRST.contains(first) && (first.length() > 3 || known))
        || (first.length() > 3 && last.length() > 3 && known && vocabulary.knows(first));
  }

  private static boolean isDigit(char c) {
    return Character.isDigit(c);
  }

  private static boolean isInCapitals(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  /** The letters before the hyphen. */
  private static String head(CharSequence text) {
    int end = text.length();
    while (end > 0 && LetterKinds.isHyphen(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0
        && (LetterKinds.isInWord(text.charAt(start - 1)) || text.charAt(start - 1) == '\u00ad')) {
      start--;
    }
    return text.subSequence(start, end).toString().replace("\u00ad", "");
  }
}
