package org.broadsheet.highlight;

import java.util.List;

/**
 * A passage of an article in which a query matched.
 *
 * @param field the part of the article it is from: {@code headline} or {@code body}
 * @param text the passage on one line; … stands where the article goes on
 * @param matches where in {@code text} the query matched, in order, not overlapping; a phrase is
 *     one match
 */
public record Snippet(String field, String text, List<Span> matches) {
  /** Takes the parts, of which the list of matches is copied. */
  public Snippet {
    matches = List.copyOf(matches);
  }

  /**
   * {@return the passage with its matches marked, safe to show where {@code markup} is for}
   *
   * @param markup how matches are marked
   */
  public String render(Markup markup) {
    return markup.render(text, matches);
  }
}
