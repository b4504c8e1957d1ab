/**
 * The plugin: core's engine in an OpenSearch server.
 *
 * <p>{@link org.broadsheet.opensearch.plugin.ArticleFieldMapper} puts into a shard just the Lucene
 * document that core puts into a folder, so that a shard is an index of core with a few fields of
 * the server's own. A node that has a copy of every shard reads them as one index ({@link
 * org.broadsheet.opensearch.plugin.TransportCallAction}) and lets core answer from it: what is
 * found, counted and scored is the same as in a folder, since it is the same code on the same
 * documents. A node that has not sends the call on to one that has.
 *
 * <p>The plugin runs on the class path, where core's engine is open to it; core's module descriptor
 * does not have to know of it.
 */
@NullMarked
package org.broadsheet.opensearch.plugin;

import org.jspecify.annotations.NullMarked;
