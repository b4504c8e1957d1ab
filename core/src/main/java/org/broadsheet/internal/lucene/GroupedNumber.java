package org.broadsheet.internal.lucene;

import com.ibm.icu.lang.UCharacter;
import org.broadsheet.analysis.WordScanner;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as they are written in different places: {@code 1000}, {@code 1,000}, {@code 1.000},
 * {@code 1 000}, {@code 1'000}, {@code ١٬٠٠٠}, and {@code 1,00,000} in India. They are several
 * words where their digits are grouped; the last of these is found by all digits together.
 *
 * <p>Groups have three digits, but for the first, which has no leading zero and at most three, and
 * in India those in the middle, which have two; between them stands the same sign each time. So
 * {@code 3.5} is not 35, and neither a list of years nor a date nor most telephone numbers are one
 * number.
 */
final class GroupedNumber {
  /** Larger numbers are none that anyone looks for. */
  private static final int MAX_DIGITS = 18;

  private static final int GROUP = 3;
  private static final int INDIAN_GROUP = 2;
  private static final String BLANKS = " \u00A0\u2007\u2009\u202F";
  private static final String COMMAS = ",\uFF0C\u066C\u060C";
  private static final String SEPARATORS = BLANKS + COMMAS + ".\uFF0E'\u2019\u00B7\u02D9";

  private final StringBuilder digits = new StringBuilder();
  private int groups;
  private int firstLength;

  /** How many digits the groups between first and last have; 0 if there are none. */
  private int middleLength;

  private int lastLength;
  private boolean sound;
  private char separator;
  private int start;
  private int end;

  /** Begins a text. */
  void clear() {
    groups = 0;
  }

  /** Where the first group of the number added last begins. */
  int start() {
    return start;
  }

  /** Takes the scanner's word; true if a number ends with it that is found by {@link #digits}. */
  boolean next(WordScanner scanner) {
    int length = WordScanner.isDigit(scanner.buffer()[0]) ? appendDigits(scanner) : 0;
    if (length == 0) {
      groups = 0;
      return false;
    }
    char sign = groups > 0 && scanner.start() == end + 1 ? scanner.charAt(end) : 0;
    if (sign != 0 && isSeparator(sign) && (groups == 1 || sign == separator)) {
      separator = sign;
      goOn(length);
    } else {
      begin(scanner, length);
    }
    end = scanner.end();
    return groups > 1 && sound && lastLength == GROUP && !goesOn(scanner);
  }

  /** The digits of the number, all of them ASCII. */
  CharSequence digits() {
    return digits;
  }

  private void begin(WordScanner scanner, int length) {
    digits.delete(0, digits.length() - length);
    groups = 1;
    firstLength = lastLength = length;
    middleLength = 0;
    start = scanner.start();
    sound = length <= GROUP && digits.charAt(0) != '0';
  }

  private void goOn(int length) {
    if (groups > 1) {
      sound &= middleLength == 0 || middleLength == lastLength;
      middleLength = lastLength;
    }
    boolean indian = COMMAS.indexOf(separator) >= 0 && firstLength <= INDIAN_GROUP;
    sound &= length == GROUP || (length == INDIAN_GROUP && indian);
    sound &= middleLength != INDIAN_GROUP || indian;
    sound &= digits.length() <= MAX_DIGITS;
    lastLength = length;
    groups++;
  }

  /** Whether another group follows; behind a blank only what can be one. */
  private boolean goesOn(WordScanner scanner) {
    int at = scanner.end();
    if (scanner.charAt(at) != separator || !WordScanner.isDigit(scanner.charAt(at + 1))) {
      return false;
    }
    int last = at + 1;
    while (WordScanner.isDigit(scanner.charAt(last))) {
      last++;
    }
    return BLANKS.indexOf(separator) < 0 || last - at - 1 == GROUP;
  }

  /** Puts the digits of a word behind the others; 0 if it holds anything else. */
  private int appendDigits(WordScanner scanner) {
    String number = digits(scanner.buffer(), scanner.length());
    if (number == null) {
      return 0;
    }
    if (digits.length() > MAX_DIGITS) {
      digits.setLength(0); // no number any more
      sound = false;
    }
    digits.append(number);
    return number.length();
  }

  static boolean isSeparator(char c) {
    return SEPARATORS.indexOf(c) >= 0;
  }

  /** A word of decimal digits of any script as ASCII digits; null if it is none, or too long. */
  static @Nullable String digits(char[] word, int length) {
    if (!WordScanner.isDigit(word[0]) || length > MAX_DIGITS) {
      return null;
    }
    char[] digits = new char[length];
    for (int i = 0; i < length; i++) {
      if (!WordScanner.isDigit(word[i])) {
        return null;
      }
      digits[i] = word[i] < 128 ? word[i] : (char) ('0' + UCharacter.digit(word[i], 10));
    }
    return new String(digits);
  }

  /** The digits of a word; null if it is no number. */
  static @Nullable String digits(String word) {
    return digits(word.toCharArray(), word.length());
  }

  /** The digits of a text that is one grouped number, nothing beside it; null for all others. */
  static @Nullable String whole(String text) {
    GroupedNumber number = new GroupedNumber();
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    boolean ends = false;
    boolean one = true;
    int words = 0;
    while (scanner.next()) {
      ends = number.next(scanner);
      words++;
      one &= number.groups == words;
    }
    return one && ends ? number.digits().toString() : null;
  }
}
