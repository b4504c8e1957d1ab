package org.broadsheet.internal.lucene;

import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.WordScanner;
import org.jspecify.annotations.Nullable;

/**
 * What two spellings of one word have in common although the words in them differ: {@code
 * co-operate} and {@code cooperate} the stem of the latter, {@code U.S.} and {@code US} their
 * letters. Serves words outside quotes only.
 */
final class JoinLayer {
  /** Longer words in capitals are no initials. */
  private static final int MOST_LETTERS = 5;

  /** What the beginning of a text tells of whether all of it is in capitals. */
  private static final int SAMPLE = 400;

  private String text = "";
  private @Nullable LanguageProfile language;
  private boolean shouts;
  private String last = "";
  private int lastEnd;
  private final StringBuilder initials = new StringBuilder();

  /** Begins a text; without a language nothing is joined at hyphens. */
  void start(String text, @Nullable LanguageProfile language) {
    this.text = text;
    this.language = language != null && !language.segments() ? language : null;
    shouts = shouts(text);
    last = "";
    lastEnd = 0;
    initials.setLength(0);
  }

  /** Tells what the scanner's word is found by together with those before it. */
  void next(WordScanner scanner, TermQueue terms) {
    int from = scanner.start();
    int to = scanner.end();
    if (isPlain(from, to)) {
      lastEnd = to;
      return;
    }
    char between = from == lastEnd + 1 && lastEnd > 0 ? text.charAt(lastEnd) : 0;
    initials(scanner, between, terms);
    String joint = last.isEmpty() || scanner.single() ? null : joint(between, text.charAt(from));
    if (joint != null && language != null) {
      String joined = last + joint + scanner.word();
      String stem = LanguageTools.stemmer(language).stem(joined, joined);
      terms.add(Terms.stem(language.language(), stem));
    }
    // The word is wanted only where something follows that may join it, which is rare.
    boolean joins = to + 1 < text.length() && joint(text.charAt(to), text.charAt(to + 1)) != null;
    last = joins && !scanner.single() ? scanner.word() : "";
    lastEnd = to;
  }

  /** Whether a word neither joins others nor may be initials, as nearly all words. */
  private boolean isPlain(int from, int to) {
    return last.isEmpty()
        && initials.isEmpty()
        && to - from > 1
        && (to - from > MOST_LETTERS || !Character.isUpperCase(text.charAt(from)))
        && (to + 1 >= text.length() || joint(text.charAt(to), text.charAt(to + 1)) == null);
  }

  private void initials(WordScanner scanner, char between, TermQueue terms) {
    int from = scanner.start();
    int to = scanner.end();
    if (to - from == 1 && Character.isLetter(text.charAt(from))) {
      if (between != '.') {
        initials.setLength(0);
      }
      initials.append(scanner.buffer(), 0, scanner.length());
      if (initials.length() > 1 && !initialFollows(to)) {
        terms.add(Terms.letters(initials.toString()));
        initials.setLength(0);
      }
      return;
    }
    initials.setLength(0);
    if (!shouts && to - from <= MOST_LETTERS && isUpper(from, to)) {
      terms.add(Terms.letters(scanner.word()));
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
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return to - from > 1;
  }

  /** Whether a word of a query may be typed for initials. */
  static boolean mayBeInitials(String word) {
    return word.length() > 1 && word.length() <= MOST_LETTERS;
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
      case '\'', '\u2019', '\u02BC' -> isCyrillic(next) ? "'" : null;
      default -> null;
    };
  }

  private static boolean isCyrillic(char c) {
    return c >= '\u0400' && c <= '\u04FF';
  }

  /** Whether most letters are capitals, so that capitals tell nothing. */
  private static boolean shouts(String text) {
    int upper = 0;
    int lower = 0;
    int end = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        lower++;
      } else if (Character.isUpperCase(c)) {
        upper++;
      }
    }
    return upper > lower;
  }
}
