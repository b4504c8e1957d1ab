/**
 * The engine: everything that knows Lucene. Not exported; the front door is {@code NewsIndex}.
 *
 * <p>{@link Schema} names the fields. An article's way in is {@link ArticleDocument}, {@link
 * WordField} and {@link LuceneWriter}; a query's way out is {@link QueryCompiler}, {@link
 * LuceneSearcher} and {@link MatchFinder}. What copies of an article are recognised by is made by
 * {@link FingerprintField} and read by {@link Stories} and {@link SimilarArticles}. {@link
 * IndexFolder} decides what may be opened, and {@link Diagnosis} why reading failed.
 *
 * <p>Between Lucene and the disk lies what {@link Platform} makes: files that are mapped into
 * memory ({@link MappedDirectory}) and withstand interrupts ({@link UninterruptibleDirectory});
 * under the writer also {@link WriteBehind}. A {@link ReaderReference} is what a searcher or a
 * ledger holds of a commit.
 */
@NullMarked
package org.broadsheet.internal.lucene;

import org.jspecify.annotations.NullMarked;
