package org.broadsheet.extract.page;

import java.util.Set;
import org.broadsheet.extract.text.Paragraphs;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of marked-up text that is all article, such as an item of a feed or a letter: nothing is
 * left out for being beside the point. Knows the elements of HTML and of NITF.
 */
public final class Fragment {
  private static final Set<String> BLOCKS =
      Set.of(
          ("p div h1 h2 h3 h4 h5 h6 hl1 hl2 ul ol dl table blockquote bq block section article pre"
                  + " header footer main aside address hr center form body nitf:p")
              .split(" "));

  private static final Set<String> LINES = Set.of("li", "tr", "br", "dt", "dd", "nitf-table");
  private static final Set<String> CELLS = Set.of("td", "th");

  /** Elements that hold no text, or the words of a picture. */
  private static final Set<String> SILENT =
      Set.of(
          ("head script style template noscript iframe figure media object svg math audio video"
                  + " select button")
              .split(" "));

  private Fragment() {}

  /** The text of a piece of HTML; of a text without markup, the text. */
  public static String text(String html) {
    return read(HtmlParser.parse(html).body());
  }

  /** The text of an element, in paragraphs. */
  public static String text(Element element) {
    if (!Annotations.areIn(element)) {
      return read(element);
    }
    Element copy = element.clone();
    Annotations.removeFrom(copy);
    return read(copy);
  }

  private static String read(Element element) {
    StringBuilder text = new StringBuilder();
    element.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
              append(text, words.getWholeText());
            } else if (node instanceof Element inner) {
              if (SILENT.contains(inner.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
              }
              apart(text, inner.normalName());
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element inner && !inner.normalName().equals("br")) {
              apart(text, inner.normalName());
            }
            return FilterResult.CONTINUE;
          }
        });
    return Paragraphs.tidy(text.toString());
  }

  /** The words of a piece of HTML on one line. */
  public static String line(String html) {
    return Paragraphs.line(html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : text(html));
  }

  private static void append(StringBuilder text, String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00a0') {
        text.append(c);
      } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
    }
  }

  private static void apart(StringBuilder text, String name) {
    if (BLOCKS.contains(name)) {
      text.append("\n\n");
    } else if (LINES.contains(name)) {
      text.append('\n');
    } else if (CELLS.contains(name)) {
      append(text, " ");
    }
  }
}
