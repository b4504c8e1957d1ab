package org.broadsheet.extract.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typeset document as it was read.
 *
 * @param articles its articles in the order in which they begin; empty where there is no text
 * @param name what the paper calls itself over its first page
 * @param issue the line that gives its day and number
 * @param furniture what belongs to pages and not to articles, each text once
 * @param whole whether nothing on the pages told articles apart
 * @param unmapped whether so many characters have no known meaning that words are lost
 * @param recognized whether some of the text was read from pictures of it
 */
public record Newspaper(
    List<PrintedArticle> articles,
    @Nullable String name,
    @Nullable String issue,
    List<String> furniture,
    boolean whole,
    boolean unmapped,
    boolean recognized) {
  public Newspaper {
    articles = List.copyOf(articles);
    furniture = List.copyOf(furniture);
  }
}
