package org.broadsheet.extract.page;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.extract.text.Paragraphs;
import org.broadsheet.language.LanguageTag;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a page states about its article. Pages say them in several languages of markup at
 * once, and rarely all of it in one; of each fact the best signal that is there counts.
 */
final class PageFacts {
  private static final int MAX_KEYWORDS = 50;

  private final PageModel page;
  private final String headline;
  private final List<String> byline;
  private final PageDates dates;

  PageFacts(PageModel page) {
    this.page = page;
    this.headline = PageHeadline.of(page);
    this.byline = PageAuthors.of(page);
    this.dates = PageDates.of(page);
  }

  String headline() {
    return headline;
  }

  List<String> byline() {
    return byline;
  }

  /** The text of the article in JSON-LD, or empty. */
  String articleBody() {
    String declared = page.json().text("articleBody");
    return declared.indexOf('<') < 0
        ? declared
        : BlockReader.text(BlockReader.under(FlatDom.of(HtmlParser.parse(declared).body()), 0));
  }

  /** The publisher's own summary, or empty. */
  String summary() {
    String given =
        page.metas()
            .first("og:description", "description", "twitter:description", "dc.description");
    return given.isEmpty() ? page.json().text("description") : given;
  }

  /** Tells whether the page calls itself an article. */
  boolean saysArticle() {
    return !page.json().article().isEmpty() || page.metas().first("og:type").equals("article");
  }

  /** Tells whether anything about the page speaks for an article: its word, an author, or a day. */
  boolean hintsAtArticle() {
    return saysArticle() || !byline.isEmpty() || dates.published() != null;
  }

  void fill(Article.Builder article) {
    MetaTags metas = page.metas();
    JsonLd json = page.json();
    article.headline(headline).url(PageAddress.of(page)).byline(byline).keywords(keywords());
    article.publisher(
        or(
            json.text("publisher"),
            metas.first("og:site_name", "publisher", "dc.publisher", "application-name")));
    article.section(
        or(
            metas.first("article:section", "parsely-section", "section"),
            json.text("articleSection")));
    article.summary(summary().isEmpty() ? null : Paragraphs.line(summary()));
    article.modified(dates.modified());
    if (dates.published() != null) {
      article.published(dates.published()).publishedFrom(dates.from());
    }
    Language language = Language.of(page.document(), json, metas);
    if (language.tag() != null) {
      article.language(language.tag()).languageFrom(language.from());
    }
  }

  private List<String> keywords() {
    Set<String> words = new LinkedHashSet<>();
    for (String list :
        List.of("news_keywords", "keywords", "parsely-tags", "sailthru.tags", "dc.subject")) {
      page.metas().all(list).forEach(text -> words.addAll(split(text)));
    }
    page.metas().all("article:tag").forEach(text -> words.addAll(split(text)));
    page.json().texts("keywords").forEach(list -> words.addAll(split(list)));
    return words.stream().limit(MAX_KEYWORDS).toList();
  }

  private static List<String> split(String list) {
    return Arrays.stream(list.split("[,;、，،]", -1))
        .map(Paragraphs::line)
        .filter(word -> !word.isEmpty() && word.length() < 100)
        .toList();
  }

  private static @Nullable String or(String one, String other) {
    return one.isEmpty() ? (other.isEmpty() ? null : other) : one;
  }

  /**
   * The language that a page declares.
   *
   * @param tag BCP 47, or null
   * @param from which signal gave it
   */
  record Language(@Nullable String tag, String from) {
    static Language of(Document document, JsonLd json, MetaTags metas) {
      Element root = document.selectFirst("html");
      String declared =
          root == null ? "" : root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang");
      String[][] given = {
        {declared, "html-lang"},
        {json.text("inLanguage"), "json-ld"},
        {metas.first("og:locale"), "og"},
        {metas.first("content-language", "language", "dc.language"), "meta"},
      };
      for (String[] signal : given) {
        String tag = signal[0].isEmpty() ? null : LanguageTag.of(signal[0]);
        if (tag != null) {
          return new Language(tag, signal[1]);
        }
      }
      return new Language(null, "");
    }
  }
}
