/**
 * How do inputs become articles of an index? One thread finds them, several read and index them,
 * and everything found is counted: in, or failed and why.
 *
 * <p>{@link org.broadsheet.indexer.pipeline.IndexRun} is the front door. {@code Workers} share the
 * inputs out, {@code FileWatch} and {@code WatchLoop} go on when files change, {@code DryRun} tells
 * what a run would do. {@code Vanished} and {@code Removal} take out, {@code Inquiry} says how the
 * index stands to a path.
 *
 * <p>Useful for: a run over files, once or for as long as it is watched. Not useful for: how a
 * document is read ({@code document}, {@code child}) and what is printed of it ({@code report}).
 */
@NullMarked
package org.broadsheet.indexer.pipeline;

import org.jspecify.annotations.NullMarked;
