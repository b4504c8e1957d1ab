/**
 * How is it told? What the command prints: articles, hits, progress and trouble, for a person at a
 * terminal or for a program that reads lines.
 */
@NullMarked
package org.broadsheet.indexer.report;

import org.jspecify.annotations.NullMarked;
