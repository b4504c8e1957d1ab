package org.broadsheet.indexer.extract;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.extract.text.Paragraphs;

/** Reads plain text: an optional header, then perhaps a headline, then paragraphs. */
final class PlainTextReader implements DocumentReader {
  private final TextDecoder decoder;

  PlainTextReader(TextDecoder decoder) {
    this.decoder = decoder;
  }

  @Override
  public List<Article> read(Document document) throws Exception {
    String text = document.cut(decoder.decode(document.head(), document.declared().charset()));
    if (text.isBlank()) {
      throw new Unreadable("extract", "no text", "The file is empty.");
    }
    return List.of(TextHeader.read(Paragraphs.tidy(text), document.article()));
  }
}
