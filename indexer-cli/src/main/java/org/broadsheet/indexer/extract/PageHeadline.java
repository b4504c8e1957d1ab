package org.broadsheet.indexer.extract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline of a page's article: as it stands above the text, without the site's name. */
final class PageHeadline {
  private static final Pattern BETWEEN_TITLE_AND_SITE =
      Pattern.compile("\\s+[|\u2013\u2014\u00b7\u2022»\u203a<>:/_-]+\\s+|\\s*[|\uff5c_]\\s*");

  private static final double SAME = 0.5;

  private PageHeadline() {}

  /**
   * The headline, or empty.
   *
   * @param json the headline in JSON-LD, or empty
   */
  static String of(Document page, String json, MetaTags metas) {
    String title = Paragraphs.line(page.title());
    String og = metas.first("og:title", "twitter:title", "dc.title", "sailthru.title");
    String site = metas.first("og:site_name");
    List<String> others =
        List.of(Paragraphs.line(json), withoutSite(og, site), withoutSite(title, site));
    String best = "";
    double bestLikeness = 0;
    for (Element heading : page.select("h1, [itemprop~=headline]")) {
      String text =
          Paragraphs.line(heading.hasAttr("content") ? heading.attr("content") : heading.text());
      for (String other : others) {
        double likeness = likeness(text, other);
        if (likeness > bestLikeness) {
          best = text;
          bestLikeness = likeness;
        }
      }
    }
    if (bestLikeness >= SAME) {
      return best;
    }
    for (String other : others) {
      if (!other.isEmpty()) {
        return other;
      }
    }
    Element only = page.selectFirst("h1");
    return only == null ? "" : Paragraphs.line(only.text());
  }

  /** The title without the part at its end, or beginning, that names the site. */
  static String withoutSite(String title, String site) {
    String[] parts = BETWEEN_TITLE_AND_SITE.split(title, -1);
    if (parts.length < 2) {
      return Paragraphs.line(title);
    }
    String last = parts[parts.length - 1];
    String siteLetters = Headline.letters(site);
    boolean named = !siteLetters.isEmpty() && Headline.letters(last).contains(siteLetters);
    boolean shorter = last.length() < title.length() / 2 && last.split("\\s+").length <= 5;
    if (named || shorter) {
      int end = title.lastIndexOf(last);
      String rest =
          title
              .substring(0, end)
              .replaceAll("[\\s|\u2013\u2014\u00b7\u2022»\u203a<>:/_\uff5c-]+$", "");
      return Paragraphs.line(rest);
    }
    return Paragraphs.line(title);
  }

  /** The part of the words that two headlines share, 0 to 1. */
  private static double likeness(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    if (Headline.letters(a).equals(Headline.letters(b))) {
      return 1;
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
