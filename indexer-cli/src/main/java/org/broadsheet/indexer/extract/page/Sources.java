package org.broadsheet.indexer.extract.page;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * Everything that the facts about an article are taken from.
 *
 * @param document the page
 * @param marks the elements in which it speaks to programs
 * @param json what it says in JSON-LD
 * @param metas what it says in meta elements
 * @param outline its body, laid out flat, without what stands around the article
 * @param article the node of the article in the outline, or -1
 * @param beginning where the article's running text begins, in the outline; the end of it where
 *     there is none
 * @param shown all blocks that the page shows, whatever they are
 * @param language the language that the page declares, or empty
 */
record Sources(
    Document document,
    Marks marks,
    JsonLd json,
    MetaTags metas,
    Outline outline,
    int article,
    int beginning,
    List<Block> shown,
    String language) {

  static Sources of(Document document) {
    Marks marks = Marks.of(document);
    JsonLd json = JsonLd.of(marks);
    MetaTags metas = MetaTags.of(marks);
    Outline outline = Outline.of(document.body());
    Around.hidden(outline);
    List<Block> shown = Blocks.under(outline, 0);
    Around.named(outline);
    int article = ArticleNode.find(outline);
    String language = PageFacts.Language.of(document, json, metas).tag();
    return new Sources(
        document,
        marks,
        json,
        metas,
        outline,
        article,
        beginning(outline, article),
        shown,
        language == null ? "" : language);
  }

  private static int beginning(Outline outline, int article) {
    if (article < 0) {
      return outline.size();
    }
    Block prose = Blocks.firstProse(outline, article);
    return prose == null ? article : prose.first();
  }
}
