/**
 * The engine: everything that knows Lucene's index. Not exported; the front door is {@code
 * NewsIndex}. One package, because to write, to ask and to score know the same terms and fields,
 * which nobody else should; its classes fall into these groups.
 *
 * <p><b>What lies where.</b> {@link Schema} names the fields and the versions, {@link LayerTerms}
 * the terms that share a position; {@code core/docs/format.md} tells the same to people.
 *
 * <p><b>Writing.</b> {@link LuceneWriter} puts articles in, {@link LuceneInputWriter} all that came
 * of one input; {@link ArticleDocument} and {@link LedgerDocument} make documents, {@link
 * WordTokenStream} their terms, layer by layer: {@link UnitLayer}, {@link CommonGrams}, {@link
 * JoinLayer}, with {@link RecentWords} in front so that a word is stemmed once. {@link WriteBehind}
 * brings files to the disk while the writer works, {@link QuietMerges} merges without a word.
 *
 * <p><b>Asking.</b> {@link RequestRun} answers one request: {@link QueryCompiler} turns the tree
 * into Lucene's queries, phrases by {@link PhraseCompiler} and {@link PhraseJoin} (with {@link
 * CommonGramPlaces}), beginnings by {@link BeginningQuery}, words by {@link WordCompiler} in the
 * forms of {@link WordForms}, nearness by {@link NearQuery} and {@link Proximity}; {@link
 * SearchCost} keeps time and work within bounds. {@link HitCollection} gathers the best, {@link
 * MatchFinder} where they matched, {@link CopyClusters} near copies.
 *
 * <p><b>Counting.</b> {@link OccurrenceSource} has the occurrences of a query, {@link GroupCounts}
 * adds them up by {@link ArticleGroups}, {@link Concordance} makes rows of them and {@link
 * OccurrenceSort} puts those in order, by {@link OccurrenceKey} and with {@link SortedRows}. Where
 * stories count once, {@link StoryBeginnings} says which articles stand for them.
 *
 * <p><b>Scoring.</b> {@link WordWeight} knows what a word counts in all its forms over both fields.
 * {@link WordsQuery} stands for a query of nothing but bare words and filters, which {@link
 * WordsScorer} scores many articles at a time, with {@link WordMatches}, {@link WordWindow}, {@link
 * NearPair} and {@link Filter}; in any other query {@link WordScorer} goes from article to article.
 * {@link NewsSimilarity} scores phrases, with the weights of {@link Scoring}; {@link Expansion} and
 * {@link RareWords} know the telling words of articles.
 *
 * <p><b>Ledger.</b> {@link LuceneLedger} reads what is known of inputs, {@link SameBytes} which of
 * them hold the same.
 *
 * <p><b>Files and faults.</b> {@link IndexFolder} decides what may be opened and says why not,
 * {@link IndexCheck} and {@link LedgerCheck} whether an index is sound, {@link Diagnosis} whether
 * damage is behind an exception. {@link Platform} chooses how files are read; {@link
 * UninterruptibleDirectory} and {@link ReaderReference} let an interrupt or a second close end a
 * call and not the index.
 *
 * <p>Useful for: changes to how articles are found. Not useful for: what words are, which is in
 * {@code analysis}, and what was asked, which is in {@code query}.
 */
@NullMarked
package org.broadsheet.internal.lucene;

import org.jspecify.annotations.NullMarked;
