package org.broadsheet.indexer.extract.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads web pages. */
public final class PageReader {
  private PageReader() {}

  /** What the page says. Any text is a page; one that says nothing is empty. */
  public static Page read(String html) {
    Document document = Jsoup.parse(html);
    Sources sources = Sources.of(document);
    PageFacts facts = new PageFacts(sources);
    return new Page(sources, facts, ArticleText.of(sources, facts));
  }
}
