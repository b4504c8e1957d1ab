package org.broadsheet.index;

import org.jspecify.annotations.Nullable;

/**
 * An article in the index, as what came of an input.
 *
 * @param id the article's id
 * @param location where it was read, in the input or the input itself; null if it does not say
 */
public record InputArticle(String id, @Nullable String location) {}
