package org.broadsheet.extract.page;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * Everything that the facts about an article are taken from.
 *
 * @param document the page
 * @param marks the elements in which it speaks to programs
 * @param json what it says in JSON-LD
 * @param metas what it says in meta elements
 * @param dom its body, laid out flat, without what stands around the article
 * @param article the node of the article in the flat DOM, or -1
 * @param beginning where the article's running text begins, in the flat DOM; the end of it where
 *     there is none
 * @param shown all blocks that the page shows, whatever they are
 * @param language the language that the page declares, or empty
 */
record PageModel(
    Document document,
    MarkedElements marks,
    JsonLd json,
    MetaTags metas,
    FlatDom dom,
    int article,
    int beginning,
    List<TextBlock> shown,
    String language) {

  static PageModel of(Document document) {
    MarkedElements marks = MarkedElements.of(document);
    JsonLd json = JsonLd.of(marks);
    MetaTags metas = MetaTags.of(marks);
    FlatDom dom = FlatDom.of(document.body());
    Boilerplate.hidden(dom);
    List<TextBlock> shown = BlockReader.under(dom, 0);
    Boilerplate.named(dom);
    int article = ArticleNode.find(dom);
    String language = PageFacts.Language.of(document, json, metas).tag();
    return new PageModel(
        document,
        marks,
        json,
        metas,
        dom,
        article,
        beginning(dom, article),
        shown,
        language == null ? "" : language);
  }

  private static int beginning(FlatDom dom, int article) {
    if (article < 0) {
      return dom.size();
    }
    TextBlock prose = BlockReader.firstProse(dom, article);
    return prose == null ? article : prose.first();
  }
}
