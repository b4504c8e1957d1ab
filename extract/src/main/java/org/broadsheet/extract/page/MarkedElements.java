package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * The elements in which a page speaks to programs, gathered on one walk over it.
 *
 * @param metas its meta elements
 * @param links its link elements
 * @param scripts its scripts that are in the page itself, JSON-LD among them
 * @param marked what is marked in microdata, RDFa or a microformat, time elements included
 */
record MarkedElements(
    List<Element> metas, List<Element> links, List<Element> scripts, List<Element> marked) {

  static MarkedElements of(Document page) {
    MarkedElements marks =
        new MarkedElements(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    page.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              marks.add(element);
            }
          }
        });
    return marks;
  }

  private void add(Element element) {
    switch (element.normalName()) {
      case "meta" -> metas.add(element);
      case "link" -> links.add(element);
      case "script" -> {
        if (!element.hasAttr("src")) {
          scripts.add(element);
        }
      }
      case "time", "abbr" -> marked.add(element);
      default -> {}
    }
    if (element.attributesSize() > 0
        && (element.hasAttr("itemprop") || element.hasAttr("property") || element.hasAttr("rel"))) {
      marked.add(element);
    }
  }

  /** Tells whether an attribute of the element holds the words. */
  static boolean says(Element element, String attribute, String words) {
    return element.attr(attribute).contains(words);
  }
}
