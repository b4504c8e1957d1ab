package org.broadsheet.indexer.serve.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.broadsheet.highlight.Markup;
import org.broadsheet.highlight.Span;
import org.jspecify.annotations.Nullable;

/**
 * A page in the making. Tags and the names of attributes are the program's own; every text and
 * every value is escaped, so that nothing that an article or an address says becomes markup. Not
 * for use by several threads at once.
 */
final class Html {
  private static final Set<String> VOID = Set.of("input", "link", "meta", "br", "rect", "line");

  private final StringBuilder out = new StringBuilder(32_768);
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins a document. */
  static Html document() {
    Html html = new Html();
    html.out.append("<!DOCTYPE html>\n");
    return html;
  }

  /**
   * Opens an element, or writes one that is empty.
   *
   * @param attributes names, each with its value behind it; one whose value is null is left out
   */
  Html open(String tag, @Nullable Object... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        out.append(Markup.HTML.render(value.toString())).append('"');
      }
    }
    out.append('>');
    if (!VOID.contains(tag)) {
      open.push(tag);
    } else if (tag.equals("rect") || tag.equals("line")) {
      out.append("</").append(tag).append('>');
    }
    return this;
  }

  /** Closes what was opened last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes what was opened last, so many times. */
  Html close(int times) {
    for (int i = 0; i < times; i++) {
      close();
    }
    return this;
  }

  /** Writes a text. */
  Html text(String text) {
    out.append(Markup.HTML.render(text));
    return this;
  }

  /** Writes an element that holds a text. */
  Html element(String tag, String text, @Nullable Object... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Writes a text with its matches marked. */
  Html marked(String text, List<Span> matches) {
    out.append(Markup.HTML.render(text, matches));
    return this;
  }

  /** Begins a new line of the source. */
  Html line() {
    out.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
