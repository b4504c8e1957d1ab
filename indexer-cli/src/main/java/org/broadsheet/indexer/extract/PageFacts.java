package org.broadsheet.indexer.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.indexer.source.DateText;
import org.broadsheet.indexer.source.LanguageTag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article. Pages say it in several languages of markup at once, and
 * rarely all of it in one; of each fact the best signal that is there counts: JSON-LD, then meta
 * elements, then microdata and elements of the text, then the address.
 */
final class PageFacts {
  private static final Pattern URL_DATE =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

  private static final List<String> DATE_METAS =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datePublished",
          "parsely-pub-date",
          "sailthru.date",
          "DC.date.issued",
          "dcterms.created",
          "dc.date",
          "DC.Date",
          "dcterms.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "published_time",
          "publication_date",
          "article.published",
          "cXenseParse:recs:publishtime",
          "cXenseParse:publishtime",
          "date",
          "created",
          "article:published",
          "rnews:datePublished");

  private static final List<String> AUTHOR_METAS =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "DC.creator",
          "dcterms.creator",
          "byl",
          "cXenseParse:author",
          "article.author");

  private static final String AUTHORS =
      "[itemprop~=author], [rel~=author], .byline, .byline__name, .author, .author-name,"
          + " .article-author, .article__author, .post-author, .entry-author, .byline-name";

  private static final String DATES =
      "[class*=publish], [class*=date], [id*=date], [class*=timestamp], [class*=posted]";

  private final Document page;
  private final JsonLd json;
  private final MetaTags metas;
  private String headline = "";
  private String articleBody = "";
  private @Nullable String url;
  private List<String> byline = List.of();
  private @Nullable NewsDate published;
  private String publishedFrom = "";
  private @Nullable String language;
  private String languageFrom = "";
  private List<String> keywords = List.of();

  private PageFacts(Document page) {
    this.page = page;
    this.json = JsonLd.of(page);
    this.metas = MetaTags.of(page);
  }

  /** The facts of a page that nothing was taken out of yet. */
  static PageFacts of(Document page) {
    PageFacts facts = new PageFacts(page);
    facts.gather();
    return facts;
  }

  String headline() {
    return headline;
  }

  /** The text of the article in JSON-LD, or empty. */
  String articleBody() {
    return articleBody;
  }

  /** Whether the page calls itself an article. */
  boolean saysArticle() {
    return !json.article().isEmpty() || metas.first("og:type").equals("article");
  }

  void fill(Article.Builder article) {
    article.headline(headline).url(url).byline(byline).keywords(keywords);
    article.publisher(or(json.text("publisher"), metas.first("og:site_name", "publisher")));
    article.section(or(metas.first("article:section"), json.text("articleSection")));
    article.summary(or(metas.first("og:description", "description"), json.text("description")));
    if (published != null) {
      article.published(published).publishedFrom(publishedFrom);
    }
    if (language != null) {
      article.language(language).languageFrom(languageFrom);
    }
  }

  private void gather() {
    url = address();
    headline = PageHeadline.of(page, json.text("headline"), metas);
    String declared = json.text("articleBody");
    articleBody = declared.indexOf('<') < 0 ? declared : PageText.of(Jsoup.parse(declared));
    byline = authors();
    published();
    language();
    Set<String> words = new LinkedHashSet<>();
    for (String list : List.of("news_keywords", "keywords")) {
      words.addAll(split(metas.first(list)));
    }
    words.addAll(metas.all("article:tag"));
    json.texts("keywords").forEach(list -> words.addAll(split(list)));
    keywords = List.copyOf(words);
  }

  private @Nullable String address() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    List<String> given =
        List.of(
            canonical == null ? "" : canonical.attr("href"),
            metas.first("og:url"),
            json.text("url"),
            json.text("mainEntityOfPage"));
    for (String candidate : given) {
      String bare = candidate.strip();
      if (bare.startsWith("http://") || bare.startsWith("https://")) {
        return bare;
      }
    }
    return null;
  }

  /** People before institutions, and what programs are told before what is shown. */
  private List<String> authors() {
    List<String> names = new ArrayList<>();
    String site = Headline.letters(metas.first("og:site_name"));
    if (!json.people().isEmpty()) {
      add(names, json.texts("author"), "");
    }
    for (String name : AUTHOR_METAS) {
      if (names.isEmpty()) {
        add(names, metas.all(name), site);
      }
    }
    for (Element author : names.isEmpty() ? page.select(AUTHORS) : List.<Element>of()) {
      Element name = author.selectFirst("[itemprop=name]");
      String text = (name == null ? author : name).text();
      // A longer one holds more than names.
      if (text.length() < 100) {
        add(names, List.of(text.isEmpty() ? author.attr("content") : text), site);
      }
    }
    if (names.isEmpty()) {
      add(names, json.texts("author"), "");
    }
    return names.stream().distinct().limit(20).toList();
  }

  private static void add(List<String> names, List<String> lines, String site) {
    for (String line : lines) {
      for (String name : Byline.names(line)) {
        if (site.isEmpty() || !Headline.letters(name).equals(site)) {
          names.add(name);
        }
      }
    }
  }

  private void published() {
    date(json.text("datePublished"), "json-ld");
    for (String name : DATE_METAS) {
      date(metas.first(name), name.startsWith("og:") ? "og" : "meta");
    }
    for (Element item : page.select("[itemprop~=datePublished], time[pubdate]")) {
      date(value(item), "itemprop");
    }
    for (Element time : page.select("article time, main time, time")) {
      date(value(time), "time");
    }
    for (Element shown : published == null ? page.select(DATES) : List.<Element>of()) {
      String text = shown.ownText();
      date(text.length() < 60 ? text : "", "text");
    }
    Matcher inUrl = URL_DATE.matcher(url == null ? "" : url);
    if (published == null && inUrl.find()) {
      date(inUrl.group(1) + "-" + inUrl.group(2) + "-" + inUrl.group(3), "url");
    }
    date(json.text("dateModified"), "json-ld-modified");
  }

  private void date(String text, String from) {
    if (published != null || text.isEmpty()) {
      return;
    }
    NewsDate date = DateText.read(text);
    // Pages that were never given a date say 1970 or 0001.
    if (date != null && date.day().isAfter(LocalDate.of(1971, 1, 1))) {
      published = date;
      publishedFrom = from;
    }
  }

  private static String value(Element element) {
    for (String name : List.of("datetime", "content")) {
      if (element.hasAttr(name)) {
        return element.attr(name);
      }
    }
    return element.text();
  }

  private void language() {
    Element root = page.selectFirst("html");
    if (root != null) {
      language(root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang"), "html-lang");
    }
    language(json.text("inLanguage"), "json-ld");
    language(metas.first("og:locale"), "og");
    language(metas.first("content-language", "language", "dc.language"), "meta");
  }

  private void language(String tag, String from) {
    String found = language == null && !tag.isEmpty() ? LanguageTag.of(tag) : null;
    if (found != null) {
      language = found;
      languageFrom = from;
    }
  }

  private static List<String> split(String list) {
    return Arrays.stream(list.split("[,;]", -1))
        .map(Paragraphs::line)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static @Nullable String or(String one, String other) {
    return one.isEmpty() ? (other.isEmpty() ? null : other) : one;
  }
}
