package org.broadsheet.extract.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Leaves out the lists and boxes inside an article that are mostly links. */
final class LinkBoxes {
  private static final double MOSTLY = 0.5;
  private static final int SMALL = 600;

  private LinkBoxes() {}

  static void prune(FlatDom page, int article) {
    for (int i = article + 1; i < page.end(article); i++) {
      Element element = page.element(i);
      if (page.verdict(i) != null) {
        i = page.end(i) - 1;
      } else if (element != null) {
        Verdict verdict = verdict(page, i, element);
        if (verdict != null) {
          page.leaveOut(i, verdict);
          i = page.end(i) - 1;
        }
      }
    }
    page.count();
  }

  private static @Nullable Verdict verdict(FlatDom page, int i, Element element) {
    String tag = element.normalName();
    if (tag.equals("h1")) {
      return Verdict.HEADLINE;
    }
    boolean list = tag.equals("ul") || tag.equals("ol");
    boolean box =
        switch (tag) {
          case "div", "table", "section", "h2", "h3", "h4", "h5", "h6", "dl" -> true;
          default -> list;
        };
    return box
            && page.linkDensity(i) > MOSTLY
            && (list || page.letters(i) < SMALL)
            && !page.is(i, FlatDom.POST)
            && !isOneParagraph(element)
        ? Verdict.LINKS
        : null;
  }

  /** A box around one paragraph: that is judged by what stands around it. */
  private static boolean isOneParagraph(Element box) {
    Element inner = box;
    while (inner.childrenSize() == 1) {
      inner = inner.child(0);
      if (inner.nameIs("p")) {
        return true;
      }
    }
    return false;
  }
}
