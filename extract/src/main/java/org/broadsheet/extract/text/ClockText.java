package org.broadsheet.extract.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.NewsDate;
import org.jspecify.annotations.Nullable;

/** The time of day and the zone that stand behind a day. */
final class ClockText {
  private static final String ZONE =
      "(?:gmt|utc?|z)?\\s?[+\u2212-]\\d{1,2}(?::?\\d\\d)?(?!\\d)|[a-z]{1,4}\\b";

  private static final Pattern TIME =
      Pattern.compile(
          "(?:t|,|:|\\s|at|-|\\||\\()*(?<hour>\\d\\d?)[:.]?(?<minute>\\d\\d)"
              + "(?:[:.]?(?<second>\\d\\d)(?:[.,]\\d+)?)?\\s*(?<half>[ap]\\.?m\\b\\.?)?"
              + ("\\s*\\(?(?<zone>" + ZONE + ")?.*"),
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern OFFSET =
      Pattern.compile("[a-z]*\\s?([+\u2212-])(\\d{1,2}?)(?::?(\\d\\d))?", Pattern.CASE_INSENSITIVE);

  /** Hours from UTC of the names that mean one zone to nearly everyone. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("ut", 0),
          Map.entry("gmt", 0),
          Map.entry("utc", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("wet", 0),
          Map.entry("west", 1),
          Map.entry("cet", 1),
          Map.entry("cest", 2),
          Map.entry("mez", 1),
          Map.entry("mesz", 2),
          Map.entry("eet", 2),
          Map.entry("eest", 3),
          Map.entry("msk", 3),
          Map.entry("jst", 9),
          Map.entry("kst", 9));

  private ClockText() {}

  /**
   * The day with the time that the text begins with, and the zone after it; the day alone where
   * there is no time. Anything else in the text is ignored.
   */
  static NewsDate at(LocalDate day, String text) {
    Matcher time = TIME.matcher(text);
    if (text.isBlank() || !time.matches()) {
      return NewsDate.of(day);
    }
    int hour = Integer.parseInt(time.group("hour"));
    int minute = Integer.parseInt(time.group("minute"));
    String second = time.group("second");
    String half = time.group("half");
    if (half != null) {
      boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    if (hour > 23 || minute > 59) {
      return NewsDate.of(day);
    }
    int seconds = second == null ? 0 : Math.min(59, Integer.parseInt(second));
    return new NewsDate(day, LocalTime.of(hour, minute, seconds), zone(time.group("zone")));
  }

  /** The offset of a zone: {@code +0100}, {@code GMT+1}, {@code EST}; null where it is unknown. */
  static @Nullable ZoneOffset zone(@Nullable String name) {
    if (name == null) {
      return null;
    }
    Integer hours = ZONES.get(name.toLowerCase(Locale.ROOT));
    if (hours != null) {
      return ZoneOffset.ofHours(hours);
    }
    Matcher offset = OFFSET.matcher(name);
    if (offset.matches()) {
      return offset(offset);
    }
    // The letters of the military were defined the wrong way round: RFC 5322 takes them for UTC.
    boolean military = name.length() == 1 && name.charAt(0) >= 'A' && name.charAt(0) <= 'Y';
    return military && name.charAt(0) != 'J' ? ZoneOffset.UTC : null;
  }

  private static @Nullable ZoneOffset offset(Matcher parts) {
    int hours = Integer.parseInt(parts.group(2));
    int minutes = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
    if (hours > 14 || minutes > 59) {
      return null;
    }
    int seconds = (hours * 60 + minutes) * 60;
    return ZoneOffset.ofTotalSeconds(parts.group(1).equals("+") ? seconds : -seconds);
  }
}
