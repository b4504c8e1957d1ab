package org.broadsheet.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
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

  static Published parse(String dates, int offset) {
    int dots = dates.indexOf("..");
    if (dots >= 0) {
      Published from = span(dates.substring(0, dots), offset);
      Published to = span(dates.substring(dots + 2), offset + dots + 2);
      return ordered(from.from(), to.to(), offset);
    }
    if (dates.startsWith(">=")) {
      return new Published(bound(dates.substring(2), offset + 2).from(), null);
    }
    if (dates.startsWith("<=")) {
      return new Published(null, bound(dates.substring(2), offset + 2).to());
    }
    if (dates.startsWith(">")) {
      LocalDate last = bound(dates.substring(1), offset + 1).to();
      return new Published(last == null ? null : last.plusDays(1), null);
    }
    if (dates.startsWith("<")) {
      LocalDate first = bound(dates.substring(1), offset + 1).from();
      return new Published(null, first == null ? null : first.minusDays(1));
    }
    return span(dates, offset);
  }

  private static Published ordered(@Nullable LocalDate from, @Nullable LocalDate to, int offset) {
    if (from != null && to != null && from.isAfter(to)) {
      throw new QuerySyntaxException("The dates end (" + to + ") before they begin", offset);
    }
    return new Published(from, to);
  }

  private static Published bound(String text, int offset) {
    if (text.isEmpty()) {
      throw new QuerySyntaxException("A date is missing here", offset);
    }
    return span(text, offset);
  }

  /** The first and last day of a year, month or day; nothing written is no bound. */
  private static Published span(String text, int offset) {
    try {
      return switch (text.length()) {
        case 0 -> new Published(null, null);
        case 4 -> days(YearMonth.parse(text + "-01"), YearMonth.parse(text + "-12"));
        case 7 -> days(YearMonth.parse(text), YearMonth.parse(text));
        default -> new Published(LocalDate.parse(text), LocalDate.parse(text));
      };
    } catch (DateTimeParseException e) {
      throw new QuerySyntaxException(
          "\"" + text + "\" is no date such as 2023, 2023-09 or 2023-09-13", offset);
    }
  }

  private static Published days(YearMonth first, YearMonth last) {
    return new Published(first.atDay(1), last.atEndOfMonth());
  }
}
