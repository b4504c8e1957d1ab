package org.broadsheet.extract.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.NewsDate;
import org.broadsheet.article.NewsDate.Precision;
import org.broadsheet.extract.text.Months.Calendar;
import org.broadsheet.extract.text.Months.Month;
import org.jspecify.annotations.Nullable;

/**
 * Dates that are a month or a year and nothing more: {@code 1923}, {@code 1923-05}, {@code May
 * 1923}, {@code 1923年5月}; also days as databases write them when they know no more, {@code
 * 1923-05-00}.
 */
final class PartialDate {
  private static final String YEAR = "(?<year>\\d{4})";

  private static final List<Pattern> FORMS =
      List.of(
          form(YEAR),
          form(YEAR + "[-/.](?<month>\\d\\d?)"),
          form(YEAR + "-(?<month>\\d\\d)-00(?:[t ]00:00.*)?"),
          form("(?<month>\\d\\d?)[-/.]" + YEAR),
          form(YEAR + "\\s?[年년](?:\\s?(?<month>\\d\\d?)\\s?[月월])?"),
          form("(?<name>\\p{L}[\\p{L}\\p{M}.]*+),?(?:\\s+(?:de|del|of|di))?\\s+" + YEAR),
          form(YEAR + "[.,]?\\s+(?<name>\\p{L}[\\p{L}\\p{M}.]*+)"));

  /** A month with its year among other words. */
  private static final Pattern WITHIN =
      form(
          "(?<!\\d)"
              + YEAR
              + "\\s?[年년]\\s?(?<month>\\d\\d?)\\s?[月월]"
              + "|(?<!\\p{L})(?<name>\\p{L}[\\p{L}\\p{M}.]*+),?(?:\\s+(?:de|del|of|di))?\\s+"
              + "\\d{4}(?!\\d)");

  private PartialDate() {}

  /**
   * The month or year that the text is as a whole, or null.
   *
   * @param language the text's as BCP 47, or empty
   */
  static @Nullable NewsDate read(String text, String language) {
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(text);
      if (found.matches()) {
        return date(found, language.toLowerCase(Locale.ROOT).split("-", 2)[0]);
      }
    }
    return null;
  }

  /**
   * The first month that the text names with its year; where it is only a year, that; else null.
   *
   * @param language the text's as BCP 47, or empty
   */
  static @Nullable NewsDate in(String text, String language) {
    Matcher found = WITHIN.matcher(text);
    for (int from = 0; from <= text.length() && found.find(from); from = found.start() + 1) {
      NewsDate month = read(found.group(), language);
      if (month != null) {
        return month;
      }
    }
    return read(text.strip(), language);
  }

  private static @Nullable NewsDate date(Matcher found, String language) {
    int year = Integer.parseInt(found.group("year"));
    String digits = group(found, "month");
    String name = group(found, "name");
    int month = digits == null ? 0 : Integer.parseInt(digits);
    if (name != null) {
      Month named = Months.named(name.toLowerCase(Locale.ROOT).replaceAll("\\.$", ""), language);
      if (named == null || named.calendar() != Calendar.GREGORIAN) {
        return null;
      }
      month = named.number();
      year = Calendars.commonYear(year);
    }
    boolean monthKnown = month > 0;
    try {
      return year == 0
          ? null
          : new NewsDate(
              LocalDate.of(year, monthKnown ? month : 1, 1),
              monthKnown ? Precision.MONTH : Precision.YEAR,
              null,
              null);
    } catch (DateTimeException noSuchMonth) {
      return null;
    }
  }

  private static @Nullable String group(Matcher found, String name) {
    return found.namedGroups().containsKey(name) ? found.group(name) : null;
  }

  private static Pattern form(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
