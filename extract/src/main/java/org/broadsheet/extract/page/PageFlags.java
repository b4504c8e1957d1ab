package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** Flags that tell a reader how the text of a page was found. */
final class PageFlags {
  /** The page shows the beginning of the article only; the rest is for subscribers. */
  static final String PARTIAL = "partial";

  /** No article could be made out, so it is the text of the whole page. */
  static final String WHOLE_PAGE = "whole-page";

  /** The text is not what the page shows but what it gives to search engines. */
  static final String DECLARED = "declared-text";

  /** A longer text is not cut off, whatever else the page says. */
  private static final int SHORT = 2_500;

  private PageFlags() {}

  static List<String> of(PageModel page, PageText text) {
    List<String> flags = new ArrayList<>();
    if (text.way() == PageText.Way.WHOLE_PAGE) {
      flags.add(WHOLE_PAGE);
    } else if (text.way() == PageText.Way.DECLARED) {
      flags.add(DECLARED);
    } else if (isPartial(page, text)) {
      flags.add(PARTIAL);
    }
    return flags;
  }

  /** Tells whether a text that is short, or breaks off, stands before a wall. */
  private static boolean isPartial(PageModel page, PageText text) {
    boolean breaksOff = text.body().endsWith("\u2026") || text.body().endsWith("...");
    boolean isShort = TextWeight.weight(text.body()) < SHORT;
    if (!isShort && !breaksOff) {
      return false;
    }
    if (hasWall(page.dom())) {
      return true;
    }
    return page.json().isForSubscribers() && !showsPaidPart(page);
  }

  private static boolean hasWall(FlatDom dom) {
    for (int i = 1; i < dom.size(); i++) {
      // A wall that holds the text is none.
      if (dom.isNamed(i, ClassNames.PAYWALL)
          && dom.prose(i) < SHORT / 4
          && !dom.isHidden(i)
          && !dom.is(i, FlatDom.PARAGRAPH)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether the part of the page that is said to be for subscribers is there and has text.
   */
  private static boolean showsPaidPart(PageModel page) {
    String selector = page.json().paidPart();
    if (selector.isEmpty()) {
      return false;
    }
    try {
      for (Element part : page.document().select(selector)) {
        if (TextWeight.weight(part.text()) > SHORT / 5) {
          return true;
        }
      }
    } catch (Selector.SelectorParseException e) {
      return false;
    }
    return false;
  }
}
