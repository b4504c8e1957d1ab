package org.broadsheet.extract.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Leaves out the lists and boxes inside an article that are mostly links. */
final class LinkBoxes {
  private static final double MOSTLY = 0.5;
  private static final double ALL = 0.9;
  private static final int SMALL = 600;
  private static final int MAX_TEASER_BLOCKS = 5;

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
    if (isTeaser(page, i, tag)) {
      return Verdict.TEASER;
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

  /** Tells whether a small box leads to another article from its heading and from its last line. */
  private static boolean isTeaser(FlatDom page, int box, String tag) {
    if (!(tag.equals("div") || tag.equals("section") || tag.equals("article") || tag.equals("li"))
        || page.letters(box) >= SMALL
        || page.linkDensity(box) == 0
        || !page.holds(box, FlatDom.HEADING)) {
      return false;
    }
    List<TextBlock> blocks = BlockReader.under(page, box);
    return blocks.size() >= 2
        && blocks.size() <= MAX_TEASER_BLOCKS
        && blocks.getFirst().kind() == TextBlock.Kind.HEADING
        && blocks.getFirst().linkDensity() > ALL
        && blocks.getLast().linkDensity() > ALL
        && Phrases.leadsElsewhere(blocks.getLast());
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
