package org.broadsheet.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * The one form of ISO 8601 in which dates of articles are kept: {@code 2023-09-13}, {@code
 * 2023-09-13T08:30:00}, {@code 2023-09-13T08:30:00.25+02:00}. The formatters of Java read and write
 * it too, but take longer to be made than a search may last.
 */
final class IsoForm {
  private static final int DAY = 10;
  private static final int TIME = 19;
  private static final int OFFSET = 6;
  private static final int NANOS = 9;
  private static final int SECOND = 1_000_000_000;

  private IsoForm() {}

  /** Reads a date in this form; null for any other, and for what is no date. */
  static @Nullable NewsDate read(String text) {
    int length = text.length();
    if (length != DAY && length < TIME) {
      return null;
    }
    try {
      LocalDate day = day(text);
      if (length == DAY || day == null) {
        return day == null ? null : NewsDate.of(day);
      }
      int end = endOfFraction(text);
      LocalTime time = end < 0 ? null : time(text, end);
      ZoneOffset zone = time == null ? null : zone(text, end);
      return time == null || (zone == null && end < length) ? null : new NewsDate(day, time, zone);
    } catch (DateTimeException e) {
      return null; // told by the formatter
    }
  }

  private static @Nullable LocalDate day(String text) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, DAY);
    return Math.min(year, Math.min(month, day)) < 0
            || text.charAt(4) != '-'
            || text.charAt(7) != '-'
        ? null
        : LocalDate.of(year, month, day);
  }

  /** Where the fraction of the second ends, or the second if it has none; -1 if it is wrong. */
  private static int endOfFraction(String text) {
    if (text.length() == TIME || text.charAt(TIME) != '.') {
      return TIME;
    }
    int end = TIME + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    int digits = end - TIME - 1;
    return digits == 0 || digits > NANOS ? -1 : end;
  }

  private static @Nullable LocalTime time(String text, int end) {
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, TIME);
    if (Math.min(hour, Math.min(minute, second)) < 0
        || text.charAt(DAY) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    int nanos = end == TIME ? 0 : number(text, TIME + 1, end);
    for (int digits = end - TIME - 1; digits < NANOS; digits++) {
      nanos *= 10;
    }
    return LocalTime.of(hour, minute, second, nanos);
  }

  private static @Nullable ZoneOffset zone(String text, int at) {
    int left = text.length() - at;
    if (left == 1 && text.charAt(at) == 'Z') {
      return ZoneOffset.UTC;
    }
    if (left != OFFSET || text.charAt(at + 3) != ':') {
      return null;
    }
    int hours = number(text, at + 1, at + 3);
    int minutes = number(text, at + 4, at + OFFSET);
    return switch (Math.min(hours, minutes) < 0 ? ' ' : text.charAt(at)) {
      case '+' -> ZoneOffset.ofHoursMinutes(hours, minutes);
      case '-' -> ZoneOffset.ofHoursMinutes(-hours, -minutes);
      default -> null;
    };
  }

  /** What some digits say; -1 if one of them is none. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Writes a date in this form. */
  static String write(LocalDate day, LocalTime time, @Nullable ZoneOffset zone) {
    StringBuilder text = new StringBuilder(day.toString());
    add(text.append('T'), time.getHour());
    add(text.append(':'), time.getMinute());
    add(text.append(':'), time.getSecond());
    int nanos = time.get(ChronoField.NANO_OF_SECOND);
    if (nanos > 0) {
      text.append(SECOND + nanos).setCharAt(TIME, '.');
      while (text.charAt(text.length() - 1) == '0') {
        text.setLength(text.length() - 1);
      }
    }
    return text.append(zone == null ? "" : zone.getId()).toString();
  }

  private static void add(StringBuilder text, int number) {
    text.append(number < 10 ? "0" : "").append(number);
  }
}
