package org.broadsheet.indexer.extract;

import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.broadsheet.article.Article;

/** Reads the text layer of PDF documents, with words joined that a line's end has parted. */
final class PdfReader implements DocumentReader {
  private final Parsers parsers;

  PdfReader(Parsers parsers) {
    this.parsers = parsers;
  }

  @Override
  public List<Article> read(Document document) throws Exception {
    Metadata metadata = new Metadata();
    String text = parsers.parse(document, metadata).text();
    if (text.isBlank()) {
      throw new Unreadable(
          "extract", "no text layer", "The pages hold no text, perhaps only pictures of it.");
    }
    return List.of(
        DocumentMetadata.apply(metadata, Hyphenation.join(VisualOrder.undo(text)), document));
  }
}
