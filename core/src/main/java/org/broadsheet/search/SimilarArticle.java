package org.broadsheet.search;

import org.broadsheet.article.Article;

/**
 * An article that is like another.
 *
 * @param article the article, whole
 * @param copy whether it is a near copy: the same text, perhaps cut, with another headline or a
 *     paragraph of its own; otherwise it is only related
 * @param likeness from 0 to 1; of a copy, how much of the shorter text is in the longer, of others
 *     how much of what is rare in the one is in the other
 */
public record SimilarArticle(Article article, boolean copy, double likeness) {}
