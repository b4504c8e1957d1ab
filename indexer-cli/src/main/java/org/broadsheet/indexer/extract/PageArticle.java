package org.broadsheet.indexer.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page.
 *
 * <p>Every paragraph gives points to the nodes above it, the more the longer it is and the less of
 * it is links; the node with the most is the article's, unless the page marks a node as the body of
 * the article that holds nearly as much. What is mostly links inside of it is left out. The text
 * that the page gives to search engines replaces a result much shorter than it, and the text of the
 * whole page one that has next to nothing of it.
 */
final class PageArticle {
  private static final String MARKED =
      "[itemprop~=articleBody], [property~=articleBody], [data-article-body], .article-body,"
          + " .articleBody, .article__body, .article-content, .article__content, .story-body,"
          + " .story-content, .entry-content, .post-content, .article-text, .article_body,"
          + " .articletext, .news-text, .content-body, #article-body, #articleBody,"
          + " #article-content, article";

  private static final double ENOUGH_OF_SCORED = 0.75;
  private static final double ENOUGH_OF_DECLARED = 0.6;
  private static final int SHORTEST_PARAGRAPH = 25;
  private static final double MOSTLY_LINKS = 0.5;

  /** What is found must be this much of what the page shows, or have the look of an article. */
  private static final double ENOUGH_OF_PAGE = 1.0 / 3;

  /** A shorter paragraph may be said twice on purpose. */
  private static final int REPEATABLE = 80;

  private static final int LOOKS_LIKE_ARTICLE = 400;
  private static final int SHORTEST_ARTICLE = 150;

  private PageArticle() {}

  /**
   * The text of the article.
   *
   * @param visible the body of a page as {@link PageCleaner#visible} leaves it; changed
   * @param declared the article's text as the page gives it to search engines, or empty
   * @param sure whether the page says that it is an article, so that a short text can be one
   */
  static String text(Element visible, String declared, boolean sure) {
    String whole = PageText.of(visible);
    PageCleaner.strip(visible);
    String found = found(visible);
    if (declared.length() > SHORTEST_PARAGRAPH
        && found.length() < declared.length() * ENOUGH_OF_DECLARED) {
      found = Paragraphs.tidy(declared);
    }
    boolean enough =
        weight(found) >= (sure ? SHORTEST_ARTICLE : LOOKS_LIKE_ARTICLE)
            || (!found.isEmpty() && found.length() >= whole.length() * ENOUGH_OF_PAGE);
    return enough ? found : whole;
  }

  private static String found(Element visible) {
    Element node = scored(visible);
    if (node == null) {
      return "";
    }
    ParagraphCount count = ParagraphCount.of(visible);
    Element article = climbed(node, count, visible);
    int least = (int) (count.characters(article) * ENOUGH_OF_SCORED);
    Element marked =
        visible.select(MARKED).stream()
            .filter(element -> count.characters(element) >= least)
            .filter(element -> related(element, article))
            .min(Comparator.comparingInt(count::characters))
            .orElse(article);
    prune(marked);
    return once(PageText.of(marked));
  }

  /** Pages for wide and narrow screens hold the same paragraphs twice. */
  private static String once(String text) {
    Set<String> seen = new HashSet<>();
    return Arrays.stream(text.split("\n\n", -1))
        .filter(paragraph -> seen.add(paragraph) || paragraph.length() < REPEATABLE)
        .collect(Collectors.joining("\n\n"));
  }

  private static boolean related(Element a, Element b) {
    return a.equals(b) || a.parents().contains(b) || b.parents().contains(a);
  }

  private static @Nullable Element scored(Element visible) {
    // In the order of the page, so that of equals the same one is taken every time.
    Map<Element, Double> points = new LinkedHashMap<>();
    for (Element paragraph : visible.select("p, div, td, pre, li, section, article, blockquote")) {
      String text = paragraph.nameIs("p") ? paragraph.text() : paragraph.ownText();
      double length = weight(text);
      Element parent = paragraph.nameIs("p") ? paragraph.parent() : paragraph;
      if (length < SHORTEST_PARAGRAPH || parent == null) {
        continue;
      }
      double score = (1 + commas(text) + Math.min(length / 100, 3)) * (1 - linkDensity(paragraph));
      points.merge(parent, score, Double::sum);
      Element grandparent = parent.parent();
      if (grandparent != null) {
        points.merge(grandparent, score / 2, Double::sum);
      }
    }
    return points.entrySet().stream()
        .max(Comparator.comparingDouble(node -> node.getValue() * (1 - linkDensity(node.getKey()))))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Long articles stand in several containers side by side: up, while there is much more of it. */
  private static Element climbed(Element node, ParagraphCount count, Element visible) {
    Element best = node;
    Element parent = node.parent();
    for (int up = 0; up < 4 && parent != null && !parent.equals(visible); up++) {
      if (best.nameIs("article") || best.nameIs("main")) {
        break;
      }
      if (count.characters(parent) > count.characters(best) * 1.25 && linkDensity(parent) < 0.25) {
        best = parent;
      }
      parent = parent.parent();
    }
    return best;
  }

  /** Takes out the lists and boxes that are mostly links, and headings of what is not there. */
  private static void prune(Element article) {
    List<Element> out = new ArrayList<>();
    for (Element box :
        article.select("ul, ol, div, table, section, p, h1, h2, h3, h4, h5, h6, dl")) {
      if (box.equals(article)) {
        continue;
      }
      if (box.nameIs("h1")) {
        out.add(box);
        continue;
      }
      double links = linkDensity(box);
      boolean small = box.text().length() < 600 || box.nameIs("ul") || box.nameIs("ol");
      if (links > MOSTLY_LINKS && small) {
        out.add(box);
      }
    }
    out.forEach(Element::remove);
  }

  private static double linkDensity(Element element) {
    int all = element.text().length();
    if (all == 0) {
      return 0;
    }
    int links = 0;
    for (Element link : element.select("a")) {
      links += link.text().length();
    }
    return Math.min(1, (double) links / all);
  }

  /** Length in letters, where a character of Chinese, Japanese or Korean says as much as three. */
  private static double weight(String text) {
    double length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      length += c >= 0x2e80 && c < 0xfb00 ? 3 : 1;
    }
    return length;
  }

  private static long commas(String text) {
    return text.chars()
        .filter(c -> c == ',' || c == '\u3001' || c == '\uff0c' || c == '\u060c')
        .count();
  }
}
