/**
 * The plugin: core's engine in an OpenSearch server.
 *
 * <p>{@link org.broadsheet.opensearch.plugin.ArticleFieldMapper} puts into a shard just the Lucene
 * document that core puts into a folder, so that a shard is an index of core with a few fields of
 * the server's own. The node that is asked ({@link
 * org.broadsheet.opensearch.plugin.TransportCallAction}) puts its questions to all shards, each of
 * which core answers for where a copy of it is ({@link
 * org.broadsheet.opensearch.plugin.HeldShards}), and lets core merge what they say: what is found,
 * counted and scored is the same as in a folder, since it is the same code on the same documents.
 *
 * <p>The plugin runs on the class path, where core's engine is open to it; core's module descriptor
 * does not have to know of it.
 */
@NullMarked
package org.broadsheet.opensearch.plugin;

import org.jspecify.annotations.NullMarked;
