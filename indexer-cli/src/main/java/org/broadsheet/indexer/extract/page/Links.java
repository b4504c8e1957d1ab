package org.broadsheet.indexer.extract.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Leaves out the lists and boxes inside an article that are mostly links. */
final class Links {
  private static final double MOSTLY = 0.5;
  private static final double NEARLY_ALL = 0.8;
  private static final int SMALL = 600;

  private Links() {}

  static void prune(Outline page, int article) {
    for (int i = article + 1; i < page.end(article); i++) {
      Element element = page.element(i);
      if (page.fate(i) != null) {
        i = page.end(i) - 1;
      } else if (element != null) {
        Fate fate = fate(page, i, element.normalName());
        if (fate != null) {
          page.leaveOut(i, fate);
          i = page.end(i) - 1;
        }
      }
    }
    page.count();
  }

  private static @Nullable Fate fate(Outline page, int i, String tag) {
    if (tag.equals("h1")) {
      return Fate.HEADLINE;
    }
    boolean list = tag.equals("ul") || tag.equals("ol");
    boolean box =
        switch (tag) {
          case "div", "table", "section", "p", "h2", "h3", "h4", "h5", "h6", "dl" -> true;
          default -> list;
        };
    return box
            && page.linkDensity(i) > (tag.equals("p") ? NEARLY_ALL : MOSTLY)
            && (list || page.letters(i) < SMALL)
            && !page.is(i, Outline.POST)
        ? Fate.LINKS
        : null;
  }
}
