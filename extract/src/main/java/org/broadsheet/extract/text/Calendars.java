package org.broadsheet.extract.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.Map;
import org.broadsheet.extract.text.Months.Calendar;
import org.jspecify.annotations.Nullable;

/** Days of the calendars that newspapers print, in our own. */
final class Calendars {
  private static final int BUDDHIST = 543;

  /** The year before the first of an era of Japan or of the Republic of China. */
  private static final Map<String, Integer> ERAS =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "大正", 1911, "明治", 1867, "民國", 1911, "民国", 1911);

  private Calendars() {}

  /**
   * A day, or null where there is no such day or no newspaper prints such a year.
   *
   * @param calendar that of the month's name, or for months in digits the common one
   */
  static @Nullable LocalDate day(Calendar calendar, int year, int month, int day) {
    try {
      LocalDate found =
          switch (calendar) {
            case GREGORIAN -> common(year, month, day);
            case ISLAMIC -> LocalDate.from(HijrahDate.of(year, month, day));
            case PERSIAN -> persian(year, month, day);
          };
      return found.getYear() >= 1800 && found.getYear() <= 2100 ? found : null;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** A day in an era such as that of an emperor of Japan, or null. */
  static @Nullable LocalDate inEra(String era, int year, int month, int day) {
    Integer before = ERAS.get(era);
    return before == null ? null : day(Calendar.GREGORIAN, before + year, month, day);
  }

  /** Thai newspapers count years from the Buddha's death, but days and months as we do. */
  private static LocalDate common(int year, int month, int day) {
    return LocalDate.of(commonYear(year), month, day);
  }

  static int commonYear(int year) {
    return year > 2400 && year < 2700 ? year - BUDDHIST : year;
  }

  /**
   * The Persian year begins with the spring: 31 days in each of its first six months, 30 in the
   * next five, and in the last 29 or, in eight years of 33, 30. Good for the years 1244 to 1500.
   */
  private static LocalDate persian(int year, int month, int day) {
    int last = month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29;
    if (month < 1 || month > 12 || day < 1 || day > last || year < 1244 || year > 1500) {
      throw new DateTimeException("no day of the Persian calendar");
    }
    // 1 Farvardin 1403 was 20 March 2024.
    long days = 0;
    for (int y = 1403; y < year; y++) {
      days += isLeap(y) ? 366 : 365;
    }
    for (int y = year; y < 1403; y++) {
      days -= isLeap(y) ? 366 : 365;
    }
    int before = month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30;
    return LocalDate.of(2024, 3, 20).plusDays(days + before + day - 1L);
  }

  private static boolean isLeap(int persianYear) {
    int rest = Math.floorMod(persianYear, 33);
    return rest == 1
        || rest == 5
        || rest == 9
        || rest == 13
        || rest == 17
        || rest == 22
        || rest == 26
        || rest == 30;
  }
}
