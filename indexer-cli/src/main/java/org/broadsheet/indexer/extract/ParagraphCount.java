package org.broadsheet.indexer.extract;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much running text stands under each node of a page: the characters in paragraphs, and in
 * other elements that hold as much text directly as a sentence has.
 */
final class ParagraphCount implements NodeVisitor {
  private static final int SENTENCE = 40;

  private final Map<Node, Integer> under = new HashMap<>();
  private int total;

  private ParagraphCount() {}

  static ParagraphCount of(Element root) {
    ParagraphCount count = new ParagraphCount();
    root.traverse(count);
    count.total = count.under.getOrDefault(root, 0);
    return count;
  }

  /** The part of all running text that stands under the element, 0 to 1. */
  double share(Element element) {
    return total == 0 ? 0 : (double) under.getOrDefault(element, 0) / total;
  }

  int characters(Element element) {
    return under.getOrDefault(element, 0);
  }

  @Override
  public void head(Node node, int depth) {}

  @Override
  public void tail(Node node, int depth) {
    int own = 0;
    if (node instanceof TextNode text && counts(text)) {
      own = text.getWholeText().strip().length();
    }
    int sum = under.getOrDefault(node, 0) + own;
    Node parent = node.parent();
    if (sum > 0 && parent != null) {
      under.merge(parent, sum, Integer::sum);
    }
  }

  /** Text inside a p, or a text that is a sentence by itself; links count nowhere. */
  private static boolean counts(TextNode text) {
    boolean paragraph = false;
    Node node = text.parent();
    for (int up = 0; node instanceof Element element && up < 4; up++) {
      if (element.nameIs("a")) {
        return false;
      }
      if (element.nameIs("p")) {
        paragraph = true;
        break;
      }
      node = node.parent();
    }
    return paragraph || text.getWholeText().strip().length() >= SENTENCE;
  }
}
