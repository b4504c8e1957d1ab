package org.broadsheet.indexer.source;

import org.broadsheet.article.NewsDate;
import org.broadsheet.extract.text.DateText;
import org.broadsheet.extract.text.DayOrder;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one source. Those that can be read in one way only, such as {@code 25/12/2023}, show
 * how the others are meant; else their language does; else the year alone is sure.
 */
final class SourceDates {
  private boolean dayFirst;
  private boolean monthFirst;
  private boolean undecided;

  /** The date, as exactly as it is sure, or null. */
  @Nullable NewsDate read(String text, String language) {
    DayOrder proved = DayOrder.provedBy(text);
    dayFirst |= proved == DayOrder.DAY_FIRST;
    monthFirst |= proved == DayOrder.MONTH_FIRST;
    NewsDate date = DateText.read(text, language, order(language));
    if (date != null) {
      return date;
    }
    NewsDate year = DateText.year(text);
    undecided |= year != null;
    return year;
  }

  private @Nullable DayOrder order(String language) {
    return isProved()
        ? dayFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST
        : DayOrder.of(language);
  }

  /** Tells whether a date has shown the order, and none the other. */
  boolean isProved() {
    return dayFirst != monthFirst;
  }

  /** Tells whether of a date only the year was sure, since this was last asked. */
  boolean wasUndecided() {
    boolean was = undecided;
    undecided = false;
    return was;
  }
}
