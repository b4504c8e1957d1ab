package org.broadsheet.extract.text;

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
public final class Hyphenation {
  /** The decision on a hyphen. */
  public enum Decision {
    /** It stands in no word: what it parts is one. */
    JOIN,
    /** It belongs to the word. */
    KEEP,
    /** It stands for the rest of a compound, and the next word is one of its own. */
    APART
  }

  private static final Pattern TAIL = Pattern.compile("^[\\p{L}\\p{M}\\p{Nd}\u00ad]+");

  /** Words that follow a hyphen standing for the rest of a compound. */
  private static final Set<String> BETWEEN_COMPOUNDS =
      Set.of(
          "und",
          "oder",
          "bis",
          "bzw",
          "sowie",
          "als",
          "wie",
          "and",
          "or",
          "to",
          "en",
          "of",
          "och",
          "eller",
          "og",
          "samt",
          "ja",
          "tai",
          "sek\u00e4",
          "et",
          "ou",
          "y",
          "e",
          "o",
          "i",
          "a",
          "u",
          "lub",
          "oraz",
          "\u00e9s",
          "vagy",
          "ve",
          "veya",
          "\u0438",
          "\u0438\u043b\u0438",
          "\u0442\u0430",
          "\u0430\u0431\u043e");

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

  /** The articles of Maltese, alone and with a preposition: il-, tad-, għall-. */
  private static final Pattern MALTESE_ARTICLE =
      Pattern.compile("(?:g\u0127a|ta|b?i|fi?|mi|li|da|ma|b)?(?:ll?|[\u010bdnrstxz\u017c])");

  private static final Set<String> ENGLISH_ENDINGS =
      Set.of("ing", "er", "ers", "est", "ed", "ly", "ness", "en", "ish", "way", "ways", "land");

  private final Vocabulary vocabulary;
  private final boolean unparted;

  public Hyphenation(Vocabulary vocabulary) {
    this(vocabulary, false);
  }

  /**
   * @param unparted whether lines show that no words were parted to fill them, so that a plain
   *     hyphen is the writer's
   */
  Hyphenation(Vocabulary vocabulary, boolean unparted) {
    this.vocabulary = vocabulary;
    this.unparted = unparted;
  }

  /**
   * Decides on the hyphen that a text ends with.
   *
   * @param text ends with a letter and a hyphen
   * @param line what follows
   */
  public Decision decide(CharSequence text, String line) {
    Matcher next = TAIL.matcher(line);
    if (!next.find()) {
      return Decision.KEEP;
    }
    int end = text.length();
    char hyphen = text.charAt(end - 1);
    if (isMark(hyphen) || (end > 1 && isMark(text.charAt(end - 2)))) {
      return Decision.JOIN;
    }
    String head = head(text);
    String tail = next.group().replace("\u00ad", "");
    String one = (head + tail).toLowerCase(Locale.ROOT);
    String two = (head + "-" + tail).toLowerCase(Locale.ROOT);
    if (vocabulary.isTypesetters(hyphen) || vocabulary.knows(one)) {
      return Decision.JOIN;
    }
    if (BETWEEN_COMPOUNDS.contains(tail)) {
      return Decision.APART;
    }
    return vocabulary.knows(two)
            || OWN.contains(two)
            || vocabulary.joinsWithHyphen(
                head.toLowerCase(Locale.ROOT), tail.toLowerCase(Locale.ROOT))
            || (unparted && hyphen == '-')
            || vocabulary.isWriters(hyphen)
            || isInCompound(text, head)
            || isOwnByForm(head, tail)
        ? Decision.KEEP
        : Decision.JOIN;
  }

  /** Tells whether a whole word between two hyphens ends a text: over-the-counter. */
  private boolean isInCompound(CharSequence text, String head) {
    int before = text.length() - head.length() - 2;
    return before > 0
        && isHyphen(text.charAt(before))
        && isInWord(text.charAt(before - 1))
        && vocabulary.knows(head.toLowerCase(Locale.ROOT));
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
      return !isInCapitals(tail)
          && (head.length() < 6 || Character.isUpperCase(tail.codePointAt(0)));
    }
    if (Character.isUpperCase(tail.codePointAt(0))) {
      return true;
    }
    String first = head.toLowerCase(Locale.ROOT);
    String last = tail.toLowerCase(Locale.ROOT);
    if (PUT_BEHIND.contains(last) && vocabulary.knows(first)) {
      return true;
    }
    if (vocabulary.isIn("mt") && MALTESE_ARTICLE.matcher(first).matches()) {
      return true;
    }
    return vocabulary.isIn("en") && isOwnInEnglish(first, last);
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

  /** Tells whether a text ends with a hyphen that stands close behind a letter. */
  public static boolean isParted(CharSequence text) {
    int end = text.length();
    while (end > 0 && isHyphen(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 && end < text.length() && isInWord(text.charAt(end - 1)) && !isDash(text, end);
  }

  /** Tells whether two plain hyphens stand for a dash. */
  private static boolean isDash(CharSequence text, int start) {
    return text.length() - start > 1 && text.charAt(start) == '-' && text.charAt(start + 1) == '-';
  }

  /** Tells whether it is a sign that parts words at the ends of lines. */
  public static boolean isHyphen(int c) {
    return c == '-' || c == '\u2010' || c == '\u058a' || isMark(c);
  }

  /** Tells whether it is a sign that parts words and does nothing else. */
  private static boolean isMark(int c) {
    // What some programs that read pictures of text write for a soft hyphen, and the double one.
    return c == '\u00ad' || c == '\u00ac' || c == '\u2e17';
  }

  /** Tells whether it is a letter, a digit or a mark upon one. */
  private static boolean isInWord(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.SURROGATE ->
          true;
      default -> Character.isLetterOrDigit(c);
    };
  }

  /** The letters before the hyphen. */
  private static String head(CharSequence text) {
    int end = text.length();
    while (end > 0 && isHyphen(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && (isInWord(text.charAt(start - 1)) || text.charAt(start - 1) == '\u00ad')) {
      start--;
    }
    return text.subSequence(start, end).toString().replace("\u00ad", "");
  }
}
