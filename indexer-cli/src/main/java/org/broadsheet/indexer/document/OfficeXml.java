package org.broadsheet.indexer.document;

import java.io.IOException;
import javax.xml.parsers.SAXParser;
import org.apache.tika.exception.TikaException;
import org.apache.tika.sax.OfflineContentHandler;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The parser of XML that Tika's parsers are given for one document. What reaches them of a Word or
 * OpenDocument file is the text as it would be printed: see {@link WordText} and {@link
 * OpenDocumentText}. All other XML passes as it is.
 *
 * <p>Parses within each other are allowed, since documents lie in documents. Not for use by several
 * threads at once.
 */
final class OfficeXml extends SAXParser {
  private final WordText.Notes notes = new WordText.Notes();

  @Override
  public void parse(InputSource source, DefaultHandler to) throws SAXException, IOException {
    DefaultHandler printed = new WordText(new OpenDocumentText(to), notes);
    secure().parse(source, new OfflineContentHandler(printed));
  }

  private static SAXParser secure() throws SAXException {
    try {
      return XMLReaderUtils.getSAXParser();
    } catch (TikaException e) {
      throw new SAXException(e);
    }
  }

  @Override
  public XMLReader getXMLReader() throws SAXException {
    return secure().getXMLReader();
  }

  @Override
  @Deprecated // as in the superclass, which asks for it
  public org.xml.sax.Parser getParser() throws SAXException {
    return secure().getParser();
  }

  @Override
  public boolean isNamespaceAware() {
    return true;
  }

  @Override
  public boolean isValidating() {
    return false;
  }

  @Override
  public void setProperty(String name, Object value) {
    throw new UnsupportedOperationException(name);
  }

  @Override
  public Object getProperty(String name) {
    throw new UnsupportedOperationException(name);
  }
}
