package org.broadsheet.highlight;

/**
 * A stretch of a text, in chars.
 *
 * @param start the first char
 * @param end the char after the last
 */
public record Span(int start, int end) {
  /**
   * Takes the ends, which are equal for an empty stretch.
   *
   * @throws IllegalArgumentException if the start is negative, or behind the end
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }
}
