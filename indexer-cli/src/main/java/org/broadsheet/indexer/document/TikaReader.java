package org.broadsheet.indexer.document;

import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.broadsheet.article.Article;
import org.broadsheet.extract.charset.Legible;
import org.broadsheet.extract.input.UnreadableException;

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
      throw new UnreadableException("extract", "no text", "There is no text in the document.");
    }
    if (!Legible.looksLike(text)) {
      throw new UnreadableException("decode", "not text", "What is in the document is not text.");
    }
    return List.of(DocumentMetadata.facts(metadata).article(text, document.origin()));
  }
}
