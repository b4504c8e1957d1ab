package org.broadsheet.indexer.serve.page;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.article.NewsDate;
import org.jspecify.annotations.Nullable;

/** The words of a page in the language of its reader. For use by any number of threads at once. */
final class Wording {
  /** The languages of the page, by code. */
  static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ar", "ja");

  private static final String BUNDLE = "org.broadsheet.indexer.serve.page.messages";
  private static final Map<String, Wording> ALL = new ConcurrentHashMap<>();

  private final ULocale locale;
  private final ResourceBundle bundle;

  private Wording(String language) {
    locale = ULocale.forLanguageTag(language);
    Locale asked = language.equals("en") ? Locale.ROOT : Locale.forLanguageTag(language);
    bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            asked,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words in a language; English where there are none. */
  static Wording in(String language) {
    String known = LANGUAGES.contains(language) ? language : "en";
    return ALL.computeIfAbsent(known, Wording::new);
  }

  /**
   * The words that a reader wants.
   *
   * @param asked the code of a language; null if he did not say
   * @param accepted as the header {@code Accept-Language} has it
   */
  static Wording of(@Nullable String asked, String accepted) {
    if (asked != null && LANGUAGES.contains(asked)) {
      return in(asked);
    }
    try {
      for (Locale.LanguageRange range :
          Locale.LanguageRange.parse(accepted.isEmpty() ? "en" : accepted)) {
        String language = range.getRange().split("-", 2)[0];
        if (range.getWeight() > 0 && LANGUAGES.contains(language)) {
          return in(language);
        }
      }
    } catch (IllegalArgumentException e) {
      // a header that says nothing
    }
    return in("en");
  }

  /** The code of the language. */
  String code() {
    return locale.getLanguage();
  }

  /** The direction of its script. */
  String direction() {
    return locale.isRightToLeft() ? "rtl" : "ltr";
  }

  /** Words without places to fill, or with places that the script fills. */
  String get(String key) {
    return bundle.getString(key);
  }

  /** Words with their places filled. */
  String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /** A number as it is written. */
  String number(long number) {
    return NumberFormat.getInstance(locale).format(number);
  }

  /** A number with two digits behind the point. */
  String decimal(double number) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  /** The name of a language. */
  String language(String tag) {
    return tag.equals("und")
        ? get("language.unknown")
        : ULocale.forLanguageTag(tag).getDisplayName(locale);
  }

  /** The name of a language in that language. */
  static String ownName(String code) {
    ULocale own = ULocale.forLanguageTag(code);
    return own.getDisplayName(own);
  }

  /** A date with as much as is known of it, without a time. */
  String date(NewsDate date) {
    return date(date.day(), date.precision());
  }

  /** A date with as much as is known of it. */
  String date(LocalDate day, NewsDate.Precision precision) {
    DateFormat format =
        switch (precision) {
          case YEAR -> DateFormat.getInstanceForSkeleton("y", locale);
          case MONTH -> DateFormat.getInstanceForSkeleton("yMMM", locale);
          case DAY -> DateFormat.getDateInstance(DateFormat.MEDIUM, locale);
        };
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }
}
