package org.broadsheet.indexer.scan;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Opens XML that may have been written to do harm, for reading in a stream. */
final class SafeXml {
  private SafeXml() {}

  /**
   * A reader without document type and entities: nothing is fetched, and nothing grows.
   *
   * @throws XMLStreamException if it does not begin as XML
   */
  static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(bytes);
  }

  /** An attribute of the element's own vocabulary; null where there is none. */
  static @Nullable String attribute(XMLStreamReader at, String name) {
    return at.getAttributeValue(null, name);
  }

  /** A number in an attribute, or another where there is none. */
  static float number(@Nullable String text, float otherwise) {
    try {
      return text == null ? otherwise : Float.parseFloat(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
