package org.broadsheet.highlight;

/**
 * A stretch of a text, in chars.
 *
 * @param start the first char
 * @param end the char after the last
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }
}
