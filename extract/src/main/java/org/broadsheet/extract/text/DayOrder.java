package org.broadsheet.extract.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which comes first in a date of three numbers such as {@code 03/04/2023}: the day or the month.
 */
public enum DayOrder {
  /** As most of the world writes: 3 April. */
  DAY_FIRST,
  /** As the United States write: 4 March. */
  MONTH_FIRST;

  /** The languages that write the month first in digits. */
  private static final Set<String> MONTH_FIRST_TAGS = Set.of("en-us", "en-ph", "fil", "en-ca");

  private static final Pattern NUMBERS =
      Pattern.compile("\\s*(\\d\\d?)([/-])(\\d\\d?)\\2\\d{2}(?:\\d{2})?(?!\\d).*", Pattern.DOTALL);

  /**
   * The order of a language, or null where none is known, or it has both, as English has.
   *
   * @param tag a tag of BCP 47 in any letters, or empty
   */
  public static @Nullable DayOrder of(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    if (MONTH_FIRST_TAGS.contains(lower)) {
      return MONTH_FIRST;
    }
    boolean unsaid = lower.isEmpty() || lower.startsWith("und");
    boolean english = lower.equals("en") || lower.startsWith("en-");
    boolean region = lower.length() == 5; // en-GB, en-IN and all others but those above
    return unsaid || (english && !region) ? null : DAY_FIRST;
  }

  /**
   * The order that a date proves, since no month has the number 25; null where it proves none.
   *
   * @param date as it is written
   */
  public static @Nullable DayOrder provedBy(String date) {
    Matcher numbers = NUMBERS.matcher(date);
    return numbers.matches()
        ? proved(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(3)))
        : null;
  }

  static @Nullable DayOrder proved(int first, int second) {
    if (first > 12 && first <= 31 && second >= 1 && second <= 12) {
      return DAY_FIRST;
    }
    return second > 12 && second <= 31 && first >= 1 && first <= 12 ? MONTH_FIRST : null;
  }
}
