package org.broadsheet.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as exactly as its source says: a year, a month or a day, perhaps a
 * time of that day, perhaps the zone of that time. Nothing is made up: a source that gives a month
 * gives a month.
 *
 * <p>Written as ISO 8601: {@code 2023}, {@code 2023-09}, {@code 2023-09-13}, {@code
 * 2023-09-13T08:30} or {@code 2023-09-13T08:30:00+02:00}. Immutable.
 *
 * @param day the day, in the zone of the source; of a month or a year alone its first day
 * @param precision what the source gives: the year, the month or the day
 * @param time the time of that day, or null where the source gives none; only with a day
 * @param zone the offset from UTC, or null where the source gives none; only with a time
 */
public record NewsDate(
    LocalDate day, Precision precision, @Nullable LocalTime time, @Nullable ZoneOffset zone)
    implements Comparable<NewsDate> {

  /** How much of a day is known, from the least to the most. */
  public enum Precision {
    /** The year alone, such as {@code 2023}. */
    YEAR(4),
    /** The month of a year, such as {@code 2023-09}. */
    MONTH(7),
    /** The day, such as {@code 2023-09-13}. */
    DAY(10);

    /** How many characters of a written day are known. */
    private final int length;

    Precision(int length) {
      this.length = length;
    }
  }

  /** Made when the first date comes that {@link IsoForm} does not read. */
  private static final class Formatters {
    /** ISO 8601 in the forms found in the wild: a blank for the T, +0200, fractions, no seconds. */
    static final DateTimeFormatter ISO =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendPattern("[ ][XXXXX][XXXX][XX][X]")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** A year, or a month of a year. */
    static final DateTimeFormatter PARTS =
        new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("[-MM]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Formatters() {}
  }

  /**
   * Takes the parts as they are; of a month or a year alone, the first day.
   *
   * @throws IllegalArgumentException if there is a zone without a time, a time without a day, or
   *     the year is not from 0 to 9999
   */
  public NewsDate {
    if (zone != null && time == null) {
      throw new IllegalArgumentException("a zone (" + zone + ") needs a time of day");
    }
    if (time != null && precision != Precision.DAY) {
      throw new IllegalArgumentException("a time (" + time + ") needs a day");
    }
    if (day.getYear() < 0 || day.getYear() > 9999) {
      throw new IllegalArgumentException("year outside 0..9999: " + day.getYear());
    }
    day =
        switch (precision) {
          case YEAR -> day.withDayOfYear(1);
          case MONTH -> day.withDayOfMonth(1);
          case DAY -> day;
        };
  }

  /**
   * Takes a day with its time.
   *
   * @param day the day, in the zone of the source
   * @param time the time of that day; null if unknown
   * @param zone the offset from UTC; null if unknown
   * @throws IllegalArgumentException if there is a zone without a time, or the year is not from 0
   *     to 9999
   */
  public NewsDate(LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset zone) {
    this(day, Precision.DAY, time, zone);
  }

  /**
   * {@return the date of a day alone}
   *
   * @param day the day, of a year from 0 to 9999
   * @throws IllegalArgumentException if the year is another one
   */
  public static NewsDate of(LocalDate day) {
    return new NewsDate(day, null, null);
  }

  /**
   * {@return the date that holds what {@code when} holds of year, month, day, time and zone}
   *
   * @param when any kind that holds a year, a month of a year or a day, or an {@link Instant},
   *     which is read at UTC
   * @throws IllegalArgumentException if {@code when} holds no year, or one outside 0 to 9999
   */
  public static NewsDate of(TemporalAccessor when) {
    TemporalAccessor at = when instanceof Instant i ? i.atOffset(ZoneOffset.UTC) : when;
    LocalDate day = at.query(TemporalQueries.localDate());
    if (day == null) {
      return withoutDay(at);
    }
    LocalTime time = at.query(TemporalQueries.localTime());
    ZoneOffset zone =
        at.isSupported(ChronoField.OFFSET_SECONDS)
            ? ZoneOffset.ofTotalSeconds(at.get(ChronoField.OFFSET_SECONDS))
            : null;
    return new NewsDate(day, time, time == null ? null : zone);
  }

  private static NewsDate withoutDay(TemporalAccessor at) {
    if (!at.isSupported(ChronoField.YEAR)) {
      throw new IllegalArgumentException("holds no day, no month and no year: " + at);
    }
    boolean month = at.isSupported(ChronoField.MONTH_OF_YEAR);
    LocalDate first =
        LocalDate.of(at.get(ChronoField.YEAR), month ? at.get(ChronoField.MONTH_OF_YEAR) : 1, 1);
    return new NewsDate(first, month ? Precision.MONTH : Precision.YEAR, null, null);
  }

  /**
   * Reads ISO 8601: a year, a month, a day, or a day with a time, or with a time and an offset.
   *
   * @param iso the date as written; white space around it is forgiven
   * @return the date, with as much as is written
   * @throws IllegalArgumentException if {@code iso} is none of these; the message shows it
   */
  public static NewsDate parse(String iso) {
    String text = iso.strip();
    NewsDate usual = IsoForm.read(text);
    if (usual != null) {
      return usual;
    }
    try {
      return of(
          text.length() > Precision.MONTH.length
              ? Formatters.ISO.parse(text)
              : Formatters.PARTS.parse(text));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "not a date: \""
              + iso
              + "\" (such as 2023, 2023-09, 2023-09-13 or 2023-09-13T08:30:00+02:00)",
          e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a date: \"" + iso + "\"", e);
    }
  }

  /**
   * {@return the last day that this date may mean: the day itself, or the end of the month or year}
   */
  public LocalDate lastDay() {
    return switch (precision) {
      case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
      case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
      case DAY -> day;
    };
  }

  /**
   * {@return the seconds since 1970 at UTC} A missing time counts as midnight, a missing zone as
   * UTC, a month or a year as its first day.
   */
  public long epochSecond() {
    LocalDateTime local = day.atTime(time == null ? LocalTime.MIDNIGHT : time);
    return local.toEpochSecond(zone == null ? ZoneOffset.UTC : zone);
  }

  /**
   * {@return less than 0 if this date is the earlier one, more than 0 if it is the later one} The
   * order is that of {@link #epochSecond()}; where those are equal, that of the written forms. It
   * is 0 for equal dates only.
   *
   * @param other the date that this one is compared with
   */
  @Override
  public int compareTo(NewsDate other) {
    int byTime = Long.compare(epochSecond(), other.epochSecond());
    return byTime != 0 ? byTime : toString().compareTo(other.toString());
  }

  /** {@return the date as ISO 8601, with as much as is known} {@link #parse} reads it back. */
  @Override
  public String toString() {
    if (time == null) {
      return day.toString().substring(0, precision.length);
    }
    return IsoForm.write(day, time, zone);
  }
}
