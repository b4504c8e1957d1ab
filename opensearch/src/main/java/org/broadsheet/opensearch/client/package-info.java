/**
 * The client: a {@link org.broadsheet.NewsArchive} that lies on a cluster.
 *
 * <p>It speaks HTTP by the JDK's own client and JSON by Jackson's core, since a command that
 * searches once has to start quickly. Nothing of the server is on its class path.
 */
@NullMarked
package org.broadsheet.opensearch.client;

import org.jspecify.annotations.NullMarked;
