/**
 * Which articles does a typeset page hold, and in which order are their words read? A layout pass
 * over the places of characters: {@code PageScanner} sees characters, rules and pictures; {@code
 * Rows} makes lines of them, {@code BlockBuilder} makes blocks of lines; {@code RoleAssigner} tells
 * text from headlines and furniture; {@code ReadingOrder} puts blocks in order; {@code
 * ArticleSegmenter} tells articles apart and joins them over pages; {@code Hyphenation} makes words
 * whole again.
 *
 * <p>All of it is geometry: nothing is keyed to the program that made a document. Places are in
 * points, x to the right, y downwards, on the page as it is looked at.
 */
@NullMarked
package org.broadsheet.extract.pdf;

import org.jspecify.annotations.NullMarked;
