package org.broadsheet.internal.lucene;

import org.broadsheet.analysis.Clitics;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.Stems;
import org.broadsheet.analysis.WordScanner;
import org.jspecify.annotations.Nullable;

/**
 * What two spellings of one word have in common although the words in them differ: {@code
 * co-operate} and {@code cooperate} the stem of the latter, {@code U.S.} and {@code US} their
 * letters, {@code 1,000} and {@code 1000} their digits. Serves words outside quotes only.
 */
final class JoinLayer {
  /** Longer words in capitals are no initials. */
  private static final int MAX_LETTERS = 5;

  /** What the beginning of a text tells of whether all of it is in capitals. */
  private static final int SAMPLE = 400;

  private String text = "";
  private @Nullable LanguageProfile language;
  private @Nullable RecentWords words;
  private @Nullable Boolean shouts;
  private String last = "";
  private int lastEnd;
  private int lastStart;
  private final StringBuilder initials = new StringBuilder();
  private int initialsStart;
  private final GroupedNumber number = new GroupedNumber();

  /** Where the first of the words begins that were joined at the scanner's word. */
  private int start;

  /**
   * Begins a text; without a language nothing is joined at hyphens.
   *
   * @param words of the text's language; null if none is needed
   */
  void start(String text, @Nullable LanguageProfile language, @Nullable RecentWords words) {
    this.text = text;
    this.words = words;
    this.language = language != null && !language.segments() ? language : null;
    shouts = null;
    last = "";
    lastEnd = 0;
    noInitials();
    number.clear();
  }

  /** Where the first of the words begins that the terms told last are of. */
  int start() {
    return start;
  }

  /** Tells what the scanner's word is found by together with those before it. */
  void next(WordScanner scanner, TermQueue terms) {
    int from = scanner.start();
    int to = scanner.end();
    start = from;
    number(scanner, terms);
    if (isPlain(scanner, from, to)) {
      lastEnd = to;
      return;
    }
    char between = from == lastEnd + 1 && lastEnd > 0 ? text.charAt(lastEnd) : 0;
    initials(scanner, between, terms);
    String joint = last.isEmpty() || scanner.single() ? null : joint(between, text.charAt(from));
    if (joint != null && language != null) {
      join(last + joint + scanner.word(), language, terms);
      start = Math.min(start, lastStart);
    }
    // The word is wanted only where something follows that may join it, which is rare.
    boolean joins = isJoint(scanner, to);
    last = joins && !scanner.single() ? scanner.word() : "";
    lastStart = from;
    lastEnd = to;
  }

  /** Adds the digits of a number that is grouped, or in digits other than those of ASCII. */
  private void number(WordScanner scanner, TermQueue terms) {
    boolean ends = number.next(scanner);
    char first = scanner.buffer()[0];
    if (ends) {
      terms.add(LayerTerms.letters(number.digits().toString()));
      start = number.start();
    } else if (first >= 128 && WordScanner.isDigit(first)) {
      String digits = GroupedNumber.digits(scanner.buffer(), scanner.length());
      if (digits != null) {
        terms.add(LayerTerms.letters(digits));
      }
    }
  }

  private void join(String joined, LanguageProfile language, TermQueue terms) {
    if (words == null) {
      for (String stem : Stems.split(LanguageTools.stemmer(language).stem(joined))) {
        terms.add(LayerTerms.stem(language.language(), stem));
      }
    } else {
      char[] word = joined.toCharArray();
      words.find(word, word.length, WordScanner.hash(word, word.length));
      words.addAllStems(terms);
    }
  }

  /** Whether a word neither joins others nor may be initials, as nearly all words. */
  private boolean isPlain(WordScanner scanner, int from, int to) {
    return last.isEmpty()
        && initials.isEmpty()
        && to - from > 1
        && (to - from > MAX_LETTERS || !isUpper(scanner.charAt(from)))
        && !isJoint(scanner, to);
  }

  /** Whether there is a sign that joins the words before and behind it. */
  private static boolean isJoint(WordScanner scanner, int at) {
    char sign = scanner.charAt(at);
    return sign != ' ' && joint(sign, scanner.charAt(at + 1)) != null;
  }

  private void initials(WordScanner scanner, char between, TermQueue terms) {
    int from = scanner.start();
    int to = scanner.end();
    if (to - from == 1 && Character.isLetter(text.charAt(from))) {
      if (between != '.') {
        initials.setLength(0);
      }
      initialsStart = initials.isEmpty() ? from : initialsStart;
      initials.append(scanner.buffer(), 0, scanner.length());
      if (initials.length() > 1 && !initialFollows(to)) {
        terms.add(LayerTerms.letters(initials.toString()));
        start = initialsStart;
        initials.setLength(0);
      }
      return;
    }
    noInitials();
    if (to - from <= MAX_LETTERS && isUpper(from, to) && !shouts(scanner)) {
      LayerTerms.letters(scanner.buffer(), scanner.length(), terms);
    }
  }

  private void noInitials() {
    if (!initials.isEmpty()) { // or it would clear its characters for nothing
      initials.setLength(0);
    }
  }

  /** Whether a full stop and one more letter follow, as after the U of U.S. */
  private boolean initialFollows(int at) {
    return at + 1 < text.length()
        && text.charAt(at) == '.'
        && Character.isLetter(text.charAt(at + 1))
        && (at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  private boolean isUpper(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isUpper(text.charAt(i))) {
        return false;
      }
    }
    return to - from > 1;
  }

  private static boolean isUpper(char c) {
    return c < 128 ? 'A' <= c && c <= 'Z' : Character.isUpperCase(c);
  }

  private static boolean isLower(char c) {
    return c < 128 ? 'a' <= c && c <= 'z' : Character.isLowerCase(c);
  }

  /** Whether a word of a query may be typed for initials. */
  static boolean mayBeInitials(String word) {
    return word.length() > 1 && word.length() <= MAX_LETTERS;
  }

  /**
   * What stands for a sign between two words where both are written as one: nothing for a hyphen,
   * and an apostrophe for that of Ukrainian, which is a letter to its dictionary.
   *
   * @param next the first character behind the sign
   * @return null if the sign parts words
   */
  static @Nullable String joint(char sign, char next) {
    return switch (sign) {
      case '-', '\u2010', '\u2011' -> "";
      default -> isCyrillic(next) && Clitics.isApostrophe(sign) ? "'" : null;
    };
  }

  private static boolean isCyrillic(char c) {
    return c >= '\u0400' && c <= '\u04FF';
  }

  /** Whether most letters of the text are capitals, so that capitals tell nothing. */
  private boolean shouts(WordScanner scanner) {
    if (shouts == null) {
      int upper = 0;
      int lower = 0;
      int end = Math.min(text.length(), SAMPLE);
      for (int i = 0; i < end && lower <= end / 2; i++) {
        char c = scanner.charAt(i);
        if (isLower(c)) {
          lower++;
        } else if (isUpper(c)) {
          upper++;
        }
      }
      shouts = upper > lower;
    }
    return shouts;
  }
}
