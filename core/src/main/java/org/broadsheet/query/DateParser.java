package org.broadsheet.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.broadsheet.query.NewsQuery.Published;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days of {@code date:}.
 *
 * <pre>
 * dates = span | [ span ] ".." [ span ] | ( "&gt;=" | "&gt;" | "&lt;=" | "&lt;" ) span
 * span  = a year, a month or a day: 2023, 2023-09, 2023-09-13
 * </pre>
 */
final class DateParser {
  private DateParser() {}

  /**
   * Reads them.
   *
   * @param query what they are part of, for errors
   * @param offset where in it they begin
   */
  static Published parse(String dates, String query, int offset) {
    int dots = dates.indexOf("..");
    if (dots >= 0) {
      Published from = span(dates.substring(0, dots), query, offset);
      Published to = span(dates.substring(dots + 2), query, offset + dots + 2);
      return ordered(from.from(), to.to(), query, offset);
    }
    if (dates.startsWith(">=")) {
      return new Published(bound(dates.substring(2), query, offset + 2).from(), null);
    }
    if (dates.startsWith("<=")) {
      return new Published(null, bound(dates.substring(2), query, offset + 2).to());
    }
    if (dates.startsWith(">")) {
      LocalDate last = bound(dates.substring(1), query, offset + 1).to();
      return new Published(last == null ? null : last.plusDays(1), null);
    }
    if (dates.startsWith("<")) {
      LocalDate first = bound(dates.substring(1), query, offset + 1).from();
      return new Published(null, first == null ? null : first.minusDays(1));
    }
    return span(dates, query, offset);
  }

  private static Published ordered(
      @Nullable LocalDate from, @Nullable LocalDate to, String query, int offset) {
    try {
      return new Published(from, to);
    } catch (IllegalArgumentException e) {
      throw new QuerySyntaxException(String.valueOf(e.getMessage()), query, offset);
    }
  }

  private static Published bound(String text, String query, int offset) {
    if (text.isEmpty()) {
      throw new QuerySyntaxException("A date is missing here", query, offset);
    }
    return span(text, query, offset);
  }

  /** The first and last day of a year, month or day; nothing written is no bound. */
  private static Published span(String text, String query, int offset) {
    try {
      return switch (text.length()) {
        case 0 -> new Published(null, null);
        case 4 -> days(YearMonth.parse(text + "-01"), YearMonth.parse(text + "-12"));
        case 7 -> days(YearMonth.parse(text), YearMonth.parse(text));
        case 10 -> new Published(LocalDate.parse(text), LocalDate.parse(text));
        default -> throw new DateTimeException("too short or too long");
      };
    } catch (DateTimeException e) {
      throw new QuerySyntaxException(
          "\"" + text + "\" is no date such as 2023, 2023-09 or 2023-09-13", query, offset);
    }
  }

  private static Published days(YearMonth first, YearMonth last) {
    return new Published(first.atDay(1), last.atEndOfMonth());
  }
}
