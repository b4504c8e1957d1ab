/**
 * What lies in this container? Archives, compressed files, mailboxes, mail and web archives, opened
 * member by member.
 *
 * <p>Every opener hands its members, in the order of the container, to a {@link
 * org.broadsheet.indexer.container.Members} and forgets them; nothing is ever written to disk under
 * a member's name. What goes wrong with one member is told and the next one is tried; what an
 * opener throws is about the rest of the container. How much may come out of one input is kept by
 * its {@link org.broadsheet.indexer.container.Budget}.
 *
 * <p>Useful for: the bytes of members, however deep they lie. Not useful for: what the members say,
 * which {@code document} reads as it reads files.
 */
@NullMarked
package org.broadsheet.indexer.container;

import org.jspecify.annotations.NullMarked;
