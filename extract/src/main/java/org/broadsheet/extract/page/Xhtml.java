package org.broadsheet.extract.page;

import java.io.StringReader;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages that are XML by the rules of XML, where {@code <script/>} is a whole element and not
 * the beginning of one that swallows the rest of the page.
 *
 * <p>What is called XML is often not well-formed, and browsers that got it as HTML have always
 * shown it. So it is read as XML only if it is in order from the first tag to the last.
 */
final class Xhtml {
  /** What may stand before the declaration: a byte order mark and blanks. */
  private static final int DECLARED_WITHIN = 16;

  private Xhtml() {}

  /** Tells whether a file of this name is XHTML. */
  static boolean isName(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.endsWith(".xhtml") || small.endsWith(".xht");
  }

  /** Tells whether the text says at its beginning that it is XML. */
  static boolean isDeclared(String page) {
    int at = page.indexOf("<?xml");
    return at >= 0 && at < DECLARED_WITHIN && page.substring(0, at).replace("\uFEFF", "").isBlank();
  }

  /** The document of a page that is XML; null where it is none, or no page. */
  static @Nullable Document parse(String page) {
    int start = page.indexOf('<');
    if (start < 0) {
      return null;
    }
    String xml = page.substring(start);
    String prefix = prefixOfPage(xml);
    if (prefix == null) {
      return null;
    }
    Document document = Jsoup.parse(xml, Parser.xmlParser());
    // Two walks: names are changed first, since what is looked for goes by them.
    if (!prefix.isEmpty()) {
      for (Element element : document.getAllElements()) {
        if (element.normalName().startsWith(prefix)) {
          element.tagName(element.normalName().substring(prefix.length()));
        }
      }
    }
    for (Element element : document.select("script, style")) {
      keepAsData(element);
    }
    return document;
  }

  /** A script in XML is text and character data; everywhere else it is looked for as data. */
  private static void keepAsData(Element script) {
    StringBuilder data = new StringBuilder();
    for (Node node : script.childNodes()) {
      if (node instanceof TextNode text) {
        data.append(text.getWholeText());
      } else if (node instanceof DataNode other) {
        data.append(other.getWholeData());
      }
    }
    script.empty();
    script.appendChild(new DataNode(data.toString()));
  }

  /**
   * The prefix of the page's elements, most often empty; null where it is no page of well-formed
   * XML. Nothing is fetched and no entity of the page's own is put in, so that a small page cannot
   * become a large one.
   */
  private static @Nullable String prefixOfPage(String xml) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      try {
        String prefix = null;
        while (reader.hasNext()) {
          if (reader.next() == XMLStreamConstants.START_ELEMENT && prefix == null) {
            if (!reader.getLocalName().equals("html")) {
              return null;
            }
            String given = reader.getPrefix();
            prefix = given == null || given.isEmpty() ? "" : given + ":";
          }
        }
        return prefix;
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      return null;
    }
  }
}
