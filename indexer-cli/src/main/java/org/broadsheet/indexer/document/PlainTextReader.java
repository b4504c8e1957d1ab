package org.broadsheet.indexer.document;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.extract.charset.TextDecoder;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.text.TextReader;

/** Reads plain text by {@link TextReader}. */
final class PlainTextReader implements DocumentReader {
  private final TextDecoder decoder;

  PlainTextReader(TextDecoder decoder) {
    this.decoder = decoder;
  }

  @Override
  public List<Article> read(Document document) throws Exception {
    Origin origin = document.origin();
    return List.of(TextReader.article(decoder.decode(document.head(), origin.charset()), origin));
  }
}
