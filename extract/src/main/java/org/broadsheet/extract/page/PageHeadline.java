package org.broadsheet.extract.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.extract.page.Headings.Heading;
import org.broadsheet.extract.text.Headline;
import org.broadsheet.extract.text.Paragraphs;

/**
 * The headline of a page's article, without the site's name.
 *
 * <p>What is declared is often made for search engines, and what is shown may be the site's name or
 * a path of links. So all that may be the headline gets points: for each way it is declared, for
 * being shown as a heading, for standing right above the text. The one with the most is taken.
 */
final class PageHeadline {
  private static final Pattern BETWEEN_TITLE_AND_SITE =
      Pattern.compile(
          "\\s+[|\u2013\u2014\u00b7\u2022»\u203a<>:/_~-]+\\s+|\\s*[|\uff5c\u3163_]\\s*|--+|\\s*::\\s*");

  /** The name of a site before its article's, with a sign that headlines have as well. */
  private static final Pattern SITE_BEFORE = Pattern.compile("\\s*[:\uff1a\u00bb\u203a]\\s*");

  private static final Pattern HOST =
      Pattern.compile(
          "^https?://(?:[^/]*\\.)?([^./]{2,})(\\.(?:com?\\.|org\\.|net\\.)?[a-z]{2,12})(?::\\d+)?(?:/|$)");

  private static final double SAME = 0.5;
  private static final double MUCH_THE_SAME = 0.4;
  private static final double ONLY = 2;
  private static final int MAX_SITE_LENGTH = 40;
  private static final int MIN_LENGTH = 4;

  private final Map<String, Double> points = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();

  private PageHeadline() {}

  /** The headline, or empty. */
  static String of(PageModel page) {
    MetaTags metas = page.metas();
    Set<String> site = siteNames(page);
    PageHeadline headline = new PageHeadline();
    int beginning = page.beginning();
    List<Heading> headings = Headings.before(page.dom(), beginning);
    Set<String> known = new HashSet<>();
    headings.forEach(heading -> known.add(Headline.letters(heading.text())));
    String json = withoutSite(page.json().text("headline"), site, known, false);
    known.add(Headline.letters(json));
    String og = withoutSite(metas.first("og:title"), site, known, false);
    known.add(Headline.letters(og));
    headline.add(og, 4);
    headline.add(json, 2.5);
    headline.add(withoutSite(metas.first("twitter:title"), site, known, false), 1);
    headline.add(
        withoutSite(metas.first("dc.title", "sailthru.title", "parsely-title"), site, known, false),
        1);
    headline.add(withoutSite(page.document().title(), site, known, true), 1.1);
    headline.show(headings, beginning, site);
    if (json.isEmpty()) {
      headline.only(headings, beginning, og);
    }
    return headline.best();
  }

  private void show(List<Heading> headings, int beginning, Set<String> site) {
    List<String> declared = List.copyOf(texts.values());
    Heading nearest = null;
    for (Heading heading : headings) {
      if (heading.number() < beginning
          && !heading.around()
          && (heading.level() == 1 || !shownBy(heading).isEmpty())) {
        nearest = heading;
      }
    }
    for (Heading heading : headings) {
      if (heading.around()) {
        continue;
      }
      double value = (heading.level() == 1 ? 3 : 2) + (heading.equals(nearest) ? 2 : 0);
      String letters = Headline.letters(heading.text());
      String part = shownBy(heading);
      if (part.equals(letters)) {
        points.merge(letters, value, Double::sum);
      } else if (!part.isEmpty()) {
        // A line above the headline stands in the same heading.
        points.merge(part, value, Double::sum);
        points.computeIfPresent(letters, (key, sum) -> sum + value / 2);
      } else if (heading.level() == 1 && !site.contains(letters)) {
        double like =
            declared.stream().mapToDouble(d -> likeness(d, heading.text())).max().orElse(SAME);
        add(heading.text(), value * Math.min(1, 0.4 + like));
      }
    }
  }

  /**
   * Where the page says its headline to programs only as a title for sharing, and the one large
   * heading before its text says much the same in other words, that is what readers see.
   */
  private void only(List<Heading> headings, int beginning, String shared) {
    List<Heading> large = headings.stream().filter(h -> h.level() == 1).toList();
    if (large.size() != 1 || large.getFirst().around() || large.getFirst().number() > beginning) {
      return;
    }
    String text = large.getFirst().text();
    String letters = Headline.letters(text);
    String other = Headline.letters(shared);
    if (!other.isEmpty()
        && !letters.contains(other)
        && !other.contains(letters)
        && likeness(text, shared) >= MUCH_THE_SAME) {
      add(text, ONLY);
    }
  }

  /** The letters of the names that the site goes by: its own, its publisher's, its address. */
  private static Set<String> siteNames(PageModel page) {
    Set<String> names = new HashSet<>();
    MetaTags metas = page.metas();
    names.add(Headline.letters(metas.first("og:site_name")));
    names.add(Headline.letters(metas.first("application-name")));
    names.add(Headline.letters(page.json().text("publisher")));
    for (String address : PageAddress.all(page)) {
      Matcher host = HOST.matcher(address);
      if (host.find()) {
        names.add(Headline.letters(host.group(1)));
        names.add(Headline.letters(host.group(1) + host.group(2)));
      }
    }
    names.removeIf(name -> TextWeight.weight(name) < MIN_LENGTH);
    return names;
  }

  /** The letters of the shortest declared headline that the heading is or ends with, or empty. */
  private String shownBy(Heading heading) {
    String letters = Headline.letters(heading.text());
    String found = "";
    for (String declared : points.keySet()) {
      boolean ends =
          letters.equals(declared)
              || (letters.endsWith(declared) && declared.length() * 3 > letters.length());
      if (ends && (found.isEmpty() || declared.length() < found.length())) {
        found = declared;
      }
    }
    return found;
  }

  private void add(String text, double value) {
    String letters = Headline.letters(text);
    if (letters.length() >= MIN_LENGTH
        || (!letters.isEmpty() && TextWeight.weight(letters) >= MIN_LENGTH)) {
      texts.putIfAbsent(letters, text);
      points.merge(letters, value, Double::sum);
    }
  }

  private String best() {
    String best = "";
    double most = 0;
    for (Map.Entry<String, Double> candidate : points.entrySet()) {
      if (candidate.getValue() > most) {
        most = candidate.getValue();
        best = texts.getOrDefault(candidate.getKey(), "");
      }
    }
    return best;
  }

  /**
   * The title without the part at its end, or beginning, that names the site.
   *
   * @param known the letters of what else may be the headline
   * @param likely whether the title may be believed to end with the name of a site
   */
  static String withoutSite(String given, Set<String> site, Set<String> known, boolean likely) {
    String title = Paragraphs.line(given);
    String rest = title;
    Matcher signs = BETWEEN_TITLE_AND_SITE.matcher(title);
    while (signs.find()) {
      String before = title.substring(0, signs.start());
      String after = title.substring(signs.end());
      if (known.contains(Headline.letters(before))) {
        return before.strip();
      }
      if (known.contains(Headline.letters(after))) {
        return after.strip();
      }
      boolean shorter =
          likely && after.length() < title.length() / 2 && after.split("\\s+").length <= 5;
      if ((isOfSite(after, site) || shorter) && rest.equals(title)) {
        rest = before.strip();
      } else if (site.contains(Headline.letters(before)) && rest.equals(title)) {
        rest = after.strip();
      }
    }
    Matcher colon = SITE_BEFORE.matcher(rest);
    if (colon.find()
        && colon.end() < rest.length()
        && site.contains(Headline.letters(rest.substring(0, colon.start())))) {
      return rest.substring(colon.end());
    }
    return rest;
  }

  /** Tells whether what stands behind a sign names the site, perhaps with a section before it. */
  private static boolean isOfSite(String after, Set<String> site) {
    String last = Headline.letters(after);
    if (last.isEmpty()) {
      return false;
    }
    for (String name : site) {
      if (last.equals(name)
          || (after.length() < MAX_SITE_LENGTH && (last.contains(name) || name.contains(last)))) {
        return true;
      }
    }
    return false;
  }

  /** The part of the words that two headlines share, 0 to 1. */
  private static double likeness(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> one = words(a);
    Set<String> other = words(b);
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return (double) both.size() / Math.max(1, Math.max(one.size(), other.size()));
  }

  private static Set<String> words(String text) {
    // Without blanks, as in Chinese, a character stands for a word.
    String pattern = text.indexOf(' ') < 0 ? "" : "[^\\p{L}\\p{M}\\p{Nd}]+";
    return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split(pattern)));
  }
}
