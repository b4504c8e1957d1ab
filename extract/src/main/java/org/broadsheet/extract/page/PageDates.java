package org.broadsheet.extract.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.NewsDate;
import org.broadsheet.extract.text.DateText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an article's publication and last change. Of the signals of a page the best counts:
 * what it says to programs about the article, then the date that it shows in the place of a date,
 * then its address, then whatever else may be one.
 */
final class PageDates {
  private static final Pattern URL_DATE =
      Pattern.compile(
          "[/=]((?:19|20)\\d\\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

  /** {@code /2014/apr/01/}. */
  private static final Pattern URL_NAMED_DATE =
      Pattern.compile("/((?:19|20)\\d\\d)/([a-z]{3,9})/(\\d\\d?)(?!\\d)", Pattern.CASE_INSENSITIVE);

  /** {@code /2014/04/}. */
  private static final Pattern URL_MONTH =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](0[1-9]|1[0-2])(?:/|$)");

  /** In scripts that pages are drawn from. */
  private static final Pattern SCRIPT_DATE =
      Pattern.compile(
          "[\"'](?:datePublished|date_published|publishedAt|published_at|publicationDate|publication_date|publishDate|publish_date"
              + "|publishedDate|pubDate|firstPublished|first_published_at|publishedOn|datePublication|publish_time|published_time|createdAt|created_at|dateCreated)[\"']?\\s*[:=]\\s*[\"']([^\"']{8,40})[\"']");

  private static final List<String> METAS =
      List.of(
          "article:published_time",
          "article:published:time",
          "og:article:published_time",
          "og:published_time",
          "datePublished",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date.created",
          "dc.date",
          "dcterms.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "published_time",
          "published-time",
          "publication_date",
          "publication-date",
          "published_date",
          "published-date",
          "publisheddate",
          "datepublication",
          "article.published",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "vr:published_time",
          "bt:pubdate",
          "article_date_original",
          "originalpublicationdate",
          "release_date",
          "firstcreate",
          "date",
          "date_published",
          "created",
          "article:published",
          "article:created",
          "rnews:datePublished",
          "og:pubdate",
          "last-published",
          "displaydate",
          "datecreated",
          "date.created",
          "iso-8601-publish-date",
          "citation_publication_date",
          "citation_date");

  private static final List<String> CHANGED =
      List.of(
          "article:modified_time",
          "article:modified:time",
          "og:modified_time",
          "og:updated_time",
          "dateModified",
          "dateUpdate",
          "lastmod",
          "last-modified",
          "dcterms.modified",
          "dc.date.modified",
          "article.updated",
          "revised",
          "modified");

  private static final Pattern UNIVERSAL = Pattern.compile("T\\d\\d:\\d\\d.*(?:Z|\\+00:?00)$");

  /** What programs say of pages that were never given a date. */
  private static final Set<String> UNSET = Set.of("1970-01-01", "1969-12-31", "1900-01-01");

  /** The hours in universal time between which it is the same day in nearly all the world. */
  private static final int MORNING = 8;

  private static final int EVENING = 15;

  private static final int FIRST_YEAR = 1600;
  private static final int LAST_YEAR = 2100;

  private final PageModel page;
  private @Nullable NewsDate published;
  private String from = "";
  private @Nullable NewsDate part;
  private String partFrom = "";

  /** Whether what is read is still what the page declares to programs. */
  private boolean declared = true;

  private @Nullable NewsDate modified;

  private PageDates(PageModel page) {
    this.page = page;
  }

  static PageDates of(PageModel page) {
    PageDates dates = new PageDates(page);
    dates.readModified();
    dates.readPublished();
    if (dates.published == null) {
      dates.published = dates.part;
      dates.from = dates.partFrom;
    }
    return dates;
  }

  @Nullable NewsDate published() {
    return published;
  }

  /** The signal that gave the date of publication, or empty. */
  String from() {
    return from;
  }

  @Nullable NewsDate modified() {
    return modified;
  }

  private void readPublished() {
    take(page.json().text("datePublished"), "json-ld");
    for (String name : METAS) {
      take(page.metas().first(name), name.startsWith("og:") ? "og" : "meta");
    }
    if (published == null) {
      marked();
    }
    take(page.json().elsewhere("datePublished"), "json-ld");
    declared = false;
    if (published != null) {
      inOwnZone();
      return;
    }
    ShownDates dates = ShownDates.of(page);
    ShownDates.Shown shown = dates.best();
    if (shown != null && shown.isSure()) {
      take(shown.date(), shown.from());
    }
    take(inAddress(), "url");
    take(page.json().text("dateCreated"), "json-ld");
    if (shown != null) {
      take(shown.date(), shown.from());
    }
    if (published == null) {
      take(inScript(), "script");
    }
    take(page.json().text("uploadDate"), "json-ld");
    if (part == null) {
      take(modified, "modified");
    }
    modified = modified == null ? dates.changed() : modified;
    if (part == null) {
      take(modified, "modified");
    }
  }

  /**
   * A time of the day in universal time may be on the day before or after that on which the article
   * came out where it came out. The page's address tells that day, or else the date that it shows.
   */
  private void inOwnZone() {
    NewsDate time = published;
    if (time == null || !UNIVERSAL.matcher(time.toString()).find()) {
      return;
    }
    NewsDate day = read(inAddress());
    if (day != null && day.precision() != NewsDate.Precision.DAY) {
      day = null;
    }
    int hour = time.time() == null ? EVENING : time.time().getHour();
    if (day == null && (hour < MORNING || hour >= EVENING)) {
      ShownDates.Shown shown = ShownDates.of(page).best();
      day = shown == null || !shown.isSure() || !shown.from().equals("text") ? null : shown.date();
    }
    if (day != null && Math.abs(day.day().toEpochDay() - time.day().toEpochDay()) == 1) {
      published = day;
    }
  }

  private void readModified() {
    modified = read(page.json().text("dateModified"));
    for (String name : CHANGED) {
      if (modified == null) {
        modified = read(page.metas().first(name));
      }
    }
    if (modified == null) {
      modified = read(page.json().elsewhere("dateModified"));
    }
    for (Element item : page.marks().marked()) {
      if (modified == null && MarkedElements.says(item, "itemprop", "dateModified")) {
        modified = read(value(item));
      }
    }
  }

  /** Takes the date that is marked in microdata, RDFa or a microformat. */
  private void marked() {
    for (Element item : page.marks().marked()) {
      boolean published =
          MarkedElements.says(item, "itemprop", "datePublished")
              || MarkedElements.says(item, "property", "datePublished")
              || item.hasAttr("pubdate")
              || (!item.nameIs("a") && item.hasClass("published"))
              || (item.nameIs("time") && item.hasClass("entry-date"));
      if (published) {
        take(value(item), "itemprop");
      }
    }
  }

  static String value(Element element) {
    for (String name : List.of("datetime", "content", "title")) {
      if (element.hasAttr(name) && !element.attr(name).isBlank()) {
        return element.attr(name);
      }
    }
    return element.text();
  }

  private String inAddress() {
    String month = "";
    for (String address : PageAddress.all(page)) {
      Matcher date = URL_DATE.matcher(address);
      if (date.find()) {
        return date.group(1) + "-" + date.group(2) + "-" + date.group(3);
      }
      Matcher named = URL_NAMED_DATE.matcher(address);
      if (named.find()) {
        return named.group(3) + " " + named.group(2) + " " + named.group(1);
      }
      Matcher part = URL_MONTH.matcher(address);
      if (month.isEmpty() && part.find()) {
        month = part.group(1) + "-" + part.group(2);
      }
    }
    return month;
  }

  private String inScript() {
    for (Element script : page.marks().scripts()) {
      Matcher date = SCRIPT_DATE.matcher(script.data());
      if (date.find()) {
        return date.group(1);
      }
    }
    return "";
  }

  private void take(String text, String signal) {
    if (published == null && !text.isEmpty()) {
      take(read(text), signal);
    }
  }

  /**
   * Takes the date, if there is none yet. Where the page declares a month or year alone, what it
   * shows may give the day, but no day outside it.
   */
  private void take(@Nullable NewsDate date, String signal) {
    if (published != null || date == null) {
      return;
    }
    if (date.precision() == NewsDate.Precision.DAY) {
      if (part == null || declared || isWithin(date, part)) {
        published = date;
        from = signal;
      }
    } else if (part == null || (date.precision() != part.precision() && isWithin(date, part))) {
      part = date;
      partFrom = signal;
    }
  }

  private static boolean isWithin(NewsDate date, NewsDate part) {
    return !date.day().isBefore(part.day()) && !date.lastDay().isAfter(part.lastDay());
  }

  private @Nullable NewsDate read(String text) {
    if (text.isEmpty()) {
      return null;
    }
    NewsDate date = DateText.read(text, page.language(), null);
    boolean sane =
        date != null
            && date.day().getYear() >= FIRST_YEAR
            && date.day().getYear() <= LAST_YEAR
            && !(date.precision() == NewsDate.Precision.DAY
                && UNSET.contains(date.day().toString()));
    return sane ? date : null;
  }
}
