/**
 * Which language is this article in, and is what it declares to be believed?
 *
 * <p>Useful for: articles of any origin. Not useful for: telling the language of a text as such,
 * which is in {@link org.broadsheet.language}.
 */
@NullMarked
package org.broadsheet.extract.language;

import org.jspecify.annotations.NullMarked;
