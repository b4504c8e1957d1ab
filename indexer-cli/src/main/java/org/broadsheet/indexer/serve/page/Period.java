package org.broadsheet.indexer.serve.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.NewsDate;
import org.broadsheet.search.Grouping;

/**
 * The steps of a scale of time.
 *
 * @param kind days, months or years
 * @param precision as much of a date as names a step
 */
record Period(Grouping.Kind kind, NewsDate.Precision precision) {
  static final Period DAY = new Period(Grouping.Kind.DAY, NewsDate.Precision.DAY);
  static final Period MONTH = new Period(Grouping.Kind.MONTH, NewsDate.Precision.MONTH);
  static final Period YEAR = new Period(Grouping.Kind.YEAR, NewsDate.Precision.YEAR);

  /** More bars than these are too thin to be hit. */
  private static final int MOST = 120;

  /** The finest steps that are not too many. */
  static Period between(LocalDate first, LocalDate last) {
    if (ChronoUnit.DAYS.between(first, last) < MOST) {
      return DAY;
    }
    return ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) < MOST
        ? MONTH
        : YEAR;
  }

  Grouping grouping() {
    return Grouping.by(kind);
  }

  /** The name of the step that holds a day, such as 2023-09. */
  String name(LocalDate day) {
    return new NewsDate(day, precision, null, null).toString();
  }

  /** The names of all steps, the last one included; not more than some hundreds. */
  List<String> names(LocalDate first, LocalDate last) {
    List<String> names = new ArrayList<>();
    LocalDate day = NewsDate.parse(name(first)).day();
    while (!day.isAfter(last) && names.size() < 1_000) {
      names.add(name(day));
      day =
          switch (precision) {
            case DAY -> day.plusDays(1);
            case MONTH -> day.plusMonths(1);
            case YEAR -> day.plusYears(1);
          };
    }
    return names;
  }
}
