package org.broadsheet.indexer.extract.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.indexer.extract.text.Byline;
import org.broadsheet.indexer.extract.text.Headline;
import org.broadsheet.indexer.extract.text.PrintedDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Parts a page that holds several whole articles into pages with one each. Only where there is no
 * doubt: each has a headline, a date or names of authors, and a text of several paragraphs, and
 * nothing of weight stands beside them. The entries of a live blog, teasers and comments are no
 * articles.
 */
final class SeveralArticles {
  private static final int MOST = 50;
  private static final int MOST_HEADINGS = 300;
  private static final int FEWEST_PARAGRAPHS = 2;
  private static final int SHORTEST_PARAGRAPH = 50;
  private static final int SHORTEST_TEXT = 250;

  /** Under a page's own article much that is shorter is an advert for another one. */
  private static final int SHORTEST_BESIDE_ONE = 600;

  /** The part of the page's running text that must be in its articles. */
  private static final double NEARLY_ALL = 0.7;

  /** How many elements behind a headline may say who wrote and when. */
  private static final int NEAR = 8;

  private static final int LONGEST_SIGNATURE = 100;

  private static final String HEADINGS = "h1, h2, h3";

  private static final String LIVE =
      "[itemtype*=LiveBlog], [class*=liveblog], [class*=live-blog], [class*=live-entr],"
          + " [id*=liveblog]";

  /** What of the head is of all articles. */
  private static final Set<String> SHARED =
      Set.of("og:site_name", "application-name", "publisher", "og:locale", "content-language");

  private final Document page;
  private final Sources whole;
  private final int shortest;

  private SeveralArticles(Document page, Sources whole) {
    this.page = page;
    this.whole = whole;
    this.shortest = saysOne(whole) ? SHORTEST_BESIDE_ONE : SHORTEST_TEXT;
  }

  /** A page for each article; empty where the page holds one or none. */
  static List<Document> in(Document page, Sources whole) {
    return new SeveralArticles(page, whole).parts();
  }

  private List<Document> parts() {
    List<Element> articles = marked();
    if (articles.size() < 2) {
      articles = underHeadings();
    }
    if (articles.size() < 2 || articles.size() > MOST || live() || !declared(articles.getFirst())) {
      return List.of();
    }
    Set<String> headlines = new HashSet<>();
    int weight = 0;
    for (Element article : articles) {
      weight += weight(article);
      if (!headlines.add(headline(article))) {
        return List.of();
      }
    }
    return weight < NEARLY_ALL * weight(page.body())
        ? List.of()
        : articles.stream().map(this::pageOf).toList();
  }

  /** The outermost article elements that are whole articles. */
  private List<Element> marked() {
    List<Element> found = new ArrayList<>();
    for (Element element : page.getElementsByTag("article")) {
      boolean inside = !found.isEmpty() && element.parents().contains(found.getLast());
      if (!inside && isWhole(element)) {
        found.add(element);
        if (found.size() > MOST) {
          break;
        }
      }
    }
    return found;
  }

  /** What follows each of several headlines that stand side by side, put into an element each. */
  private List<Element> underHeadings() {
    for (String level : List.of("h1", "h2")) {
      List<Element> headings = page.getElementsByTag(level);
      if (headings.size() < 2 || headings.size() > MOST_HEADINGS) {
        continue;
      }
      List<Element> found = new ArrayList<>();
      Element parent = headings.getFirst().parent();
      for (Element heading : headings) {
        if (parent == null || !parent.equals(heading.parent())) {
          return List.of();
        }
        Element section = new Element("article").appendChild(heading.clone());
        Element next = heading.nextElementSibling();
        while (next != null && !next.nameIs(level)) {
          section.appendChild(next.clone());
          next = next.nextElementSibling();
        }
        found.add(section);
      }
      if (found.stream().allMatch(this::isWhole)) {
        return found;
      }
    }
    return List.of();
  }

  private boolean isWhole(Element article) {
    Element heading = article.selectFirst(HEADINGS);
    if (heading == null || whole.outline().isComment(article) || weight(article) < shortest) {
      return false;
    }
    long paragraphs =
        article.getElementsByTag("p").stream()
            .filter(p -> Letters.weight(p.text()) >= SHORTEST_PARAGRAPH)
            .count();
    return paragraphs >= FEWEST_PARAGRAPHS && isSigned(article, heading);
  }

  /** Whether the article has its own date or its own authors. */
  private boolean isSigned(Element article, Element heading) {
    if (article.selectFirst("time, [rel=author], [itemprop=author], [itemprop=datePublished]")
        != null) {
      return true;
    }
    Element next = heading.nextElementSibling();
    for (int i = 0; next != null && i < NEAR; i++, next = next.nextElementSibling()) {
      String text = next.text();
      if (text.length() <= LONGEST_SIGNATURE
          && (Byline.opens(text) || PrintedDate.in(text, whole.language()) != null)) {
        return true;
      }
    }
    return false;
  }

  /** The letters in paragraphs that are no links. */
  private static int weight(Element element) {
    int weight = 0;
    for (Element paragraph : element.getElementsByTag("p")) {
      weight += Letters.weight(paragraph.text());
      for (Element link : paragraph.getElementsByTag("a")) {
        weight -= Letters.weight(link.text());
      }
    }
    return weight;
  }

  private boolean live() {
    return whole.marks().scripts().stream().anyMatch(s -> s.data().contains("LiveBlogPosting"))
        || page.selectFirst(LIVE) != null;
  }

  /** Whether the page does not say that it is one article, or says so of the first. */
  private boolean declared(Element first) {
    String json = whole.json().text("headline");
    String og = whole.metas().first("og:title");
    String headline = headline(first);
    return !saysOne(whole)
        || (!og.isEmpty() && Headline.letters(og).startsWith(headline))
        || Headline.letters(json).equals(headline);
  }

  /** Whether a page calls itself one article. */
  static boolean saysOne(Sources page) {
    return !page.json().text("headline").isEmpty()
        || page.metas().first("og:type").equals("article");
  }

  private static String headline(Element article) {
    Element heading = article.selectFirst(HEADINGS);
    return heading == null ? "" : Headline.letters(heading.text());
  }

  private Document pageOf(Element article) {
    Document own = Document.createShell(page.location());
    Element root = own.firstElementChild();
    Element given = page.selectFirst("html");
    if (root != null && given != null) {
      root.attributes().addAll(given.attributes());
    }
    for (Element meta : whole.marks().metas()) {
      String name = meta.attr("property") + meta.attr("name") + meta.attr("http-equiv");
      if (SHARED.contains(name.toLowerCase(Locale.ROOT))) {
        own.head().appendChild(meta.clone());
      }
    }
    Element body = article.clone();
    Element heading = body.selectFirst(HEADINGS);
    if (heading != null) {
      heading.tagName("h1");
      address(own, heading);
    }
    own.body().appendChild(body);
    return own;
  }

  /**
   * A headline that is a link leads to the article alone; else the page's address may be its own.
   */
  private void address(Document own, Element heading) {
    Element link = heading.selectFirst("a[href^=http]");
    String url = link != null ? link.attr("href") : saysOne(whole) ? null : PageAddress.of(whole);
    if (url != null) {
      own.head().appendElement("link").attr("rel", "canonical").attr("href", url);
    }
  }
}
