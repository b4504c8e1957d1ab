package org.broadsheet.indexer.extract.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;

/** Reads web pages. */
public final class PageReader {
  private PageReader() {}

  /** What the page says: one article, or several where there is no doubt about it. */
  public static List<Page> readAll(String html) {
    Document document = Html.parse(html);
    Sources sources = Sources.of(document);
    Page whole = page(sources);
    List<Page> several = new ArrayList<>();
    for (Document part : SeveralArticles.in(document, sources)) {
      several.add(page(Sources.of(part)));
    }
    if (several.isEmpty()
        || several.stream().anyMatch(p -> p.body().isEmpty() || p.headline().isEmpty())) {
      return List.of(whole);
    }
    if (SeveralArticles.saysOne(sources) && !whole.body().contains(several.get(1).body())) {
      // All that the page says of itself is about the first.
      several.set(0, whole);
    }
    return several;
  }

  /**
   * What the page says, taken as one article. Any text is a page; one that says nothing is empty.
   */
  public static Page read(String html) {
    return page(Sources.of(Html.parse(html)));
  }

  private static Page page(Sources sources) {
    PageFacts facts = new PageFacts(sources);
    return new Page(sources, facts, ArticleText.of(sources, facts));
  }
}
