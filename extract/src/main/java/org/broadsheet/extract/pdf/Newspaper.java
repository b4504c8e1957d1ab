package org.broadsheet.extract.pdf;

import java.util.List;
import org.broadsheet.extract.text.Legibility;
import org.jspecify.annotations.Nullable;

/**
 * A typeset document as it was read.
 *
 * @param articles its articles in the order in which they begin; empty where there is no text
 * @param name what the paper calls itself over its first page
 * @param issue the line that gives its day and number
 * @param furniture what belongs to pages and not to articles, each text once
 * @param whole whether nothing on the pages told articles apart
 * @param unmapped whether words are lost because no one knows what their characters are
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

  /** The same without articles that nobody can read. */
  Newspaper legible() {
    List<PrintedArticle> kept =
        articles.stream()
            .filter(a -> !Legibility.isGarbage(a.headline() + "\n" + a.text()))
            .toList();
    boolean lost = unmapped || kept.size() < articles.size();
    return new Newspaper(kept, name, issue, furniture, whole, lost, recognized);
  }
}
