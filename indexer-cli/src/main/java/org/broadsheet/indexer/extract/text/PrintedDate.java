package org.broadsheet.indexer.extract.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.NewsDate;
import org.broadsheet.indexer.extract.text.Months.Calendar;
import org.broadsheet.indexer.extract.text.Months.Month;
import org.broadsheet.indexer.source.DateText;
import org.jspecify.annotations.Nullable;

/**
 * A date as it is printed for people, in the languages, digits and calendars of the press.
 *
 * <pre>
 *   date    = day month year | month day year | year month day | year day month
 *           | digits ("." | "/" | "-") digits ("." | "/" | "-") digits
 *           | [era] year "年" month "月" day | day "tháng" month year
 * </pre>
 *
 * <p>Only dates with a year are read. A date in digits that can be read in two ways is read as the
 * language of the text has it, and where that is unclear not at all.
 *
 * @param date with the time of day and zone that stand behind it
 * @param start where in the text it begins
 * @param end where it ends, without the time
 */
public record PrintedDate(NewsDate date, int start, int end) {
  private static final int MOST_TOKENS = 400;

  /** Words between the parts of a date; any other of up to three letters may stand there too. */
  private static final Set<String> BETWEEN =
      Set.of("gada", "ngày", "năm", "року", "года", "พ.ศ", "ค.ศ", "оны", "roku", "evi");

  /** Chinese, Japanese and Korean dates, as the common year or in an era. */
  private static final Pattern FAR_EAST =
      Pattern.compile(
          "(?:(?<era>令和|平成|昭和|大正|明治|民國|民国)\\s?(?<nth>\\d{1,3}|元)|(?<year>\\d{4}))\\s?[年년]\\s?"
              + "(?<month>\\d\\d?)\\s?[月월]\\s?(?<day>\\d\\d?)");

  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

  private static final Pattern CHINESE_NUMBER =
      Pattern.compile(
          "(?<=[和成治國国]|^|[^一-鿿])[〇零一二三四五六七八九十]{1,4}(?=[年月日])|(?<=[年月])[〇一二三四五六七八九十]{1,3}(?=[月日])");

  /** A time of day, after a few words such as "at" and "um". */
  private static final Pattern TIME =
      Pattern.compile(
          "[^\\d]{0,14}?(?<!\\d)(\\d{1,2})\\s?[:.h]\\s?(\\d\\d)(?!\\d)(.*)", Pattern.DOTALL);

  /** Where the month is written first in digits. */
  private static final Set<String> MONTH_FIRST = Set.of("en-us", "en-ph", "fil", "en-ca");

  /** Where years in digits are those of the Persian calendar. */
  private static final Set<String> PERSIAN = Set.of("fa", "ps", "ckb", "prs", "mzn");

  private record Token(int start, int end, int number, int digits, String word) {
    boolean isNumber() {
      return digits > 0;
    }
  }

  /** The first date in the text, or null. */
  public static @Nullable PrintedDate in(String text, String language) {
    List<PrintedDate> all = all(text, language, 1);
    return all.isEmpty() ? null : all.getFirst();
  }

  /**
   * The dates in the text, in order.
   *
   * @param language the text's as BCP 47, or empty
   * @param most how many are looked for
   */
  public static List<PrintedDate> all(String text, String language, int most) {
    List<PrintedDate> found = new ArrayList<>();
    if (text.codePoints().noneMatch(c -> Character.isDigit(c) || c == '年')) {
      return found;
    }
    String tag = language.toLowerCase(Locale.ROOT);
    String plain = withPlainDigits(text, tag.startsWith("tr") || tag.startsWith("az"));
    Matcher east = FAR_EAST.matcher(plain);
    while (found.size() < most && east.find()) {
      LocalDate day = farEastern(east);
      if (day != null) {
        found.add(new PrintedDate(withTime(day, plain, east.end()), east.start(), east.end()));
      }
    }
    List<Token> tokens = tokens(plain);
    for (int i = 0; i < tokens.size() && found.size() < most; i++) {
      Reading reading = new Reading(tokens, i, tag);
      LocalDate day = reading.day();
      if (day != null) {
        int end = tokens.get(reading.at - 1).end();
        found.add(new PrintedDate(withTime(day, plain, end), tokens.get(i).start(), end));
        i = reading.at - 1;
      }
    }
    return found;
  }

  private static @Nullable LocalDate farEastern(Matcher east) {
    int month = Integer.parseInt(east.group("month"));
    int day = Integer.parseInt(east.group("day"));
    String era = east.group("era");
    if (era == null) {
      return Calendars.day(Calendar.GREGORIAN, Integer.parseInt(east.group("year")), month, day);
    }
    String nth = east.group("nth");
    return Calendars.inEra(era, nth.equals("元") ? 1 : Integer.parseInt(nth), month, day);
  }

  private static NewsDate withTime(LocalDate day, String text, int end) {
    Matcher time = TIME.matcher(text).region(end, Math.min(text.length(), end + 60));
    return time.lookingAt()
        ? DateText.at(day, time.group(1) + ":" + time.group(2) + time.group(3))
        : NewsDate.of(day);
  }

  /** The text with the digits of all scripts as ASCII, each in its place, in lower case. */
  private static String withPlainDigits(String text, boolean turkish) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean chinese = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? -1 : Character.digit(c, 10);
      boolean wide = c == '\u200e' || c == '\u200f' || c == '\u00a0' || c == '\u202f';
      chinese |= c == '年';
      c = turkish && c == 'I' ? 'ı' : c;
      plain.append(digit >= 0 ? (char) ('0' + digit) : wide ? ' ' : Character.toLowerCase(c));
    }
    return chinese ? withoutChineseNumbers(plain.toString()) : plain.toString();
  }

  private static String withoutChineseNumbers(String text) {
    return CHINESE_NUMBER
        .matcher(text)
        .replaceAll(number -> String.valueOf(chinese(number.group().replace('零', '〇'))));
  }

  private static int chinese(String number) {
    int ten = number.indexOf('十');
    if (ten < 0) {
      int value = 0;
      for (int i = 0; i < number.length(); i++) {
        value = value * 10 + CHINESE_DIGITS.indexOf(number.charAt(i));
      }
      return value;
    }
    int tens = ten == 0 ? 1 : CHINESE_DIGITS.indexOf(number.charAt(0));
    int ones = ten == number.length() - 1 ? 0 : CHINESE_DIGITS.indexOf(number.charAt(ten + 1));
    return tens * 10 + ones;
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length() && tokens.size() < MOST_TOKENS) {
      char c = text.charAt(i);
      int start = i;
      if (c >= '0' && c <= '9') {
        int number = 0;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
          number = i - start < 8 ? number * 10 + text.charAt(i) - '0' : number;
          i++;
        }
        tokens.add(new Token(start, i, number, i - start, ""));
      } else if (isLetter(c)) {
        while (i < text.length() && (isLetter(text.charAt(i)) || isInnerDot(text, i))) {
          i++;
        }
        tokens.add(new Token(start, i, 0, 0, text.substring(start, i)));
      } else {
        i++;
        if (c > ' ') {
          tokens.add(new Token(start, i, 0, 0, String.valueOf(c)));
        }
      }
    }
    return tokens;
  }

  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u200d'
        || c == '\u200c';
  }

  /** As in Thai, where the short names of months are initials with dots. */
  private static boolean isInnerDot(String text, int i) {
    return text.charAt(i) == '.' && i + 1 < text.length() && isLetter(text.charAt(i + 1));
  }

  /** One attempt to read a date from a token on. */
  private static final class Reading {
    private final List<Token> tokens;
    private final String language;
    private final int from;
    private int at;

    Reading(List<Token> tokens, int from, String language) {
      this.tokens = tokens;
      this.from = from;
      this.at = from;
      this.language = language;
    }

    @Nullable LocalDate day() {
      boolean number = tokens.get(from).isNumber();
      LocalDate found = number ? inDigits() : null;
      if (found == null) {
        at = from;
        found = number ? numberFirst() : monthFirst();
      }
      return found;
    }

    /** {@code 29.02.2024}, {@code 29/2/24}, {@code 2024-02-29}. */
    private @Nullable LocalDate inDigits() {
      Token first = tokens.get(from);
      if (from + 4 >= tokens.size()
          || first.digits() > 4
          || (from > 0 && isSeparator(tokens.get(from - 1)) && touches(from - 1))) {
        return null;
      }
      Token second = tokens.get(from + 2);
      Token third = tokens.get(from + 4);
      String sign = tokens.get(from + 1).word();
      if (!isSeparator(tokens.get(from + 1))
          || !tokens.get(from + 3).word().equals(sign)
          || !second.isNumber()
          || !third.isNumber()
          || goesOn(from + 5)
          || second.digits() > 2) {
        return null;
      }
      at = from + 5;
      if (first.digits() == 4) {
        return third.digits() > 2 ? null : numeric(first.number(), second.number(), third.number());
      }
      boolean shortYear = third.digits() == 2 && first.digits() == 2 && !sign.equals("-");
      if (first.digits() > 2 || (third.digits() != 4 && !shortYear)) {
        return null;
      }
      int year = shortYear ? (third.number() < 70 ? 2000 : 1900) + third.number() : third.number();
      return dayOrMonthFirst(year, first.number(), second.number(), sign.equals("."));
    }

    private @Nullable LocalDate dayOrMonthFirst(int year, int first, int second, boolean dots) {
      boolean english = language.isEmpty() || language.startsWith("en");
      boolean monthFirst = MONTH_FIRST.contains(language) && !dots;
      if (second > 12 && first <= 12) {
        monthFirst = true;
      } else if (first > 12) {
        monthFirst = false;
      } else if (english && !monthFirst && !dots && first != second && !isBritish()) {
        return null;
      }
      return monthFirst ? numeric(year, first, second) : numeric(year, second, first);
    }

    private boolean isBritish() {
      return language.length() == 5;
    }

    private @Nullable LocalDate numeric(int year, int month, int day) {
      boolean persian = year >= 1300 && year < 1500 && PERSIAN.contains(language.split("-", 2)[0]);
      return Calendars.day(persian ? Calendar.PERSIAN : Calendar.GREGORIAN, year, month, day);
    }

    private boolean isSeparator(Token token) {
      return token.word().equals(".") || token.word().equals("/") || token.word().equals("-");
    }

    /** Whether another number follows at once, as in the number of a version. */
    private boolean goesOn(int i) {
      return i + 1 < tokens.size()
          && isSeparator(tokens.get(i))
          && touches(i)
          && touches(i + 1)
          && tokens.get(i + 1).isNumber();
    }

    private boolean touches(int i) {
      return i > 0 && tokens.get(i).start() == tokens.get(i - 1).end();
    }

    private @Nullable LocalDate numberFirst() {
      Token first = tokens.get(at++);
      if (first.digits() == 4) {
        return yearFirst(first.number());
      }
      if (first.digits() > 2 || first.number() < 1 || first.number() > 31) {
        return null;
      }
      between();
      Month month = month();
      if (month == null) {
        return null;
      }
      between();
      int year = year();
      return year < 0
          ? null
          : Calendars.day(month.calendar(), year, month.number(), first.number());
    }

    /**
     * {@code 2024. február 29.}, {@code 2024. gada 29. februāris}, {@code 2024 m. vasario 29 d.}
     */
    private @Nullable LocalDate yearFirst(int year) {
      between();
      int mark = at;
      Month month = month();
      if (month != null) {
        between();
        int day = dayNumber();
        return day < 0 ? null : Calendars.day(month.calendar(), year, month.number(), day);
      }
      at = mark;
      int day = dayNumber();
      if (day < 0) {
        return null;
      }
      between();
      month = month();
      return month == null ? null : Calendars.day(month.calendar(), year, month.number(), day);
    }

    private @Nullable LocalDate monthFirst() {
      Month month = month();
      if (month == null) {
        return null;
      }
      between();
      int day = dayNumber();
      if (day < 0) {
        return null;
      }
      between();
      int year = year();
      return year < 0 ? null : Calendars.day(month.calendar(), year, month.number(), day);
    }

    private int dayNumber() {
      if (at < tokens.size()) {
        Token token = tokens.get(at);
        if (token.isNumber()
            && token.digits() <= 2
            && token.number() >= 1
            && token.number() <= 31) {
          at++;
          return token.number();
        }
      }
      return -1;
    }

    private int year() {
      if (at < tokens.size()) {
        Token token = tokens.get(at);
        boolean apostrophe = at > 0 && "'\u2019".contains(tokens.get(at - 1).word());
        if (token.digits() == 4) {
          at++;
          return token.number();
        }
        if (token.digits() == 2 && apostrophe) {
          at++;
          return 2000 + token.number();
        }
      }
      return -1;
    }

    /** A month's name, of two words or one, or in Vietnamese its number. */
    private @Nullable Month month() {
      if (at >= tokens.size() || tokens.get(at).isNumber()) {
        return null;
      }
      String tongue = language.split("-", 2)[0];
      String word = tokens.get(at).word();
      if (word.equals("tháng") && at + 1 < tokens.size()) {
        Token number = tokens.get(at + 1);
        boolean month = number.number() >= 1 && number.number() <= 12;
        at += month ? 2 : 0;
        return month ? new Month(Calendar.GREGORIAN, number.number()) : null;
      }
      if (at + 1 < tokens.size() && tokens.get(at + 1).word().length() > 3) {
        Month two = Months.named(word + "_" + tokens.get(at + 1).word(), tongue);
        if (two != null) {
          at += 2;
          return two;
        }
      }
      Month one = Months.named(word, tongue);
      at += one == null ? 0 : 1;
      return one;
    }

    /** Goes past what may stand between the parts of a date. */
    private void between() {
      for (int steps = 0; steps < 3 && at < tokens.size(); steps++) {
        Token token = tokens.get(at);
        if (token.isNumber() || !mayStandBetween(token.word())) {
          return;
        }
        at++;
      }
    }

    private boolean mayStandBetween(String word) {
      if (word.length() == 1 && !isLetter(word.charAt(0))) {
        return ".,-/'\u2019\u060c\u2013\u00ba\u00aa".contains(word);
      }
      return BETWEEN.contains(word)
          || (word.length() <= 3 && Months.named(word, language.split("-", 2)[0]) == null);
    }
  }
}
