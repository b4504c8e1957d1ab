package org.broadsheet.extract.page;

import org.jsoup.Jsoup;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses HTML, however broken. */
final class HtmlParser {
  private HtmlParser() {}

  /**
   * The document that a browser would make of it.
   *
   * <p>Some markup that is closed in the wrong order, around templates for instance, contradicts
   * what jsoup's HTML parser believes of itself. Its XML parser has no beliefs: it takes the
   * elements as they come.
   */
  static Document parse(String html) {
    try {
      return Jsoup.parse(html);
    } catch (ValidationException e) {
      Document document = Document.createShell("");
      document.body().appendChildren(Jsoup.parse(html, Parser.xmlParser()).childNodes());
      return document;
    }
  }
}
