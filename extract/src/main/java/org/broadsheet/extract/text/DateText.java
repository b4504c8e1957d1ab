package org.broadsheet.extract.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.NewsDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the forms that feeds, mail and pages write for machines, and in English: ISO 8601 whole
 * or nearly, a month or a year alone, seconds since 1970, the dates of mail (RFC 822 to 5322, with
 * years of two digits and comments), {@code 13 Sept. 2023}, {@code September 13, 2023 8:30 PM},
 * {@code 25/12/2023}. A date that can be read in two ways, such as {@code 03/04/2023}, is read only
 * where it is said which comes first.
 */
public final class DateText {
  private static final int MAX_LENGTH = 100;

  private static final String WEEKDAY =
      "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}(?:\\.?,\\s*|\\.?\\s+))?";
  private static final String MONTH = "(?<month>[a-z]{3,9})\\.?,?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?,?";
  private static final String YEAR = "(?<year>\\d{4})(?!\\d)";

  /** In mail years have had two digits, and by a fault three; then a time or nothing follows. */
  private static final String MAIL_YEAR =
      "(?<year>\\d{4}(?!\\d)|\\d{2,3}(?=\\s+\\d\\d?:\\d\\d|\\s*$))";

  private static final String REST = "(?<rest>.*)";

  private static final Pattern MAIL =
      form(WEEKDAY + DAY + "[\\s/-]+" + MONTH + "[\\s/-]+" + MAIL_YEAR + REST);

  private static final List<Pattern> FORMS =
      List.of(
          form("(?<year>\\d{4})-(?<month>\\d\\d?)-(?<day>\\d\\d?)(?!\\d)" + REST),
          form("(?<year>\\d{4})/(?<month>\\d\\d?)/(?<day>\\d\\d?)(?!\\d)" + REST),
          form("(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)(?!\\d)" + REST),
          form("(?<day>\\d\\d?)\\.\\s?(?<month>\\d\\d?)\\.\\s?" + YEAR + REST),
          MAIL,
          form(WEEKDAY + MONTH + "\\s+" + DAY + "\\s+" + YEAR + REST),
          // As Java and C print a date: Wed Sep 13 08:30:00 UTC 2023.
          form(WEEKDAY + MONTH + "\\s+" + DAY + "\\s+(?<rest>[\\d:]+(?:\\s+\\S+)?)\\s+" + YEAR));

  /** In mail this is the time of America (RFC 822); elsewhere it may be that of China. */
  private static final Pattern CENTRAL = Pattern.compile("(?<=\\d )CST\\b");

  /** Three numbers, the year last. */
  private static final Pattern NUMBERS =
      form(
          "(?<first>\\d\\d?)(?<sign>[./-])(?<second>\\d\\d?)\\k<sign>"
              + "(?<year>\\d{4}|\\d{2})(?!\\d)(?<rest>.*)");

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private DateText() {}

  /** The date that the text begins with, as exactly as it is said, or null. */
  public static @Nullable NewsDate read(String text) {
    return read(text, null);
  }

  /**
   * The date that the text begins with, as exactly as it is said, or null.
   *
   * @param order what comes first in dates of three numbers that can be read in two ways; null
   *     means that these are not read
   */
  public static @Nullable NewsDate read(String text, @Nullable DayOrder order) {
    String clean = text.strip();
    if (clean.isEmpty() || clean.length() > MAX_LENGTH) {
      return null;
    }
    try {
      return isIsoDay(clean) ? NewsDate.parse(clean) : lenient(clean, order);
    } catch (IllegalArgumentException notIso) {
      return lenient(clean, order);
    }
  }

  /**
   * The date that a text holds which is nothing but one: as {@link #read(String, DayOrder)} reads
   * it, else as it is printed for people in a language, else the month or year that it names.
   *
   * @param language the text's as BCP 47, or empty
   * @param order as above
   */
  public static @Nullable NewsDate read(String text, String language, @Nullable DayOrder order) {
    NewsDate date = read(text, order);
    boolean whole = date != null && date.precision() == NewsDate.Precision.DAY;
    if (whole || text.length() >= MAX_LENGTH) {
      return date;
    }
    PrintedDate printed = PrintedDate.in(text, language);
    if (printed != null) {
      return printed.date();
    }
    NewsDate part = PartialDate.read(text.strip(), language);
    return part == null ? date : part;
  }

  /**
   * The year of a date of three numbers, which is sure where day and month are not; else null.
   *
   * @param text such as {@code 03/04/2023}
   */
  public static @Nullable NewsDate year(String text) {
    Matcher numbers = NUMBERS.matcher(text.strip());
    if (!numbers.matches() || day(numbers, DayOrder.DAY_FIRST) == null) {
      return null;
    }
    return NewsDate.of(Year.of(shortYear(numbers.group("year"))));
  }

  /**
   * Tells whether it begins as 2023-09-13 does: to find that out by an exception costs much more.
   */
  private static boolean isIsoDay(String text) {
    return text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
  }

  private static @Nullable NewsDate lenient(String text, @Nullable DayOrder order) {
    if (text.indexOf('(') < 0) {
      return plain(text, order);
    }
    String bare = withoutComments(text);
    NewsDate date = plain(bare.isEmpty() ? text : bare, order);
    boolean local = date != null && date.time() != null && date.zone() == null;
    // Where mail gives the zone in a comment only, it is that.
    return local ? plain(text, order) : date;
  }

  private static @Nullable NewsDate plain(String text, @Nullable DayOrder order) {
    for (Pattern form : FORMS) {
      Matcher date = form.matcher(text);
      LocalDate day = date.matches() ? day(date) : null;
      if (day != null) {
        String rest = date.group("rest");
        return ClockText.at(day, form == MAIL ? CENTRAL.matcher(rest).replaceAll("-0600") : rest);
      }
    }
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      LocalDate day = day(numbers, order);
      return day == null ? null : ClockText.at(day, numbers.group("rest"));
    }
    NewsDate counted = EpochTime.read(text);
    return counted == null ? PartialDate.read(text, "") : counted;
  }

  /** The day, or null when there is no such day: month 13, the 31st of February. */
  private static @Nullable LocalDate day(Matcher date) {
    return day(mailYear(date.group("year")), month(date.group("month")), date.group("day"));
  }

  /** The day of three numbers, or null when it is not clear which of them is the month. */
  private static @Nullable LocalDate day(Matcher numbers, @Nullable DayOrder given) {
    int first = Integer.parseInt(numbers.group("first"));
    int second = Integer.parseInt(numbers.group("second"));
    boolean dots = numbers.group("sign").equals(".");
    DayOrder proved = DayOrder.proved(first, second);
    DayOrder order = proved != null ? proved : dots || first == second ? DayOrder.DAY_FIRST : given;
    boolean yearFirst = numbers.group("sign").equals("-") && numbers.group("year").length() == 2;
    if (order == null || yearFirst) {
      return null;
    }
    int year = shortYear(numbers.group("year"));
    return order == DayOrder.DAY_FIRST
        ? day(year, second, numbers.group("first"))
        : day(year, first, numbers.group("second"));
  }

  private static @Nullable LocalDate day(int year, int month, String day) {
    try {
      return LocalDate.of(year, month, Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** As RFC 5322 (4.3) has it. */
  private static int mailYear(String digits) {
    int year = Integer.parseInt(digits);
    return switch (digits.length()) {
      case 2 -> year < 50 ? 2000 + year : 1900 + year;
      case 3 -> 1900 + year;
      default -> year;
    };
  }

  private static int shortYear(String digits) {
    return digits.length() == 2
        ? DateReading.shortYear(Integer.parseInt(digits))
        : Integer.parseInt(digits);
  }

  /** The text without what stands in parentheses, which may hold others. */
  private static String withoutComments(String text) {
    StringBuilder bare = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && depth > 0) {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
        bare.append(' ');
      } else if (depth == 0) {
        bare.append(c);
      }
    }
    return bare.toString().replaceAll("\\s+", " ").replace(" ,", ",").strip();
  }

  /** 1 to 12, from digits or an English name or its beginning; 0 when it is neither. */
  private static int month(String name) {
    if (Character.isDigit(name.charAt(0))) {
      return Integer.parseInt(name);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(lower)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Pattern form(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
