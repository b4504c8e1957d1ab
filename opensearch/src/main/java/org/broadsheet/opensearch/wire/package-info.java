/**
 * What goes between the client and the servers of a cluster: the calls, and their values as JSON.
 *
 * <p>{@link org.broadsheet.opensearch.wire.Calls} is the one list of what a server answers; the
 * client makes its requests from it, and the server looks in it for what it was asked. {@link
 * org.broadsheet.opensearch.wire.Values} turns every value that occurs in it into JSON and back.
 */
@NullMarked
package org.broadsheet.opensearch.wire;

import org.jspecify.annotations.NullMarked;
