package org.broadsheet.search;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Snippet;

/**
 * An article that matched.
 *
 * @param rank its place in the whole order, from 1; among stories if copies are collapsed
 * @param score how well it matched; comparable only within one search
 * @param article the article, with the fields that the request asked for
 * @param parts what the score is the sum of, if the request asked for it; most first
 * @param snippets where it matched; as many as the request asked for, fewer if there are fewer
 * @param copies the ids of the other articles that match and are near copies of this one, best
 *     first, if the request collapses copies
 * @param highlights the texts that the request wanted whole, headline first, with all their matches
 */
public record Hit(
    int rank,
    float score,
    Article article,
    List<ScorePart> parts,
    List<Snippet> snippets,
    List<String> copies,
    List<Snippet> highlights) {
  public Hit {
    parts = List.copyOf(parts);
    snippets = List.copyOf(snippets);
    copies = List.copyOf(copies);
    highlights = List.copyOf(highlights);
  }
}
