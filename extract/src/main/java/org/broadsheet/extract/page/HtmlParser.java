package org.broadsheet.extract.page;

import org.jsoup.Jsoup;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses pages: XHTML where they are XML, else HTML, however broken. */
final class HtmlParser {
  private HtmlParser() {}

  /**
   * The document that a browser would make of a page, with shadow trees in their places, and
   * without what stands in sentences and is no part of them.
   *
   * @param xml whether it is known to be XML; a page may say so itself as well
   */
  static Document page(String page, boolean xml) {
    Document document = xml || Xhtml.isDeclared(page) ? Xhtml.parse(page) : null;
    return document == null ? parse(page) : asRead(document);
  }

  /** The same of HTML. */
  static Document parse(String html) {
    return asRead(asWritten(html));
  }

  private static Document asRead(Document document) {
    ShadowRoots.putInPlace(document);
    Annotations.removeFrom(document);
    return document;
  }

  /**
   * The document as it was written.
   *
   * <p>Some markup that is closed in the wrong order, around templates for instance, contradicts
   * what jsoup's HTML parser believes of itself. Its XML parser has no beliefs: it takes the
   * elements as they come.
   */
  private static Document asWritten(String html) {
    try {
      return Jsoup.parse(html);
    } catch (ValidationException e) {
      Document document = Document.createShell("");
      document.body().appendChildren(Jsoup.parse(html, Parser.xmlParser()).childNodes());
      return document;
    }
  }
}
