package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The address of a page, as the page itself tells it. */
final class PageAddress {
  private PageAddress() {}

  /** The best of the addresses, or null. */
  static @Nullable String of(PageModel page) {
    List<String> all = all(page);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** All addresses that the page gives itself, the best first. */
  static List<String> all(PageModel page) {
    List<String> found = new ArrayList<>();
    for (Element link : page.marks().links()) {
      if (link.attr("rel").equalsIgnoreCase("canonical")) {
        add(found, link.attr("href"));
      }
    }
    add(found, page.metas().first("og:url"));
    add(found, page.json().text("url"));
    add(found, page.json().text("mainEntityOfPage"));
    add(found, page.metas().first("twitter:url", "parsely-link"));
    for (Element link : page.marks().links()) {
      if (link.attr("rel").equals("shortlink") || link.attr("hreflang").equals("x-default")) {
        add(found, link.attr("href"));
      }
    }
    return found;
  }

  private static void add(List<String> found, String address) {
    String bare = address.strip();
    if (bare.startsWith("http://") || bare.startsWith("https://")) {
      found.add(bare);
    }
  }
}
