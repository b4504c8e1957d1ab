package org.broadsheet.indexer.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Article;
import org.broadsheet.extract.input.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The articles of pages that no issue tells of: those that the blocks name; or else one from each
 * headline to the next; or else the page.
 */
final class PageArticles {
  private final Origin origin;
  private final List<ScannedPage> pages;
  private final Map<String, ScanArticle> articles = new LinkedHashMap<>();
  private final ScanArticle furniture;

  private PageArticles(Origin origin, List<ScannedPage> pages) {
    this.origin = origin;
    this.pages = pages;
    this.furniture = new ScanArticle(origin, "furniture").furniture();
  }

  /**
   * The articles.
   *
   * @param wantsFurniture whether what belongs to no article is one more
   */
  static List<Article> of(Origin origin, List<ScannedPage> pages, boolean wantsFurniture) {
    PageArticles all = new PageArticles(origin, pages);
    for (int i = 0; i < pages.size(); i++) {
      all.page(pages.get(i), number(pages.get(i), i));
    }
    List<Article> built = new ArrayList<>();
    for (ScanArticle article : all.articles.values()) {
      if (!article.isEmpty()) {
        built.add(article.build());
      }
    }
    if (wantsFurniture && !all.furniture.isEmpty()) {
      built.add(all.furniture.build());
    }
    return built;
  }

  private static int number(ScannedPage page, int place) {
    return page.number() > 0 ? page.number() : place + 1;
  }

  private void page(ScannedPage page, int number) {
    List<ScannedPage.Block> blocks = page.blocks();
    boolean named = blocks.stream().anyMatch(block -> block.article() != null);
    boolean headed = blocks.stream().anyMatch(block -> block.role() == Role.HEADLINE);
    List<ScannedPage.Block> body =
        blocks.stream().filter(block -> block.role() != Role.FURNITURE).toList();
    blocks.stream()
        .filter(block -> block.role() == Role.FURNITURE)
        .forEach(block -> furniture.add(Role.TEXT, page, number, block.words()));
    if (named) {
      for (ScannedPage.Block block : body) {
        String id = block.article();
        if (id == null) {
          furniture.add(Role.TEXT, page, number, block.words());
        } else {
          add(articles.computeIfAbsent(id, key -> begun("article=" + key)), page, number, block);
        }
      }
    } else if (headed) {
      byHeadlines(page, number, body);
    } else {
      String only = pages.size() == 1 ? null : "page=" + number;
      ScanArticle whole = begun(only).wholePage();
      articles.put("page " + articles.size(), whole);
      body.forEach(block -> add(whole, page, number, block));
    }
  }

  private void byHeadlines(ScannedPage page, int number, List<ScannedPage.Block> body) {
    List<List<ScannedPage.Block>> parts = new ArrayList<>();
    Role before = Role.TEXT;
    for (ScannedPage.Block block : body) {
      boolean begins = block.role() == Role.HEADLINE && before != Role.HEADLINE;
      if (begins || parts.isEmpty()) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(block);
      before = block.role();
    }
    boolean only = parts.size() == 1 && pages.size() == 1;
    String where = pages.size() == 1 ? "" : "page=" + number + "&";
    for (List<ScannedPage.Block> part : parts) {
      int place = articles.size() + 1;
      String id = part.getFirst().id();
      String fragment = where + "article=" + (id.isEmpty() ? Integer.toString(place) : id);
      ScanArticle article = begun(only ? null : fragment);
      articles.put("part " + place, article);
      part.forEach(block -> add(article, page, number, block));
    }
  }

  private ScanArticle begun(@Nullable String fragment) {
    return new ScanArticle(origin, fragment);
  }

  private static void add(ScanArticle to, ScannedPage page, int number, ScannedPage.Block block) {
    to.add(block.role(), page, number, block.words());
  }
}
