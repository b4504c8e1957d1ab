/**
 * What if a document breaks its parser? Reads documents in JVMs of their own, so that one which
 * hangs, takes all memory or ends the process costs itself and nothing else.
 *
 * <p>{@link org.broadsheet.indexer.child.IsolatedReader} is the front door, on the parent's side.
 * It hands each input to a {@code ChildProcess}; in there {@code ChildMain} runs an {@link
 * org.broadsheet.indexer.document.Extractor} and streams what is found back. Both sides speak in
 * {@code Frame}s over the child's standard streams. The parent trusts nothing that it is sent, and
 * a child lives no longer than the pipe to its parent. The page {@code docs/isolation.md} tells the
 * protocol and what it costs.
 *
 * <p>Useful for: documents from anywhere. Not useful for: keeping a document from files or the
 * network, for a child has the rights of its parent.
 */
@NullMarked
package org.broadsheet.indexer.child;

import org.jspecify.annotations.NullMarked;
