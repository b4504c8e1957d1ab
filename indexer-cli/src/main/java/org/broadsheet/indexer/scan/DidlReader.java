package org.broadsheet.indexer.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.article.Pages;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.text.DateText;
import org.broadsheet.extract.text.Dateline;
import org.broadsheet.extract.text.DayOrder;
import org.broadsheet.indexer.feed.Xml;
import org.broadsheet.indexer.scan.ScanReading.Missing;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads issues in DIDL (MPEG-21) as the Dutch national library gives them: an item for each
 * article, with its record in Dublin Core and a file with its text.
 */
final class DidlReader {
  private static final Set<String> ADVERTS = Set.of("advertentie", "advertisement");

  private final Origin origin;
  private final Siblings beside;
  private final boolean wantsFurniture;
  private final MetsFacts.@Nullable Facts issue;
  private final List<Article> articles = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>();

  private DidlReader(
      Origin origin, Siblings beside, boolean wantsFurniture, MetsFacts.@Nullable Facts issue) {
    this.origin = origin;
    this.beside = beside;
    this.wantsFurniture = wantsFurniture;
    this.issue = issue;
  }

  /** The articles of an issue, as {@link MetsReader#read} gives them. */
  static ScanReading read(InputStream bytes, Origin origin, Siblings beside, boolean wantsFurniture)
      throws IOException {
    Element root = ScanXml.root(bytes);
    DidlReader reader = new DidlReader(origin, beside, wantsFurniture, record(root));
    for (Element item : Xml.all(root, "Item")) {
      if (isArticle(item)) {
        reader.item(item);
      }
    }
    return new ScanReading(reader.articles, reader.missing);
  }

  /** The files that an issue names for its text. */
  static List<String> references(InputStream bytes) throws IOException {
    List<String> references = new ArrayList<>();
    for (Element resource : Xml.all(ScanXml.root(bytes), "Resource")) {
      String reference = MetsFiles.attribute(resource, "ref");
      String type = resource.attr("mimeType");
      if (reference != null && (type.isEmpty() || type.contains("xml"))) {
        references.add(reference);
      }
    }
    return references;
  }

  /** The first record that tells a day; those of the articles come behind that of the issue. */
  private static MetsFacts.@Nullable Facts record(Element root) {
    Element first = Xml.find(root, "Item");
    return first == null ? null : MetsFacts.facts(first);
  }

  private static boolean isArticle(Element item) {
    return Xml.children(item, "Item").isEmpty() && text(item) != null;
  }

  /** The reference to the text of an article; null where there is none. */
  private static @Nullable String text(Element item) {
    for (Element resource : Xml.all(item, "Resource")) {
      String reference = MetsFiles.attribute(resource, "ref");
      if (reference != null
          && reference.toLowerCase(Locale.ROOT).matches("(?s).*[:_./]ocr(?:[:_.].*)?")
          && reference.toLowerCase(Locale.ROOT).matches("(?s).*[:_./]a\\d+[:_.].*")) {
        return reference;
      }
    }
    return null;
  }

  private void item(Element item) throws IOException {
    String reference = text(item);
    String name = reference == null ? null : beside.find(reference);
    if (name == null) {
      missing.add(new Missing(0, String.valueOf(reference), false));
      return;
    }
    ArticleTextReader text;
    try (InputStream bytes = beside.open(name)) {
      text = ArticleTextReader.read(bytes);
    }
    MetsFacts.Facts own = MetsFacts.facts(item);
    String kind = Xml.text(Xml.find(item, "subject"));
    boolean advert = kind != null && ADVERTS.contains(BlockRoles.normal(kind));
    if (!text.body().isEmpty() || !text.title().isEmpty()) {
      Article article = article(item, own, text, advert);
      if (!advert || wantsFurniture) {
        articles.add(article);
      }
    }
  }

  private Article article(
      Element item, MetsFacts.@Nullable Facts own, ArticleTextReader text, boolean advert) {
    String identifier = MetsFiles.attribute(item, "identifier");
    String id = identifier == null ? "" : identifier.substring(identifier.lastIndexOf(':') + 1);
    String language = own == null || own.language() == null ? language() : own.language();
    String tongue = language == null ? "" : language;
    String day =
        own != null && own.date() != null ? own.date() : issue == null ? null : issue.date();
    NewsDate date = day == null ? null : DateText.read(day, tongue, DayOrder.of(tongue));
    String told = own == null || own.title() == null ? "" : own.title();
    String body = origin.cut(text.body());
    Article.Builder article =
        origin.article("article=" + (id.isEmpty() ? Integer.toString(articles.size() + 1) : id));
    article
        .headline(text.title().isEmpty() ? told : text.title())
        .body(body)
        .pages(pages(item, body))
        .published(date)
        .publishedFrom(date == null ? null : "metadata")
        .publisher(issue == null ? null : issue.title())
        .dateline(Dateline.of(body))
        .flags(advert ? List.of("ocr", "furniture") : List.of("ocr"));
    if (language != null) {
      article.language(language).languageFrom("declared");
    }
    return article.build();
  }

  private @Nullable String language() {
    return issue == null ? null : issue.language();
  }

  /** The page where it begins: an item names its pages by {@code ...:p003}. */
  private static Pages pages(Element item, String body) {
    Set<Integer> pages = new TreeSet<>();
    for (Element part : item.getAllElements()) {
      String page = MetsFiles.attribute(part, "pageid");
      if (page != null && page.matches(".*:p\\d{1,5}")) {
        pages.add(Integer.parseInt(page.substring(page.lastIndexOf('p') + 1)));
      }
    }
    return pages.isEmpty() || body.isEmpty()
        ? Pages.UNKNOWN
        : new Pages(List.of(new Pages.Start(0, pages.iterator().next())));
  }
}
