package org.broadsheet.extract.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page that browsers show in certain cases: what is in {@code noscript}, for those
 * that run no scripts, and pages inside the page that are written out in the {@code srcdoc} of an
 * {@code iframe}. In most pages these are pictures for counting readers, and advertisements; they
 * are read where the page has no article without them.
 */
final class Fallbacks {
  private static final String PARTS = "noscript, iframe[srcdoc]";

  /** As many letters have the shortest of articles; a request to turn scripts on has fewer. */
  private static final int MIN_LENGTH = 150;

  private Fallbacks() {}

  /** A copy of the page in which they are shown; null where they say nothing. */
  static @Nullable Document shown(Document page) {
    if (page.select(PARTS).stream().noneMatch(Fallbacks::saysMuch)) {
      return null;
    }
    Document copy = page.clone();
    for (Element part : copy.select(PARTS)) {
      show(part);
    }
    return copy;
  }

  private static boolean saysMuch(Element part) {
    return TextWeight.weight(part.nameIs("iframe") ? part.attr("srcdoc") : part.text())
        >= MIN_LENGTH;
  }

  private static void show(Element part) {
    if (part.nameIs("iframe")) {
      List<Node> inner = List.copyOf(HtmlParser.parse(part.attr("srcdoc")).body().childNodes());
      part.empty();
      part.appendChildren(inner);
      part.clearAttributes();
    }
    part.tagName("div");
  }
}
