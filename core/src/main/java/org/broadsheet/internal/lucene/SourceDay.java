package org.broadsheet.internal.lucene;

import java.time.LocalDate;
import org.broadsheet.article.NewsDate;
import org.broadsheet.article.NewsDate.Precision;

/**
 * The day of publication as its source prints it, whatever the zone, in one number: days since
 * 1970, and in the two lowest bits how much of that is known, so that an article of a year is in no
 * month.
 */
final class SourceDay {
  private static final int BITS = 2;
  private static final int PRECISION = (1 << BITS) - 1;
  private static final Precision[] PRECISIONS = Precision.values();

  private SourceDay() {}

  static long encoded(NewsDate date) {
    return date.day().toEpochDay() << BITS | date.precision().ordinal();
  }

  /** The day, or first day of the month or year. */
  static LocalDate day(long encoded) {
    return LocalDate.ofEpochDay(encoded >> BITS);
  }

  /** How much of the day is known. */
  static Precision precision(long encoded) {
    return PRECISIONS[(int) encoded & PRECISION];
  }
}
