/**
 * What can be told from the words alone? Headlines, bylines, datelines and dates as newspapers
 * print them, paragraphs, words that the ends of lines have parted, and whether it is text at all.
 *
 * <p>Everything here takes text and gives values. It knows nothing of files, pages or parsers, and
 * it never fails: where it finds nothing, it says so with null, an empty text or an empty list.
 *
 * <p>Useful for: readers of any format, once they have the text. Not useful for: the date, language
 * or author that a document declares in fields of its own, which its reader knows.
 */
@NullMarked
package org.broadsheet.extract.text;

import org.jspecify.annotations.NullMarked;
