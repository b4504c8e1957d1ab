package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.extract.text.Byline;
import org.broadsheet.extract.text.Headline;
import org.broadsheet.extract.text.PrintedDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Parts a page that holds several whole articles into pages with one each. Only where there is no
 * doubt: each has a headline, a date or names of authors, and a text of several paragraphs, and
 * nothing of weight stands beside them. The entries of a live blog, teasers and comments are no
 * articles.
 */
final class ArticleSplitter {
  private static final int MAX = 50;
  private static final int MAX_HEADINGS = 300;
  private static final int MIN_PARAGRAPHS = 2;
  private static final int MIN_PARAGRAPH_LENGTH = 50;
  private static final int MIN_TEXT_LENGTH = 250;

  /** Under a page's own article much that is shorter is an advert for another one. */
  private static final int MIN_BESIDE_ONE_LENGTH = 600;

  /** The part of the page's running text that must be in its articles. */
  private static final double NEARLY_ALL = 0.7;

  /** The number of elements behind a headline that may name authors or a date. */
  private static final int NEAR = 8;

  private static final int MAX_SIGNATURE_LENGTH = 100;

  private static final String HEADINGS = "h1, h2, h3";

  private static final String LIVE =
      "[itemtype*=LiveBlog], [class*=liveblog], [class*=live-blog], [class*=live-entr],"
          + " [id*=liveblog]";

  /** The names of meta elements that are true of all articles of a page. */
  private static final Set<String> SHARED =
      Set.of("og:site_name", "application-name", "publisher", "og:locale", "content-language");

  private final Document page;
  private final PageModel whole;
  private final int shortest;

  private ArticleSplitter(Document page, PageModel whole) {
    this.page = page;
    this.whole = whole;
    this.shortest = saysOne(whole) ? MIN_BESIDE_ONE_LENGTH : MIN_TEXT_LENGTH;
  }

  /** A page for each article; empty where the page holds one or none. */
  static List<Document> in(Document page, PageModel whole) {
    return new ArticleSplitter(page, whole).parts();
  }

  /**
   * An article of several.
   *
   * @param element what it stands in
   * @param weight the letters of its paragraphs that are no links
   */
  private record Part(Element element, int weight) {}

  private List<Document> parts() {
    List<Part> articles = marked();
    if (articles.size() < 2) {
      articles = underHeadings();
    }
    if (articles.size() < 2
        || articles.size() > MAX
        || isLive()
        || !isDeclared(articles.getFirst().element())) {
      return List.of();
    }
    Set<String> headlines = new HashSet<>();
    int weight = 0;
    for (Part part : articles) {
      weight += part.weight();
      if (!headlines.add(headline(part.element()))) {
        return List.of();
      }
    }
    return weight < NEARLY_ALL * weight(0, whole.dom().size())
        ? List.of()
        : articles.stream().map(part -> pageOf(part.element())).toList();
  }

  /** The outermost article elements that are whole articles. */
  private List<Part> marked() {
    FlatDom dom = whole.dom();
    List<Part> found = new ArrayList<>();
    for (int i = 1; i < dom.size() && found.size() <= MAX; i++) {
      Element element = dom.element(i);
      if (element != null
          && element.nameIs("article")
          && isText(i, dom.end(i))
          && isSigned(element)) {
        found.add(new Part(element, weight(i, dom.end(i))));
        i = dom.end(i) - 1;
      }
    }
    return found;
  }

  /** Puts the text under each of several headlines side by side into an element of its own. */
  private List<Part> underHeadings() {
    for (String level : List.of("h1", "h2")) {
      List<Integer> headings = headings(level);
      if (headings.size() < 2 || headings.size() > MAX_HEADINGS) {
        continue;
      }
      int parent = whole.dom().parent(headings.getFirst());
      if (headings.stream().anyMatch(heading -> whole.dom().parent(heading) != parent)) {
        return List.of();
      }
      List<Part> found = new ArrayList<>();
      for (int i = 0; i < headings.size(); i++) {
        int from = headings.get(i);
        boolean last = i + 1 == headings.size();
        int to = last ? whole.dom().end(parent) : headings.get(i + 1);
        Element section = isText(from, to) ? section(from, to) : null;
        if (section == null || !isSigned(section)) {
          break;
        }
        found.add(new Part(section, weight(from, to)));
      }
      if (found.size() == headings.size()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Integer> headings(String level) {
    List<Integer> headings = new ArrayList<>();
    for (int i = 1; i < whole.dom().size(); i++) {
      if (whole.dom().tag(i).equals(level)) {
        headings.add(i);
      }
    }
    return headings;
  }

  /** A copy of the elements that stand side by side from one node up to another. */
  private Element section(int from, int to) {
    Element section = new Element("article");
    for (int i = from; i < to; i = whole.dom().end(i)) {
      Element element = whole.dom().element(i);
      if (element != null) {
        section.appendChild(element.clone());
      }
    }
    return section;
  }

  /** Tells whether several paragraphs stand there. */
  private boolean isText(int from, int to) {
    if (weight(from, to) < shortest) {
      return false;
    }
    int paragraphs = 0;
    for (int i = from; i < to; i++) {
      if (whole.dom().tag(i).equals("p") && lettersOf(i) >= MIN_PARAGRAPH_LENGTH) {
        paragraphs++;
      }
    }
    return paragraphs >= MIN_PARAGRAPHS;
  }

  private int lettersOf(int paragraph) {
    int letters = 0;
    for (int i = paragraph + 1; i < whole.dom().end(paragraph); i++) {
      letters += whole.dom().own(i);
    }
    return letters;
  }

  /** The letters in paragraphs that are no links. */
  private int weight(int from, int to) {
    int weight = 0;
    for (int i = from; i < to; i++) {
      if (whole.dom().is(i, FlatDom.PARAGRAPH) && !whole.dom().is(i, FlatDom.LINK)) {
        weight += whole.dom().own(i);
      }
    }
    return weight;
  }

  /** Tells whether the article has a headline, and its own date or its own authors. */
  private boolean isSigned(Element article) {
    Element heading = article.selectFirst(HEADINGS);
    if (heading == null || whole.dom().isComment(article)) {
      return false;
    }
    if (article.selectFirst("time, [rel=author], [itemprop=author], [itemprop=datePublished]")
        != null) {
      return true;
    }
    Element next = heading.nextElementSibling();
    for (int i = 0; next != null && i < NEAR; i++, next = next.nextElementSibling()) {
      String text = next.text();
      if (text.length() <= MAX_SIGNATURE_LENGTH
          && (Byline.opens(text) || PrintedDate.in(text, whole.language()) != null)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLive() {
    return whole.marks().scripts().stream().anyMatch(s -> s.data().contains("LiveBlogPosting"))
        || page.selectFirst(LIVE) != null;
  }

  /** Tells whether the page does not say that it is one article, or says so of the first. */
  private boolean isDeclared(Element first) {
    String json = whole.json().text("headline");
    String og = whole.metas().first("og:title");
    String headline = headline(first);
    return !saysOne(whole)
        || (!og.isEmpty() && Headline.letters(og).startsWith(headline))
        || Headline.letters(json).equals(headline);
  }

  /** Tells whether a page calls itself one article. */
  static boolean saysOne(PageModel page) {
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
