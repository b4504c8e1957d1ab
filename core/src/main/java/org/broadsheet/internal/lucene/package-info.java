/**
 * The engine: everything that knows Lucene. Not exported; the front door is {@code NewsIndex}.
 *
 * <p>{@link Schema} names the fields. An article's way in is {@link ArticleDocument}, {@link
 * WordField} and {@link LuceneWriter}; a query's way out is {@link QueryCompiler}, {@link
 * LuceneSearcher} and {@link MatchFinder}. {@link IndexFolder} decides what may be opened.
 */
@NullMarked
package org.broadsheet.internal.lucene;

import org.jspecify.annotations.NullMarked;
