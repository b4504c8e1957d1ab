/**
 * What can be typed? One file per command, each a thin layer of options over the pipeline or the
 * index. {@link Main} is the program, {@link Broadsheet} the command that holds the others.
 */
@NullMarked
package org.broadsheet.indexer.command;

import org.jspecify.annotations.NullMarked;
