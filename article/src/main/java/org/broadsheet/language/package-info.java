/**
 * Which language is a text in? How languages are written down, and how the language of a text is
 * told from its letters and words alone.
 *
 * <p>Useful for: giving an article its language before its words are brought to their stems. Not
 * useful for: texts in several languages, of which it names one at the most.
 */
@NullMarked
package org.broadsheet.language;

import org.jspecify.annotations.NullMarked;
