package org.broadsheet.search;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Snippet;

/**
 * An article that matched.
 *
 * @param rank its place in the whole order, from 1
 * @param score how well it matched; comparable only within one search
 * @param article the article, with the fields that the request asked for
 * @param parts what the score is the sum of, if the request asked for it; most first
 * @param snippets where it matched; as many as the request asked for, fewer if there are fewer
 */
public record Hit(
    int rank, float score, Article article, List<ScorePart> parts, List<Snippet> snippets) {
  public Hit {
    parts = List.copyOf(parts);
    snippets = List.copyOf(snippets);
  }
}
