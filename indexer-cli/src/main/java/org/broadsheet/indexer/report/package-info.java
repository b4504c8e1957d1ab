/**
 * How is it told? What the command prints: articles, hits, progress and trouble, for a person at a
 * terminal or for a program that reads lines.
 *
 * <p>Useful for: everything that goes to standard output or standard error. Not useful for: what
 * there is to tell, which the other packages hand over as values.
 */
@NullMarked
package org.broadsheet.indexer.report;

import org.jspecify.annotations.NullMarked;
