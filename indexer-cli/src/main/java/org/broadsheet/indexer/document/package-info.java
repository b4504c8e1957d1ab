/**
 * Which articles does a document hold? Turns a found file into articles: text with paragraphs, and
 * what the document declares of its headline, authors, date and language.
 *
 * <p>{@link org.broadsheet.indexer.document.Extractor} is the front door. It finds out the kind of
 * a document from its bytes and name and hands it to one of a few readers: plain text, HTML and PDF
 * are read by {@code broadsheet-extract}, everything else through Apache Tika. A reader answers
 * with articles or throws one kind of exception that says stage, reason and message; nothing else
 * leaves the front door, whatever the document does to the parsers behind it.
 *
 * <p>Useful for: one input of any kind, containers and feeds included. Not useful for: finding
 * inputs, and for protection from a parser that hangs or takes all memory, which {@code child}
 * gives.
 */
@NullMarked
package org.broadsheet.indexer.document;

import org.jspecify.annotations.NullMarked;
