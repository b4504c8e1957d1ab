package org.broadsheet.indexer.extract;

import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.broadsheet.article.Article;

/** Reads office documents, books, mail, feeds, archives and all else that Tika knows. */
final class TikaReader implements DocumentReader {
  private final Parsers parsers;

  TikaReader(Parsers parsers) {
    this.parsers = parsers;
  }

  @Override
  public List<Article> read(Document document) throws Exception {
    Metadata metadata = new Metadata();
    String text = parsers.parse(document, metadata).text();
    if (text.isBlank()) {
      throw new Unreadable("extract", "no text", "There is no text in the document.");
    }
    if (!Legible.looksLike(text)) {
      throw new Unreadable("decode", "not text", "What is in the document is not text.");
    }
    return List.of(DocumentMetadata.apply(metadata, text, document));
  }
}
