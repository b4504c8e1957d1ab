package org.broadsheet.indexer.document;

import java.util.Locale;
import java.util.Set;
import org.apache.tika.exception.WriteLimitReachedException;
import org.broadsheet.extract.text.Paragraphs;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Gathers the text of a parsed document in paragraphs: the end of a block element ends a paragraph,
 * a table's row is a line, and its cells are set apart by tabs.
 */
class BlockText extends DefaultHandler {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "table",
          "blockquote",
          "section",
          "article",
          "header",
          "footer",
          "body",
          "dl",
          "address",
          "caption",
          "form",
          "hr",
          "pre");
  private static final Set<String> LINES = Set.of("li", "tr", "br", "dt", "dd", "option");
  private static final Set<String> CELLS = Set.of("td", "th");

  /** Elements whose text is not the document's. */
  private static final Set<String> SILENT = Set.of("head", "script", "style", "title");

  private final StringBuilder text = new StringBuilder();
  private final int limit;
  private int silent;

  /**
   * @param limit after how many characters the parser is stopped
   */
  BlockText(int limit) {
    this.limit = limit;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String name = local.toLowerCase(Locale.ROOT);
    if (SILENT.contains(name)) {
      silent++;
    } else if (silent == 0) {
      apart(name);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    String name = local.toLowerCase(Locale.ROOT);
    if (SILENT.contains(name)) {
      silent--;
    } else if (silent == 0) {
      apart(name);
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (silent > 0) {
      return;
    }
    int room = limit - text.length();
    text.append(chars, start, Math.min(length, Math.max(0, room)));
    if (length > room) {
      throw new WriteLimitReachedException(limit);
    }
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
    characters(chars, start, length);
  }

  int length() {
    return text.length();
  }

  /** The text gathered, its paragraphs set apart by an empty line. */
  String text() {
    return Paragraphs.tidy(text.toString());
  }

  private void apart(String name) {
    if (BLOCKS.contains(name)) {
      text.append("\n\n");
    } else if (LINES.contains(name)) {
      text.append('\n');
    } else if (CELLS.contains(name)) {
      text.append('\t');
    }
  }
}
