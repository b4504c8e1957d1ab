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
  private static final long YEAR = 0;
  private static final long MONTH = 1;
  private static final long DAY = 2;

  private SourceDay() {}

  static long encoded(NewsDate date) {
    long known =
        switch (date.precision()) {
          case YEAR -> YEAR;
          case MONTH -> MONTH;
          case DAY -> DAY;
        };
    return (date.day().toEpochDay() << BITS) | known;
  }

  /** The day, or first day of the month or year. */
  static LocalDate day(long encoded) {
    return LocalDate.ofEpochDay(encoded >> BITS);
  }

  /** How much of the day is known. */
  static Precision precision(long encoded) {
    long known = encoded & PRECISION;
    return known == YEAR ? Precision.YEAR : known == MONTH ? Precision.MONTH : Precision.DAY;
  }
}
