package org.broadsheet.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as exactly as its source says: a day, perhaps a time of that day,
 * perhaps the zone of that time. Nothing is made up: a source that gives a day gives a day.
 *
 * <p>Written as ISO 8601: {@code 2023-09-13}, {@code 2023-09-13T08:30} or {@code
 * 2023-09-13T08:30:00+02:00}. Immutable.
 *
 * @param day the day, in the zone of the source
 * @param time the time of that day, or null where the source gives only the day
 * @param zone the offset from UTC, or null where the source gives none; only with a time
 */
public record NewsDate(LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset zone)
    implements Comparable<NewsDate> {

  /** ISO 8601 in the forms found in the wild: a blank for the T, +0200, fractions, no seconds. */
  private static final DateTimeFormatter ISO =
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

  public NewsDate {
    if (zone != null && time == null) {
      throw new IllegalArgumentException("a zone (" + zone + ") needs a time of day");
    }
    if (day.getYear() < 0 || day.getYear() > 9999) {
      throw new IllegalArgumentException("year outside 0..9999: " + day.getYear());
    }
  }

  /** The day alone. */
  public static NewsDate of(LocalDate day) {
    return new NewsDate(day, null, null);
  }

  /**
   * What {@code when} holds of day, time and zone; an {@link Instant} is read at UTC.
   *
   * @throws IllegalArgumentException if {@code when} holds no day
   */
  public static NewsDate of(TemporalAccessor when) {
    TemporalAccessor at = when instanceof Instant i ? i.atOffset(ZoneOffset.UTC) : when;
    LocalDate day = at.query(TemporalQueries.localDate());
    if (day == null) {
      throw new IllegalArgumentException("holds no day: " + when);
    }
    LocalTime time = at.query(TemporalQueries.localTime());
    ZoneOffset zone =
        at.isSupported(ChronoField.OFFSET_SECONDS)
            ? ZoneOffset.ofTotalSeconds(at.get(ChronoField.OFFSET_SECONDS))
            : null;
    return new NewsDate(day, time, time == null ? null : zone);
  }

  /**
   * Reads ISO 8601: a day, or a day with a time, or with a time and an offset.
   *
   * @throws IllegalArgumentException if {@code iso} is none of these; the message shows it
   */
  public static NewsDate parse(String iso) {
    try {
      return of(ISO.parse(iso.strip()));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "not a date: \"" + iso + "\" (such as 2023-09-13 or 2023-09-13T08:30:00+02:00)", e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a date: \"" + iso + "\"", e);
    }
  }

  /** Seconds since 1970 at UTC, taking midnight for a missing time and UTC for a missing zone. */
  public long epochSecond() {
    LocalDateTime local = day.atTime(time == null ? LocalTime.MIDNIGHT : time);
    return local.toEpochSecond(zone == null ? ZoneOffset.UTC : zone);
  }

  /** By {@link #epochSecond()}; where those are equal, by the written form. */
  @Override
  public int compareTo(NewsDate other) {
    int byTime = Long.compare(epochSecond(), other.epochSecond());
    return byTime != 0 ? byTime : toString().compareTo(other.toString());
  }

  /** ISO 8601, with as much as is known; {@link #parse} reads it back. */
  @Override
  public String toString() {
    if (time == null) {
      return day.toString();
    }
    return zone == null
        ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(day.atTime(time))
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.of(day, time, zone));
  }
}
