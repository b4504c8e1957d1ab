package org.broadsheet.indexer.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes from a page what nobody reads, and then what is not the article. */
final class PageCleaner {
  private static final String UNSEEN =
      "script, style, noscript, template, svg, math, iframe, object, embed, applet, canvas, video,"
          + " audio, map, button, input, select, textarea, head, link, meta, dialog, menu";

  private static final String AROUND =
      "nav, aside, footer, figure, figcaption, address, [role=navigation], [role=banner],"
          + " [role=complementary], [role=contentinfo], [role=search], [role=dialog],"
          + " [role=alert], [role=menu], [role=toolbar], [role=tablist], [role=tooltip]";

  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);

  /** Words of class and id names for what stands around articles, each a whole word. */
  private static final Pattern AROUND_WORDS =
      Pattern.compile(
          "(?:^|[^a-z])(?:ad|ads|advert[a-z]*|banner|billboard|bio|bottom-?bar|breadcrumbs?|byline"
              + "|caption|cc|comments?|comment-?list|consent|contact|cookies?|copyright|credits?"
              + "|cross-?sell|disclaimer|disqus|dropdown|embed|follow|footer|footnotes?|forum"
              + "|galler(?:y|ies)|gdpr|hidden|infobox|kommentare?|legend|login|masthead|menu"
              + "|meta-?(?:data|info)|modal|more-?(?:news|stories|articles|from|on|like)|most-?"
              + "(?:read|popular|viewed)|nav|navbar|navigation|newsletters?|outbrain|overlay"
              + "|pagination|pager|partner|paywall|photo-?credit|player|poll|popular|popup|print|promo[a-z]*"
              + "|rating|read-?(?:more|next|also)|recirc[a-z]*|recommend[a-z]*|register|related[a-z]*"
              + "|screen-?reader(?:-text)?|search|share[a-z]*|sharing|shop|shopping|sidebar|side"
              + "|signup|sign-?up|skip|skyscraper|slideshow|social[a-z]*|sponsor[a-z]*|sr-only"
              + "|subscri[a-z]*|suggest[a-z]*|syndication|taboola|tags?|taglist|teasers?|timestamp"
              + "|toolbar|tools?|top-?bar|topics?|trending|tweet|visually-?hidden|voting|widgets?)"
              + "(?![a-z])");

  /** A node with this part of the page's paragraphs is no sideshow, whatever it is called. */
  private static final double TOO_MUCH = 0.3;

  /** When less than this is left of the paragraphs, the names do not mean what they say. */
  private static final double TOO_LITTLE = 0.1;

  private PageCleaner() {}

  /** The body of the page without what is not shown. */
  static Element visible(Document page) {
    page.select(UNSEEN).remove();
    removeComments(page);
    ParagraphCount count = ParagraphCount.of(page.body());
    for (Element hidden : page.body().select("[hidden], [style], [aria-hidden=true]")) {
      boolean unseen =
          hidden.hasAttr("hidden")
              || hidden.attr("aria-hidden").equals("true")
              || HIDDEN.matcher(hidden.attr("style")).find();
      if (unseen && count.share(hidden) < TOO_MUCH && !hidden.equals(page.body())) {
        hidden.remove();
      }
    }
    return page.body();
  }

  /** Takes away what its element, role, class or id says is no part of the article. */
  static void strip(Element body) {
    remove(body.select(AROUND), body, TOO_MUCH);
    List<Element> named = new ArrayList<>();
    for (Element element : body.select("[class], [id]")) {
      if (isAround(element)) {
        named.add(element);
      }
    }
    // Some sites call every part of the article by a name such as sidebar-grid-content.
    boolean nearlyAll = remaining(named, body) < TOO_LITTLE;
    remove(named, body, nearlyAll ? TOO_LITTLE / 2 : TOO_MUCH);
  }

  private static void remove(List<Element> elements, Element body, double most) {
    ParagraphCount count = ParagraphCount.of(body);
    for (Element element : elements) {
      if (count.share(element) < most && !element.equals(body)) {
        element.remove();
      }
    }
  }

  /** The part of the running text that would be left without those elements, 0 to 1. */
  private static double remaining(List<Element> elements, Element body) {
    ParagraphCount count = ParagraphCount.of(body);
    Set<Element> out = new HashSet<>();
    double left = 1;
    for (Element element : elements) {
      double share = count.share(element);
      if (share < TOO_MUCH && element.parents().stream().noneMatch(out::contains)) {
        out.add(element);
        left -= share;
      }
    }
    return left;
  }

  private static boolean isAround(Element element) {
    String names = element.className() + " " + element.id();
    Element parent = element.parent();
    boolean inParagraph = parent != null && parent.closest("p") != null;
    // A link or name inside a sentence may be called a tag; without it the sentence is broken.
    if (inParagraph || element.nameIs("body") || element.nameIs("article")) {
      return false;
    }
    // camelCase names are words as well: relatedLinks.
    String words = names.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return AROUND_WORDS.matcher(words).find();
  }

  private static void removeComments(Document page) {
    List<Node> comments = new ArrayList<>();
    page.traverse(
        (node, depth) -> {
          if (node instanceof Comment) {
            comments.add(node);
          }
        });
    comments.forEach(Node::remove);
  }
}
