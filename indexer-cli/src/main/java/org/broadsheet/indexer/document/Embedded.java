package org.broadsheet.indexer.document;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads the documents inside a document, up to the limits. One for each parse. */
final class Embedded extends ParsingEmbeddedDocumentExtractor {
  private final Limits limits;
  private int seen;
  private int depth;

  Embedded(ParseContext context, Limits limits) {
    super(context);
    this.limits = limits;
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    return seen < limits.embedded()
        && depth < limits.depth()
        && super.shouldParseEmbedded(metadata);
  }

  @Override
  public void parseEmbedded(
      InputStream bytes, ContentHandler to, Metadata metadata, boolean outputHtml)
      throws SAXException, IOException {
    seen++;
    depth++;
    try {
      super.parseEmbedded(bytes, to, metadata, outputHtml);
    } finally {
      depth--;
    }
  }
}
