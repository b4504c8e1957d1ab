package org.broadsheet.extract.text;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.broadsheet.extract.text.Months.Calendar;
import org.broadsheet.extract.text.Months.Month;
import org.jspecify.annotations.Nullable;

/** One attempt to read a date from a token on. */
final class DateReading {
  /** Words between the parts of a date; any other of up to three letters may stand there too. */
  private static final Set<String> BETWEEN =
      Set.of(
          "gada ngày năm року года พ.ศ ค.ศ оны roku evi เดือน พุทธศักราช ເດືອນ ឆ្នាំ ព.ស គ.ស"
              .split(" "));

  /** The word for month, which is written in one with the month's name. */
  private static final List<String> MONTH_WORDS = List.of("เดือน", "ເດືອນ", "ខែ");

  /** The languages in which a year may be one since the Buddha's death, of two digits as well. */
  private static final Set<String> BUDDHIST = Set.of("th", "lo", "km");

  private static final Set<UnicodeScript> BUDDHIST_SCRIPTS =
      Set.of(UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER);

  /** The languages whose years in digits are those of the Persian calendar. */
  private static final Set<String> PERSIAN = Set.of("fa", "ps", "ckb", "prs", "mzn");

  private final List<DateToken> tokens;
  private final String language;
  private final int from;
  private int at;
  private boolean buddhist;

  DateReading(List<DateToken> tokens, int from, String language) {
    this.tokens = tokens;
    this.from = from;
    this.at = from;
    this.language = language;
    this.buddhist = BUDDHIST.contains(language.split("-", 2)[0]);
  }

  /** The number after that of the last token read. */
  int end() {
    return at;
  }

  /** The day that begins at the token, or null. */
  @Nullable LocalDate day() {
    boolean number = tokens.get(from).isNumber();
    LocalDate found = number ? inDigits() : null;
    if (found == null) {
      at = from;
      found = number ? numberFirst() : monthFirst();
    }
    return found;
  }

  /** {@code 29.02.2024}, {@code 29/2/24}, {@code 2024-02-29}. */
  private @Nullable LocalDate inDigits() {
    DateToken first = tokens.get(from);
    if (from + 4 >= tokens.size()
        || first.digits() > 4
        || (from > 0 && isSeparator(tokens.get(from - 1)) && touches(from - 1))) {
      return null;
    }
    DateToken second = tokens.get(from + 2);
    DateToken third = tokens.get(from + 4);
    String sign = tokens.get(from + 1).word();
    if (!isSeparator(tokens.get(from + 1))
        || !tokens.get(from + 3).word().equals(sign)
        || !second.isNumber()
        || !third.isNumber()
        || goesOn(from + 5)
        || second.digits() > 2) {
      return null;
    }
    at = from + 5;
    if (first.digits() == 4) {
      return third.digits() > 2 ? null : numeric(first.number(), second.number(), third.number());
    }
    boolean shortYear = third.digits() == 2 && first.digits() == 2 && !sign.equals("-");
    if (first.digits() > 2 || (third.digits() != 4 && !shortYear)) {
      return null;
    }
    int year = shortYear ? century(third.number()) : third.number();
    return dayOrMonthFirst(year, first.number(), second.number(), sign.equals("."));
  }

  private @Nullable LocalDate dayOrMonthFirst(int year, int first, int second, boolean dots) {
    DayOrder proved = DayOrder.proved(first, second);
    DayOrder order =
        proved != null
            ? proved
            : dots || first == second ? DayOrder.DAY_FIRST : DayOrder.of(language);
    if (order == null) {
      return null;
    }
    return order == DayOrder.MONTH_FIRST
        ? numeric(year, first, second)
        : numeric(year, second, first);
  }

  private @Nullable LocalDate numeric(int year, int month, int day) {
    boolean persian = year >= 1300 && year < 1500 && PERSIAN.contains(language.split("-", 2)[0]);
    return Calendars.day(persian ? Calendar.PERSIAN : Calendar.GREGORIAN, year, month, day);
  }

  private boolean isSeparator(DateToken token) {
    return token.word().equals(".") || token.word().equals("/") || token.word().equals("-");
  }

  /** Tells whether another number follows at once, as in the number of a version. */
  private boolean goesOn(int i) {
    return i + 1 < tokens.size()
        && isSeparator(tokens.get(i))
        && touches(i)
        && touches(i + 1)
        && tokens.get(i + 1).isNumber();
  }

  private boolean touches(int i) {
    return i > 0 && tokens.get(i).start() == tokens.get(i - 1).end();
  }

  private @Nullable LocalDate numberFirst() {
    DateToken first = tokens.get(at++);
    if (first.digits() == 4) {
      return yearFirst(first.number());
    }
    if (first.digits() > 2 || first.number() < 1 || first.number() > 31) {
      return null;
    }
    between();
    Month month = month();
    if (month == null) {
      return null;
    }
    between();
    int year = year(buddhist);
    return year < 0 ? null : Calendars.day(month.calendar(), year, month.number(), first.number());
  }

  /** {@code 2024. február 29.}, {@code 2024. gada 29. februāris}, {@code 2024 m. vasario 29 d.} */
  private @Nullable LocalDate yearFirst(int year) {
    between();
    int mark = at;
    Month month = month();
    if (month != null) {
      between();
      int day = dayNumber();
      return day < 0 ? null : Calendars.day(month.calendar(), year, month.number(), day);
    }
    at = mark;
    int day = dayNumber();
    if (day < 0) {
      return null;
    }
    between();
    month = month();
    return month == null ? null : Calendars.day(month.calendar(), year, month.number(), day);
  }

  private @Nullable LocalDate monthFirst() {
    Month month = month();
    if (month == null) {
      return null;
    }
    between();
    int day = dayNumber();
    if (day < 0) {
      return null;
    }
    between();
    int year = year(false);
    return year < 0 ? null : Calendars.day(month.calendar(), year, month.number(), day);
  }

  private int dayNumber() {
    if (at < tokens.size()) {
      DateToken token = tokens.get(at);
      if (token.isNumber() && token.digits() <= 2 && token.number() >= 1 && token.number() <= 31) {
        at++;
        return token.number();
      }
    }
    return -1;
  }

  /**
   * The year, or -1.
   *
   * @param mayBeShort whether two digits are one, without the sign for what is left out
   */
  private int year(boolean mayBeShort) {
    if (at < tokens.size()) {
      DateToken token = tokens.get(at);
      String before = at > 0 ? tokens.get(at - 1).word() : "";
      boolean apostrophe = before.equals("'") || before.equals("\u2019");
      if (token.digits() == 4) {
        at++;
        return token.number();
      }
      if (token.digits() == 2 && (apostrophe || (mayBeShort && !isHour(at)))) {
        at++;
        return century(token.number());
      }
    }
    return -1;
  }

  /** Tells whether minutes follow a number. */
  private boolean isHour(int i) {
    return i + 2 < tokens.size()
        && (tokens.get(i + 1).word().equals(":") || tokens.get(i + 1).word().equals("."))
        && touches(i + 1)
        && touches(i + 2)
        && tokens.get(i + 2).digits() == 2;
  }

  /**
   * The year whose last two digits are written. Where years are Buddhist, 40 to 99 are 2540 to
   * 2599, our 1997 to 2056, and those before are ours: the papers' pages are no older than that.
   */
  private int century(int year) {
    return buddhist && year >= 40 ? 2500 + year : shortYear(year);
  }

  /** The year whose last two digits are written: 1970 to 2069. */
  static int shortYear(int year) {
    return (year < 70 ? 2000 : 1900) + year;
  }

  /** A month's name, of two words or one, or in Vietnamese its number. */
  private @Nullable Month month() {
    if (at >= tokens.size() || tokens.get(at).isNumber()) {
      return null;
    }
    String tongue = language.split("-", 2)[0];
    String word = withoutMonthWord(tokens.get(at).word());
    if (word.equals("tháng") && at + 1 < tokens.size()) {
      DateToken number = tokens.get(at + 1);
      boolean month = number.number() >= 1 && number.number() <= 12;
      at += month ? 2 : 0;
      return month ? new Month(Calendar.GREGORIAN, number.number()) : null;
    }
    if (at + 1 < tokens.size() && tokens.get(at + 1).word().length() > 3) {
      Month two = Months.named(word + "_" + tokens.get(at + 1).word(), tongue);
      if (two != null) {
        at += 2;
        return two;
      }
    }
    Month one = Months.named(word, tongue);
    at += one == null ? 0 : 1;
    buddhist |= one != null && BUDDHIST_SCRIPTS.contains(UnicodeScript.of(word.codePointAt(0)));
    return one;
  }

  private static String withoutMonthWord(String word) {
    for (String month : MONTH_WORDS) {
      if (word.startsWith(month) && word.length() > month.length()) {
        return word.substring(month.length());
      }
    }
    return word;
  }

  /** Goes past what may stand between the parts of a date. */
  private void between() {
    for (int steps = 0; steps < 3 && at < tokens.size(); steps++) {
      DateToken token = tokens.get(at);
      if (token.isNumber() || !mayStandBetween(token.word())) {
        return;
      }
      at++;
    }
  }

  private boolean mayStandBetween(String word) {
    if (word.length() == 1 && !DateToken.isLetter(word.charAt(0))) {
      return ".,-/'\u2019\u060c\u2013\u00ba\u00aa".contains(word);
    }
    return BETWEEN.contains(word)
        || (word.length() <= 3 && Months.named(word, language.split("-", 2)[0]) == null);
  }
}
