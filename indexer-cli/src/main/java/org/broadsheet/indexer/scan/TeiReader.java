package org.broadsheet.indexer.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.article.Pages;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.text.Byline;
import org.broadsheet.extract.text.DateText;
import org.broadsheet.extract.text.Dateline;
import org.broadsheet.extract.text.DayOrder;
import org.broadsheet.extract.text.Paragraphs;
import org.broadsheet.indexer.feed.Xml;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads papers in TEI P4 and P5: each division that is called an article is one; where none is,
 * each division that holds no other.
 */
final class TeiReader {
  private static final Set<String> ARTICLES =
      Set.of("article", "artikel", "news", "newsarticle", "story", "letter", "editorial");

  private final Origin origin;
  private final Element root;
  private final @Nullable String title;
  private final @Nullable String day;
  private final @Nullable String language;
  private final IdentityHashMap<Element, Integer> pages;

  private TeiReader(Element root, Element whole, Origin origin) {
    this.origin = origin;
    this.root = root;
    Element header = Xml.child(root, "teiHeader");
    Element source = Xml.find(header, "sourceDesc");
    this.title = title(source, header);
    this.day = day(source, header);
    Element used = Xml.find(header, "language");
    this.language = used == null ? null : LanguageNames.tag(used.attr("ident"));
    this.pages = pages(whole);
  }

  /** The articles of a document, or of each in a corpus. */
  static List<Article> read(InputStream bytes, Origin origin) throws IOException {
    Element root = ScanXml.root(bytes);
    List<Element> documents =
        Xml.local(root).equals("teiCorpus") ? Xml.children(root, "TEI") : List.of(root);
    List<Article> articles = new ArrayList<>();
    for (Element document : documents) {
      new TeiReader(document, root, origin).articles(articles, documents.size() > 1);
    }
    return articles;
  }

  /** The page on which each division begins, and which each page break begins, from 1. */
  private static IdentityHashMap<Element, Integer> pages(Element whole) {
    IdentityHashMap<Element, Integer> pages = new IdentityHashMap<>();
    int page = 0;
    for (Element element : whole.getAllElements()) {
      if (Xml.local(element).equals("pb")) {
        page++;
      }
      if (isDivision(element) || Xml.local(element).matches("pb|body")) {
        pages.put(element, page);
      }
    }
    return pages;
  }

  private void articles(List<Article> to, boolean many) {
    Element text = Xml.child(root, "text");
    List<Element> all = Xml.all(text, "body").isEmpty() ? List.of() : divisions(text);
    boolean only = all.size() == 1 && !many;
    for (Element division : all) {
      String id = division.attr("xml:id");
      String name = "article=" + (id.isEmpty() ? Integer.toString(to.size() + 1) : id);
      Article article = article(division, only && id.isEmpty() ? null : name);
      if (!article.body().isEmpty() || !article.headline().isEmpty()) {
        to.add(article);
      }
    }
  }

  private static List<Element> divisions(@Nullable Element text) {
    List<Element> all = Xml.all(text, "div");
    List<Element> numbered = new ArrayList<>(all);
    for (int level = 1; level <= 7; level++) {
      numbered.addAll(Xml.all(text, "div" + level));
    }
    List<Element> articles = numbered.stream().filter(TeiReader::isArticle).toList();
    if (!articles.isEmpty()) {
      return articles;
    }
    List<Element> leaves =
        numbered.stream()
            .filter(division -> BlockRoles.of(division.attr("type")) != Role.FURNITURE)
            .filter(division -> division.children().stream().noneMatch(TeiReader::isDivision))
            .toList();
    Element body = Xml.find(text, "body");
    return !leaves.isEmpty() ? leaves : body == null ? List.of() : List.of(body);
  }

  private static boolean isArticle(Element division) {
    return ARTICLES.contains(BlockRoles.normal(division.attr("type")));
  }

  private static boolean isDivision(Element element) {
    return Xml.local(element).matches("div[1-7]?");
  }

  private Article article(Element division, @Nullable String fragment) {
    TeiText text = new TeiText(pages);
    text.read(division);
    List<String> names = new ArrayList<>();
    for (String line : text.bylines()) {
      List<String> found = Byline.names(line);
      names.addAll(found.isEmpty() && line.length() < 80 ? List.of(line) : found);
    }
    String tag = language(division);
    String tongue = tag == null ? "" : tag;
    NewsDate date = day == null ? null : DateText.read(day, tongue, DayOrder.of(tongue));
    date = date == null && day != null ? DateText.year(day) : date;
    String body = origin.cut(text.body());
    int points = body.codePointCount(0, body.length());
    Article.Builder article = fragment == null ? origin.article() : origin.article(fragment);
    article
        .headline(text.headline())
        .body(body)
        .pages(new Pages(text.starts().stream().filter(s -> s.start() < points).toList()))
        .byline(names.stream().distinct().toList())
        .published(date)
        .publishedFrom(date == null ? null : "metadata")
        .publisher(title)
        .section(section(division))
        .dateline(text.dateline() == null ? Dateline.of(body) : text.dateline());
    if (tag != null) {
      article.language(tag).languageFrom("declared");
    }
    return article.build();
  }

  /** The heading of the nearest section around. */
  private static @Nullable String section(Element division) {
    for (Element up = division.parent(); up != null && isDivision(up); up = up.parent()) {
      String head = Xml.text(up, "head");
      if (head != null) {
        return Paragraphs.line(head);
      }
    }
    return null;
  }

  private @Nullable String language(Element division) {
    for (Element up = division; up != null; up = up.parent()) {
      String tag = Xml.attribute(up, "xml:lang");
      tag = tag == null ? Xml.attribute(up, "lang") : tag;
      // The header may be in the language of those who wrote it, and so may the root.
      if (tag != null && !Xml.local(up).startsWith("TEI") && !Xml.local(up).startsWith("tei")) {
        return LanguageNames.tag(tag);
      }
    }
    if (language != null) {
      return language;
    }
    String root = Xml.attribute(this.root, "xml:lang");
    return root == null ? null : LanguageNames.tag(root);
  }

  /** The newspaper: the title of the whole that was printed, or else of the document. */
  private static @Nullable String title(@Nullable Element source, @Nullable Element header) {
    List<Element> titles = new ArrayList<>(Xml.all(source, "title"));
    Element best =
        titles.stream()
            .filter(title -> title.attr("level").equals("j"))
            .findFirst()
            .orElse(titles.isEmpty() ? null : titles.getFirst());
    best = best == null ? Xml.find(Xml.find(header, "titleStmt"), "title") : best;
    String text = Xml.text(best);
    return text == null ? null : Paragraphs.line(text);
  }

  private static @Nullable String day(@Nullable Element source, @Nullable Element header) {
    List<Element> dates = new ArrayList<>(Xml.all(source, "date"));
    dates.addAll(Xml.all(Xml.find(header, "profileDesc"), "date"));
    dates.addAll(Xml.all(Xml.find(header, "publicationStmt"), "date"));
    for (Element date : dates) {
      for (String name : List.of("when", "when-iso", "value", "from", "notBefore")) {
        String told = Xml.attribute(date, name);
        if (told != null) {
          return told;
        }
      }
      String told = Xml.text(date);
      if (told != null) {
        return Paragraphs.line(told);
      }
    }
    return null;
  }
}
