/**
 * Which articles does this feed hold? RSS, Atom, the formats of news agencies in XML and JSON, wire
 * files and tables, read article by article.
 *
 * <p>Every reader hands its articles to an {@link org.broadsheet.indexer.feed.Items} in the order
 * of the feed and holds one at a time, so that the size of a feed does not matter. What an
 * exception says is about the rest of the feed.
 *
 * <p>XML is read by jsoup's streaming parser, which knows no entities but those of HTML: neither
 * can a feed make it open a file or an address, nor can it blow up what it says.
 *
 * <p>Useful for: feeds and dumps of any length. Not useful for: the pages that a feed links to,
 * which nobody fetches, and lines of JSON in Broadsheet's own format, which {@code source} reads.
 */
@NullMarked
package org.broadsheet.indexer.feed;

import org.jspecify.annotations.NullMarked;
