package org.broadsheet.extract.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.NewsDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the forms that feeds and pages write for machines, and in English: ISO 8601 whole or
 * nearly, the dates of e-mail, {@code 13 Sept. 2023}, {@code September 13, 2023 8:30 PM}. A date
 * that can be read in two ways, such as {@code 03/04/2023}, is not read at all.
 */
public final class DateText {
  private static final int MAX_LENGTH = 100;

  private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+)?";
  private static final String MONTH = "(?<month>[a-z]{3,9})\\.?,?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?,?";
  private static final String YEAR = "(?<year>\\d{4})(?!\\d)";
  private static final String REST = "(?<rest>.*)";

  private static final List<Pattern> FORMS =
      List.of(
          form("(?<year>\\d{4})-(?<month>\\d\\d?)-(?<day>\\d\\d?)(?!\\d)" + REST),
          form("(?<year>\\d{4})/(?<month>\\d\\d?)/(?<day>\\d\\d?)(?!\\d)" + REST),
          form("(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)(?!\\d)" + REST),
          form("(?<day>\\d\\d?)\\.\\s?(?<month>\\d\\d?)\\.\\s?" + YEAR + REST),
          form(WEEKDAY + DAY + "[\\s-]+" + MONTH + "[\\s-]+" + YEAR + REST),
          form(WEEKDAY + MONTH + "\\s+" + DAY + "\\s+" + YEAR + REST),
          // As Java and C print a date: Wed Sep 13 08:30:00 UTC 2023.
          form(WEEKDAY + MONTH + "\\s+" + DAY + "\\s+(?<rest>[\\d:]+(?:\\s+\\S+)?)\\s+" + YEAR));

  private static final Pattern TIME =
      Pattern.compile(
          "(?:t|,|\\s|at|-|\\||\\()*(?<hour>\\d\\d?)[:.]?(?<minute>\\d\\d)"
              + "(?:[:.]?(?<second>\\d\\d)(?:[.,]\\d+)?)?\\s*(?<half>[ap]\\.?m\\b\\.?)?"
              + "\\s*\\(?(?<zone>z|[a-z]{3,4}\\b|[+-]\\d\\d:?(?:\\d\\d)?)?.*",
          Pattern.CASE_INSENSITIVE);

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

  /** Hours from UTC of the names that mean one zone to nearly everyone. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("gmt", 0),
          Map.entry("utc", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("cet", 1),
          Map.entry("cest", 2),
          Map.entry("eet", 2),
          Map.entry("eest", 3),
          Map.entry("msk", 3),
          Map.entry("jst", 9),
          Map.entry("kst", 9));

  private DateText() {}

  /** The date that the text begins with, as exactly as it is said, or null. */
  public static @Nullable NewsDate read(String text) {
    String clean = text.strip();
    if (clean.isEmpty() || clean.length() > MAX_LENGTH) {
      return null;
    }
    try {
      return isIsoDay(clean) ? NewsDate.parse(clean) : lenient(clean);
    } catch (IllegalArgumentException notIso) {
      return lenient(clean);
    }
  }

  /**
   * Tells whether it begins as 2023-09-13 does: to find that out by an exception costs much more.
   */
  private static boolean isIsoDay(String text) {
    return text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
  }

  private static @Nullable NewsDate lenient(String text) {
    for (Pattern form : FORMS) {
      Matcher date = form.matcher(text);
      LocalDate day = date.matches() ? day(date) : null;
      if (day != null) {
        return withTime(day, date.group("rest"));
      }
    }
    return null;
  }

  /** The day, or null when there is no such day: month 13, the 31st of February. */
  private static @Nullable LocalDate day(Matcher date) {
    try {
      return LocalDate.of(
          Integer.parseInt(date.group("year")),
          month(date.group("month")),
          Integer.parseInt(date.group("day")));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * The day with the time that the text begins with, and the zone after it; the day alone where
   * there is no time.
   */
  public static NewsDate at(LocalDate day, String time) {
    return withTime(day, time);
  }

  /** Reads a time behind the day; anything else there is ignored. */
  private static NewsDate withTime(LocalDate day, String rest) {
    Matcher time = TIME.matcher(rest);
    if (rest.isBlank() || !time.matches()) {
      return NewsDate.of(day);
    }
    int hour = Integer.parseInt(time.group("hour"));
    int minute = Integer.parseInt(time.group("minute"));
    String second = time.group("second");
    String half = time.group("half");
    if (half != null) {
      boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    if (hour > 23 || minute > 59) {
      return NewsDate.of(day);
    }
    int seconds = second == null ? 0 : Math.min(59, Integer.parseInt(second));
    return new NewsDate(day, LocalTime.of(hour, minute, seconds), zone(time.group("zone")));
  }

  private static @Nullable ZoneOffset zone(@Nullable String name) {
    if (name == null) {
      return null;
    }
    Integer hours = ZONES.get(name.toLowerCase(Locale.ROOT));
    if (hours != null) {
      return ZoneOffset.ofHours(hours);
    }
    try {
      return Character.isLetter(name.charAt(0)) ? null : ZoneOffset.of(name);
    } catch (DateTimeException e) {
      return null;
    }
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
