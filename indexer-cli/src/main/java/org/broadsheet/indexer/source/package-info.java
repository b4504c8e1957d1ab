/**
 * What is there to read? Files found under the paths a user gave, lines of JSON feeds, and the
 * articles those lines hold.
 *
 * <p>Everything here is lazy and steady: a folder is listed when its turn comes, a feed is cut into
 * batches of lines while it is read, and trouble with one file never ends the walk. Trouble is a
 * value too, a {@link org.broadsheet.indexer.source.Failure}, handed to whoever asked.
 *
 * <p>What is left out on purpose is a value as well, a {@link
 * org.broadsheet.indexer.source.Skipped}: {@code Selection} says which paths and patterns, {@code
 * IgnoreRules} reads {@code .broadsheetignore}. What was found is opened by {@code FoundFile.open},
 * which neither follows a link nor waits for a pipe that has taken the file's place.
 *
 * <p>Useful for: large trees of files and endless streams of lines. Not useful for: the content of
 * a document, which {@code document} reads.
 */
@NullMarked
package org.broadsheet.indexer.source;

import org.jspecify.annotations.NullMarked;
