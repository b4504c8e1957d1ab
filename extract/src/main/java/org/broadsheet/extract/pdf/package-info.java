/**
 * Which articles does a typeset document hold, and in which order are their words read?
 *
 * <p>{@link org.broadsheet.extract.pdf.PdfReader} is the front door, and {@link
 * org.broadsheet.extract.pdf.Typeset} lists the steps of the layout pass. {@code PageScanner} sees
 * characters, rules and pictures; {@code Rows} makes lines of them, {@code BlockBuilder} makes
 * blocks of lines; {@code RoleAssigner} tells text from headlines and furniture; {@code
 * ReadingOrder} puts blocks in order; {@code ArticleSegmenter} tells articles apart, {@code
 * Continuations} joins them over pages; {@code Words} makes words whole again, with {@code
 * Hyphenation} of package {@code text}.
 *
 * <p>All of it is geometry: nothing depends on the program that made a document. Places are in
 * points, x to the right, y downwards, on the page as it is looked at.
 *
 * <p>Useful for: newspapers, and any PDF whose text stands in columns under headlines. Not useful
 * for: forms, notes and attached files, which the caller reads, and pictures of text, unless
 * Tesseract is installed.
 */
@NullMarked
package org.broadsheet.extract.pdf;

import org.jspecify.annotations.NullMarked;
