package org.broadsheet.extract.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.NewsDate;
import org.jspecify.annotations.Nullable;

/**
 * Times as programs count them from 1970 on at UTC: in seconds (9 or 10 digits), thousandths (12 or
 * 13), millionths (15 or 16) or billionths (18 or 19). Other lengths are no such times, nor is what
 * lies after the year 2100.
 */
final class EpochTime {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{9,19}(?:\\.\\d{1,9})?");

  /** As programs write numbers with a fraction; where few figures are given, some were lost. */
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d\\.\\d{7,18}[eE]\\+?\\d{1,2}");

  /** {@code 20240305081000}, or without the seconds. */
  private static final Pattern CALENDAR =
      Pattern.compile(
          "((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])([01]\\d|2[0-3])"
              + "(?:([0-5]\\d)([0-5]\\d)?)?");

  private static final long FIRST = Instant.parse("1600-01-01T00:00:00Z").getEpochSecond();
  private static final long END = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
  private static final int SECOND_DIGITS = 10;

  private EpochTime() {}

  /** The time that the number stands for, or null. */
  static @Nullable NewsDate read(String number) {
    Matcher calendar = CALENDAR.matcher(number);
    if (calendar.matches()) {
      // Ten digits may be an hour as well as a second, far in the future: nothing is made up.
      return calendar.group(5) == null ? null : local(calendar);
    }
    boolean scientific = SCIENTIFIC.matcher(number).matches();
    return scientific || NUMBER.matcher(number).matches() ? counted(new BigDecimal(number)) : null;
  }

  private static @Nullable NewsDate local(Matcher parts) {
    String second = parts.group(6);
    try {
      return NewsDate.of(
          LocalDateTime.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3)),
              Integer.parseInt(parts.group(4)),
              Integer.parseInt(parts.group(5)),
              second == null ? 0 : Integer.parseInt(second)));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static @Nullable NewsDate counted(BigDecimal number) {
    int digits = number.precision() - number.scale();
    int thousands = Math.floorDiv(digits - SECOND_DIGITS + 2, 3);
    boolean known = digits <= 19 && (digits % 3 == 0 || digits % 3 == 1) && thousands >= 0;
    if (!known) {
      return null;
    }
    BigDecimal seconds = number.movePointLeft(thousands * 3);
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    long second = whole.longValueExact();
    int nano = seconds.subtract(whole).movePointRight(9).intValue();
    return second < FIRST || second >= END
        ? null
        : NewsDate.of(Instant.ofEpochSecond(second, nano));
  }
}
