package org.broadsheet.indexer.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.highlight.Span;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an article with every match marked, as the engine found them. The marks are counted
 * from 1 through headline and body, and can be linked to.
 */
final class MarkedText {
  private final List<Snippet> texts;
  private final @Nullable String here;
  private int marks;
  private boolean arrived;

  /**
   * Begins.
   *
   * @param texts with their matches; those without any are not among them
   * @param here the occurrence that the reader comes from, such as {@code body:120}; null for none
   */
  MarkedText(List<Snippet> texts, @Nullable String here) {
    this.texts = texts;
    this.here = here;
  }

  /** How many marks there are in all. */
  int total() {
    return texts.stream().mapToInt(text -> text.matches().size()).sum();
  }

  /** Writes a text that has lines, each as a paragraph. */
  void paragraphs(Html html, String field, String text) {
    List<Span> spans = spans(field);
    int from = 0;
    int next = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      if (!text.substring(from, end).isBlank()) {
        html.open("p", "dir", "auto");
        next = stretch(html, field, text, new Span(from, end), spans, next);
        html.close().line();
      }
      from = end + 1;
    }
  }

  /** Writes a text on one line. */
  void line(Html html, String field, String text) {
    stretch(html, field, text, new Span(0, text.length()), spans(field), 0);
  }

  private List<Span> spans(String field) {
    for (Snippet text : texts) {
      if (text.field().equals(field)) {
        return new ArrayList<>(text.matches());
      }
    }
    return List.of();
  }

  /** The text that has a field's matches; another one if nothing matches in it. */
  String text(String field, String otherwise) {
    for (Snippet text : texts) {
      if (text.field().equals(field)) {
        return text.text();
      }
    }
    return otherwise;
  }

  /**
   * Writes a stretch.
   *
   * @param next the first span that does not end before it
   * @return the first span that goes on behind it
   */
  private int stretch(
      Html html, String field, String text, Span stretch, List<Span> spans, int next) {
    int at = stretch.start();
    int i = next;
    while (i < spans.size() && spans.get(i).start() < stretch.end()) {
      Span span = spans.get(i);
      int start = Math.max(span.start(), at);
      int end = Math.min(span.end(), stretch.end());
      html.text(text.substring(at, start));
      mark(html, field, text, new Span(start, end), span.start() >= stretch.start());
      at = end;
      if (span.end() > stretch.end()) {
        html.text(text.substring(at, stretch.end()));
        return i;
      }
      i++;
    }
    html.text(text.substring(at, stretch.end()));
    return i;
  }

  /** Writes a mark, or the rest of one that began in the paragraph before. */
  private void mark(Html html, String field, String text, Span span, boolean whole) {
    if (!whole) {
      html.element("mark", text.substring(span.start(), span.end()));
      return;
    }
    marks++;
    html.open("mark", "id", "m" + marks, "tabindex", "-1");
    if (!arrived && isHere(field, text, span)) {
      arrived = true;
      html.open("span", "id", "here").close();
    }
    if (marks == total()) {
      html.open("span", "id", "last").close();
    }
    html.text(text.substring(span.start(), span.end())).close();
  }

  private boolean isHere(String field, String text, Span span) {
    if (here == null || !here.startsWith(field + ":")) {
      return false;
    }
    try {
      int point = Integer.parseInt(here.substring(field.length() + 1));
      int start = text.codePointCount(0, span.start());
      return start <= point && point < start + text.codePointCount(span.start(), span.end());
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
