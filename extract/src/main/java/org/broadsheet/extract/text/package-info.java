/**
 * What can be told from the words alone? Headlines, bylines, datelines and dates as newspapers
 * print them, and paragraphs. Knows nothing of files, pages or parsers; never fails, but says that
 * it found nothing.
 */
@NullMarked
package org.broadsheet.extract.text;

import org.jspecify.annotations.NullMarked;
