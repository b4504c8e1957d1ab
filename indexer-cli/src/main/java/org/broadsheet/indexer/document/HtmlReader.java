package org.broadsheet.indexer.document;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.extract.charset.TextDecoder;
import org.broadsheet.extract.page.BlockNote;
import org.broadsheet.extract.page.PageBytes;
import org.broadsheet.extract.page.PageReader;

/** Reads saved web pages by {@link PageReader}. */
final class HtmlReader implements DocumentReader {
  private final TextDecoder decoder;

  HtmlReader(TextDecoder decoder) {
    this.decoder = decoder;
  }

  @Override
  public List<Article> read(Document document) throws Exception {
    return PageReader.articles(html(document), document.origin());
  }

  /** The verdict on each block of the page. */
  List<BlockNote> explain(Document document) throws Exception {
    return PageReader.explain(html(document));
  }

  private String html(Document document) throws Exception {
    byte[] page = PageBytes.read(document.bytes(), document.mostBytes());
    return PageReader.decode(page, document.origin(), decoder);
  }
}
