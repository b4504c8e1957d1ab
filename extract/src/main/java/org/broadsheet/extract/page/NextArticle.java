package org.broadsheet.extract.page;

/**
 * Finds where another article begins in the node that the first one is in. Pages that go on without
 * end put the next article under the one that was asked for.
 */
final class NextArticle {
  /** With less text before it, a headline is that of the first article. */
  private static final int MIN_LENGTH = 300;

  private NextArticle() {}

  /** The number of the node that the next article begins with, or the end of the first one's. */
  static int after(FlatDom page, int node) {
    int end = page.end(node);
    int before = 0;
    for (int i = node + 1; i < end; i++) {
      boolean headline = page.tag(i).equals("h1");
      if (headline && before >= MIN_LENGTH && page.verdict(i) != Verdict.HIDDEN) {
        int own = frame(page, i, node);
        if (own > 0) {
          return Math.max(own, node + 1);
        }
      }
      if (page.own(i) > 0 && page.is(i, FlatDom.PARAGRAPH) && !page.is(i, FlatDom.LINK)) {
        before += page.own(i);
      }
    }
    return end;
  }

  /** The frame that an article's headline stands in, or 0 where it is a heading in the text. */
  private static int frame(FlatDom page, int headline, int node) {
    for (int i = page.parent(headline); i > node; i = page.parent(i)) {
      switch (page.tag(i)) {
        case "article", "header", "figure", "hgroup" -> {
          return i;
        }
        default -> {}
      }
    }
    return 0;
  }
}
