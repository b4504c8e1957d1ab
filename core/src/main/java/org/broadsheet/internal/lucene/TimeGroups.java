package org.broadsheet.internal.lucene;

import static org.broadsheet.article.NewsDate.Precision.DAY;
import static org.broadsheet.article.NewsDate.Precision.MONTH;
import static org.broadsheet.article.NewsDate.Precision.YEAR;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.NumericUtils;
import org.broadsheet.article.NewsDate.Precision;
import org.broadsheet.search.Grouping;
import org.jspecify.annotations.Nullable;

/**
 * Groups by time of publication, of the day as the source prints it. An article of which only the
 * year is known is in no month, week or day.
 */
final class TimeGroups implements ArticleGroups {
  /** The stretches of time that are groups. */
  enum Unit {
    /** A day. */
    DAYS(DAY) {
      @Override
      int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
      }

      @Override
      String name(int number) {
        return LocalDate.ofEpochDay(number).toString();
      }
    },
    /** A week of ISO 8601, from Monday on. */
    WEEKS(DAY) {
      @Override
      int number(LocalDate day) {
        return Math.toIntExact(Math.floorDiv(day.toEpochDay() + FIRST_DAY, WEEK));
      }

      @Override
      String name(int number) {
        LocalDate monday = LocalDate.ofEpochDay((long) number * WEEK - FIRST_DAY);
        return String.format(
            Locale.ROOT,
            "%04d-W%02d",
            monday.get(IsoFields.WEEK_BASED_YEAR),
            monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      }
    },
    /** A month. */
    MONTHS(MONTH) {
      @Override
      int number(LocalDate day) {
        return Math.toIntExact(day.getLong(ChronoField.PROLEPTIC_MONTH));
      }

      @Override
      String name(int number) {
        return YearMonth.of(0, 1).plusMonths(number).toString();
      }
    },
    /** A year. */
    YEARS(YEAR) {
      @Override
      int number(LocalDate day) {
        return day.getYear();
      }

      @Override
      String name(int number) {
        return String.format(Locale.ROOT, "%04d", number);
      }
    };

    private static final int WEEK = 7;

    /** The first day of 1970 is a Thursday. */
    private static final int FIRST_DAY = 3;

    /** How much of a date has to be known. */
    private final Precision known;

    Unit(Precision known) {
      this.known = known;
    }

    /** The number of the one that a day is in; they follow each other without gaps. */
    abstract int number(LocalDate day);

    /** What it is called, as in ISO 8601. */
    abstract String name(int number);
  }

  /** The stretches that a kind of group is made of; null if it is none of time. */
  static @Nullable Unit unit(Grouping.Kind kind) {
    return switch (kind) {
      case DAY -> Unit.DAYS;
      case WEEK -> Unit.WEEKS;
      case MONTH -> Unit.MONTHS;
      case YEAR -> Unit.YEARS;
      case LANG, PUBLISHER, SECTION, KEYWORD, BYLINE, FIELD -> null;
    };
  }

  private final Unit unit;

  /** The unit before the first that has articles, so that numbers of groups are small. */
  private final int before;

  private TimeGroups(Unit unit, int before) {
    this.unit = unit;
    this.before = before;
  }

  static TimeGroups of(Unit unit, IndexReader reader) throws IOException {
    byte @Nullable [] first = PointValues.getMinPackedValue(reader, Schema.DAYS);
    LocalDate day =
        LocalDate.ofEpochDay(first == null ? 0 : NumericUtils.sortableBytesToInt(first, 0));
    return new TimeGroups(unit, unit.number(day) - NONE - 1);
  }

  @Override
  public InSegment in(LeafReader leaf, boolean known) throws IOException {
    NumericDocValues days = DocValues.getNumeric(leaf, Schema.DAY);
    return new InSegment() {
      @Override
      public int moveTo(int doc) throws IOException {
        return days.advanceExact(doc)
                && SourceDay.precision(days.longValue()).compareTo(unit.known) >= 0
            ? 1
            : 0;
      }

      @Override
      public int next() throws IOException {
        return unit.number(SourceDay.day(days.longValue())) - before;
      }
    };
  }

  @Override
  public String name(int group) {
    return unit.name(before + group);
  }

  @Override
  public long place(int group) {
    return (long) before + group;
  }

  @Override
  public boolean isOrdered() {
    return true;
  }
}
