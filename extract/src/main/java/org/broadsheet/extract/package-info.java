/**
 * Articles out of web pages, newspaper PDFs and plain texts: {@link
 * org.broadsheet.extract.ArticlePage}, {@link org.broadsheet.extract.ArticlePdf} and {@link
 * org.broadsheet.extract.PlainText}. Nothing here opens an address, starts a process that was not
 * asked for, or prints.
 *
 * <p>Useful for: saved pages and files of which nothing is known but that they hold news. Not
 * useful for: feeds, mail, office documents and archives, which the indexer of Broadsheet reads.
 */
@NullMarked
package org.broadsheet.extract;

import org.jspecify.annotations.NullMarked;
