package org.broadsheet.extract.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.NewsDate;
import org.broadsheet.extract.text.Months.Calendar;
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
  /** Chinese, Japanese and Korean dates, as the common year or in an era. */
  private static final Pattern FAR_EAST =
      Pattern.compile(
          "(?:(?<era>令和|平成|昭和|大正|明治|民國|民国)\\s?(?<nth>\\d{1,3}|元)|(?<year>\\d{4}))\\s?[年년]\\s?"
              + "(?<month>\\d\\d?)\\s?[月월]\\s?(?<day>\\d\\d?)");

  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

  private static final Pattern CHINESE_NUMBER =
      Pattern.compile(
          "(?<=[和成治國国]|^|[^一-鿿])[〇零一二三四五六七八九十]{1,4}(?=[年月日])|(?<=[年月])[〇一二三四五六七八九十]{1,3}(?=[月日])");

  /** The words behind a time that is the length of a film and no time of day. */
  private static final String LASTING =
      "(?:mins?|minut\\p{L}*|secs?|second\\p{L}*|sek|sekund\\p{L}*|мин|минут\\p{L}*|сек|секунд\\p{L}*)";

  /** A time of day, after a few words such as "at" and "um". */
  private static final Pattern TIME =
      Pattern.compile(
          "([^\\d]{0,14}?)(?<!\\d)(\\d{1,2})\\s?[:.h]\\s?(\\d\\d)(?!\\d|\\s?"
              + LASTING
              + "(?!\\p{L}))(.*)",
          Pattern.DOTALL);

  /** In the Far East the half of the day stands before the time. */
  private static final Pattern AFTERNOON = Pattern.compile("오후|下午|午後|晚上");

  /** The first date in the text, or null. */
  public static @Nullable PrintedDate in(String text, String language) {
    List<PrintedDate> all = all(text, language, 1);
    return all.isEmpty() ? null : all.getFirst();
  }

  /**
   * The first month that the text names with its year and no day, {@code May 1923}; where the text
   * is a year and nothing else, that; else null. To be asked where there is no date in it.
   *
   * @param language the text's as BCP 47, or empty
   */
  public static @Nullable NewsDate part(String text, String language) {
    return PartialDate.in(text, language);
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
    List<DateToken> tokens = DateToken.all(plain);
    for (int i = 0; i < tokens.size() && found.size() < most; i++) {
      DateReading reading = new DateReading(tokens, i, tag);
      LocalDate day = reading.day();
      if (day != null) {
        int end = tokens.get(reading.end() - 1).end();
        found.add(new PrintedDate(withTime(day, plain, end), tokens.get(i).start(), end));
        i = reading.end() - 1;
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
    if (!time.lookingAt()) {
      return NewsDate.of(day);
    }
    boolean half = AFTERNOON.matcher(time.group(1)).find();
    return ClockText.at(
        day,
        time.group(2) + ":" + time.group(3) + (half && !isPast12(time) ? "pm" : time.group(4)));
  }

  private static boolean isPast12(Matcher time) {
    return Integer.parseInt(time.group(2)) > 12;
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
}
