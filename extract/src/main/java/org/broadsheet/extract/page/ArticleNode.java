package org.broadsheet.extract.page;

import org.jsoup.nodes.TextNode;

/**
 * Finds the node of a page that holds the article.
 *
 * <p>Every paragraph gives points to the nodes above it, the more the longer it is and the less of
 * it is links; the node with the most is the article's, unless the page marks a node as the body of
 * the article that holds nearly as much.
 */
final class ArticleNode {
  private static final double ENOUGH_OF_SCORED = 0.75;
  private static final int MIN_PARAGRAPH_LENGTH = 25;
  private static final int STEPS_UP = 4;
  private static final int STEPS_TO_HOST = 6;
  private static final double MUCH_MORE = 1.25;
  private static final double FEW_LINKS = 0.25;

  private ArticleNode() {}

  /** The number of the node, or -1 where nothing looks like an article. */
  static int find(FlatDom page) {
    int node = scored(page);
    return node < 0 ? -1 : marked(page, climbed(page, node));
  }

  private static int scored(FlatDom page) {
    int[] length = new int[page.size()];
    int[] commas = new int[page.size()];
    for (int i = 1; i < page.size(); i++) {
      if (page.verdict(i) != null) {
        i = page.end(i) - 1;
      } else if (page.own(i) > 0) {
        int host = host(page, i);
        length[host] += page.own(i);
        commas[host] += TextWeight.commas(((TextNode) page.node(i)).getWholeText());
      }
    }
    double[] points = new double[page.size()];
    for (int i = 1; i < page.size(); i++) {
      if (length[i] < MIN_PARAGRAPH_LENGTH || !isParagraph(page.tag(i))) {
        continue;
      }
      double score = (1 + commas[i] + Math.min(length[i] / 100.0, 3)) * (1 - page.linkDensity(i));
      int to = page.tag(i).equals("p") ? page.parent(i) : i;
      points[to] += score;
      if (page.parent(to) >= 0) {
        points[page.parent(to)] += score / 2;
      }
    }
    int best = -1;
    double most = 0;
    for (int i = 0; i < points.length; i++) {
      double score = points[i] * (1 - page.linkDensity(i));
      if (score > most) {
        best = i;
        most = score;
      }
    }
    return best;
  }

  /** The p that the text is in, however deep, else the block that it is in. */
  private static int host(FlatDom page, int number) {
    boolean paragraph = page.is(number, FlatDom.PARAGRAPH);
    int up = page.parent(number);
    for (int steps = 0; steps < STEPS_TO_HOST && page.parent(up) >= 0; steps++) {
      String tag = page.tag(up);
      if (paragraph ? tag.equals("p") : !Tags.isInline(tag)) {
        return up;
      }
      up = page.parent(up);
    }
    return page.parent(number);
  }

  private static boolean isParagraph(String tag) {
    return switch (tag) {
      case "p", "div", "td", "pre", "li", "section", "article", "blockquote", "body" -> true;
      default -> false;
    };
  }

  /** Long articles stand in several containers side by side: up, while there is much more of it. */
  private static int climbed(FlatDom page, int node) {
    int best = node;
    int up = page.parent(node);
    for (int steps = 0; steps < STEPS_UP && up > 0; steps++) {
      String tag = page.tag(best);
      if (tag.equals("article") || tag.equals("main")) {
        break;
      }
      if (page.prose(up) > page.prose(best) * MUCH_MORE && page.linkDensity(up) < FEW_LINKS) {
        best = up;
      }
      up = page.parent(up);
    }
    return best;
  }

  private static int marked(FlatDom page, int node) {
    double least = page.prose(node) * ENOUGH_OF_SCORED;
    int best = -1;
    for (int i = 1; i < page.size(); i++) {
      if (page.verdict(i) != null) {
        i = page.end(i) - 1;
        continue;
      }
      boolean marked = page.isNamed(i, ClassNames.BODY) || page.tag(i).equals("article");
      if (marked
          && page.prose(i) >= least
          && (page.isWithin(i, node) || page.isWithin(node, i))
          && (best < 0 || page.prose(i) < page.prose(best))) {
        best = i;
      }
    }
    return best < 0 ? node : best;
  }
}
