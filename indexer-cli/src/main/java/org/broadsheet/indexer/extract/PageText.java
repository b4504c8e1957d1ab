package org.broadsheet.indexer.extract;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text under a node of a page, in paragraphs, walked without recursion. */
final class PageText implements NodeVisitor {
  /** Elements of a line; all others begin and end a paragraph. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby",
          "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr", "o:p", "center", "amp-img", "picture", "source");

  /** Elements that begin a line. */
  private static final Set<String> LINES = Set.of("br", "li", "dt", "dd", "tr", "option");

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final StringBuilder text = new StringBuilder();

  private PageText() {}

  /** The text under the node, paragraphs set apart by an empty line. */
  static String of(Element root) {
    PageText text = new PageText();
    root.traverse(text);
    return Paragraphs.tidy(text.text.toString());
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      apart(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && !LINES.contains(element.normalName())) {
      apart(element);
    }
  }

  private void apart(Element element) {
    if (LINES.contains(element.normalName())) {
      trim();
      text.append('\n');
    } else if (element.nameIs("td") || element.nameIs("th")) {
      append(" ");
    } else if (!INLINE.contains(element.normalName())) {
      trim();
      text.append("\n\n");
    }
  }

  /**
   * Appends words with blanks as a browser shows them: one for any number, none at a line's start.
   */
  private void append(String words) {
    boolean blank = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c)) {
        if (!blank) {
          text.append(' ');
        }
        blank = true;
      } else if (c != BYTE_ORDER_MARK) {
        text.append(c);
        blank = false;
      }
    }
  }

  private void trim() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
  }
}
