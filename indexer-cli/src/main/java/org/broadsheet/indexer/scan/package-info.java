/**
 * Which articles does this scanned paper hold? Pages as libraries keep them (ALTO, PAGE XML, hOCR),
 * issues that say which blocks of their pages make up an article (METS, DIDL), and papers that were
 * written out (TEI).
 *
 * <p>A reader of pages gives {@link org.broadsheet.indexer.scan.ScannedPage}s: words with their
 * places. What an issue tells, or the roles of the blocks where there is no issue, parts their
 * words into articles, and {@link org.broadsheet.indexer.scan.ScanText} puts lines together to
 * paragraphs.
 *
 * <p>An issue names the files of its pages. They are looked for among the files beside it and
 * nowhere else ({@link org.broadsheet.indexer.scan.Siblings}): no address is fetched and no path
 * leads out of its folder or container. XML is read without a document type and without entities of
 * its own.
 *
 * <p>Useful for: papers that were digitised with their articles, and page after page without. Not
 * useful for: pictures of pages, which are read in {@code extract} where somebody asks for it.
 */
@NullMarked
package org.broadsheet.indexer.scan;

import org.jspecify.annotations.NullMarked;
