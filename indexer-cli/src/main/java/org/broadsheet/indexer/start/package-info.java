/**
 * How does the command start quickly? Rehearsals of what it does, of which the JVM keeps an archive
 * of loaded classes. Only the launcher runs them.
 */
@NullMarked
package org.broadsheet.indexer.start;

import org.jspecify.annotations.NullMarked;
