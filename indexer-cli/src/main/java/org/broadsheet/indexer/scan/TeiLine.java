package org.broadsheet.indexer.scan;

import org.broadsheet.extract.text.Hyphenation;
import org.broadsheet.extract.text.Paragraphs;
import org.broadsheet.indexer.feed.Xml;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a heading or another short element in TEI as one line. */
final class TeiLine {
  private final StringBuilder text = new StringBuilder();
  private boolean joined;

  String read(Element element) {
    visit(element);
    return Paragraphs.line(text.toString());
  }

  private void visit(Node node) {
    if (node instanceof TextNode words) {
      String more = words.getWholeText();
      text.append(joined ? more.stripLeading() : more);
      joined &= more.isBlank();
    } else if (node instanceof Element element) {
      switch (Xml.local(element)) {
        case "note", "fw", "figDesc" -> {}
        case "lb", "pb", "cb" -> lineBreak(element);
        case "choice" -> visit(TeiText.chosen(element));
        default -> element.childNodes().forEach(this::visit);
      }
    }
  }

  private void lineBreak(Element element) {
    if (!TeiText.isJoining(element)) {
      text.append(' ');
      return;
    }
    int end = text.toString().stripTrailing().length();
    while (end > 0 && Hyphenation.isHyphen(text.charAt(end - 1))) {
      end--;
    }
    text.setLength(end);
    joined = true;
  }
}
