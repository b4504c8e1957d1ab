/**
 * Which characters do these bytes stand for? Encodings from before UTF-8, and text that was spoilt
 * by a wrong one.
 *
 * <p>Useful for: text of unknown origin, whatever is declared of it. Not useful for: data that is
 * no text, which is refused.
 */
@NullMarked
package org.broadsheet.extract.charset;

import org.jspecify.annotations.NullMarked;
